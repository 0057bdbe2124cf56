"use strict";
// Searches in the reader's browser: a worker answers from the public search index, of which it
// loads what a question needs. State lives in the address; nothing is sent.
(() => {
  const LISTED = 10;
  const TABLED = 25;
  const PAUSE = 200;
  const root = document.getElementById("explorer");
  const form = root.querySelector("form");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const pager = document.getElementById("pager");
  const table = document.getElementById("table");
  const saving = document.getElementById("save");
  const chosen = document.getElementById("chosen");
  const languages = document.querySelectorAll(".languages a");
  const [previous, next] = pager.querySelectorAll("button");
  const say = root.dataset;
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  const selects = [...form.querySelectorAll("select")];
  const facets = selects.filter((select) => !["sort", "view"].includes(select.name));
  const fields = form.elements;
  const names = new Map();
  const waiting = new Map();
  const words = document.createElement("datalist");
  let suggested = new Map();
  let asked = 0;
  let latest = 0;
  let total = 0;
  let counted = false;
  let typed = false;
  let pause;

  const load = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer;
  };

  const open = async () => {
    const [program, start] = await Promise.all([
      load(say.worker).then((answer) =>
        new Response(answer.body.pipeThrough(new DecompressionStream("deflate-raw"))).blob()),
      load(say.start).then((answer) => answer.arrayBuffer()),
    ]);
    const made = new Worker(URL.createObjectURL(program));
    made.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    made.onerror = () => waiting.forEach((take) => take({}));
    const folder = new URL(say.start, location.href).href.replace(/[^/]*$/, "");
    made.postMessage({ folder, start });
    return made;
  };

  let worker = open();
  worker.catch(() => {});

  // A text is answered twice: hits, then counts
  const ask = async (question, take) => {
    const id = ++asked;
    waiting.set(id, ({ answer }) => {
      if (!answer || !answer.hits) waiting.delete(id);
      take(answer);
    });
    try {
      (await worker).postMessage({ id, ...question });
    } catch {
      worker = open();
      waiting.get(id)({});
    }
  };

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };

  const marked = (into, { text, marks }) => {
    let end = 0;
    for (const [from, to] of marks) {
      into.append(text.slice(end, from), element("mark", "", text.slice(from, to)));
      end = to;
    }
    into.append(text.slice(end));
  };

  // The text in the page's language, otherwise one that has the words
  const best = (texts) => {
    const own = texts.find((text) => text.language === language);
    return own ?? texts.find((text) => text.marks.length) ?? texts[0];
  };

  const addressOf = (hit) =>
    hit.place ? say.reports + hit.place + say.after + "#" + hit.id : say.before + hit.id + say.after;

  const linked = (into, text, hit) => {
    into.lang = text.language;
    const link = element("a");
    link.href = addressOf(hit);
    marked(link, text);
    into.append(link);
  };

  const row = (hit) => {
    const line = element("tr");
    const number = element("th", "card-id", hit.id);
    number.scope = "row";
    const text = element("td", "card-text");
    linked(text, best(hit.texts), hit);
    const status = element("td");
    const name = names.get("status=" + hit.status);
    if (name) status.append(element("span", "status status-" + hit.status, name));
    const addressee = names.get("addressee=" + hit.addressee);
    line.append(number, text, element("td", "", hit.institution), element("td", "", addressee), status);
    return line;
  };

  const card = (hit) => {
    const item = element("li", "card");
    const text = best(hit.texts);
    const line = element("p", "card-text");
    linked(line, text, hit);
    item.append(line);
    if (text.language !== language) {
      const only = text.language;
      item.append(element("p", "note", say["only" + only[0].toUpperCase() + only.slice(1)]));
    }
    const facts = element("p", "card-facts");
    const fact = (className, name) => name && facts.append(element("span", className, name), " ");
    fact("card-id", hit.id);
    if (hit.place) fact("", names.get("kind=" + hit.kind));
    fact("", names.get("addressee=" + hit.addressee));
    fact("", hit.institution);
    fact("status status-" + hit.status, names.get("status=" + hit.status));
    if (hit.repeated) fact("repeated", say.repeated);
    item.append(facts);
    return item;
  };

  const page = () => Math.max(1, Math.floor(fields.page.value) || 1);
  const kind = () => fields.kind.value || "recommendation";
  const tabled = () => fields.view.value === "table";
  const length = () => (tabled() ? TABLED : LISTED);

  const filters = () =>
    facets
      .filter((select) => select.value && select.name !== "kind")
      .map((select) => select.name + "=" + select.value)
      .concat(kind() === "all" ? [] : "kind=" + kind());

  // How many there would be for each choice, the other filters staying as they are
  const count = (counts) => {
    counted = true;
    for (const select of facets) {
      for (const choice of select.options) {
        const value = choice.value || (select.name === "kind" ? "recommendation" : "");
        if (!value || value === "all") continue;
        const hits = counts[select.name]?.[value] ?? 0;
        choice.textContent =
          names.get(select.name + "=" + value) + " (" + number.format(hits) + ")";
        choice.disabled = hits === 0 && !choice.selected;
      }
    }
  };

  const show = (answer) => {
    total = answer.total;
    const pages = Math.ceil(total / length());
    list.hidden = tabled();
    table.hidden = !tabled() || !total;
    list.replaceChildren(...(tabled() ? [] : answer.hits.map(card)));
    table.querySelector("tbody").replaceChildren(...(tabled() ? answer.hits.map(row) : []));
    saving.hidden = !total;
    pager.hidden = pages < 2;
    pager.querySelector("span").textContent = "/ " + number.format(pages);
    fields.page.max = pages;
    previous.disabled = page() <= 1;
    next.disabled = page() >= pages;
    const parts = [
      total ? say.found + ": " + number.format(total) : say.nothing,
      ...answer.taken.map((word) => say.taken + " «" + word.for + "»"),
    ];
    if (answer.relaxed) parts.push(say.relaxed);
    if (page() > 1) parts.push(say.page.replace("{n}", number.format(page())));
    found.textContent = parts.join(". ");
  };

  // A reader goes back over choices one by one, over a word in one step
  const remember = (typing = false) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value && (name !== "page" || page() > 1)) parameters.set(name, value);
    }
    const query = parameters.toString();
    const search = query ? "?" + query : "";
    if (search !== location.search) {
      const step = typing && typed ? "replaceState" : "pushState";
      history[step](null, "", location.pathname + search);
    }
    typed = typing;
    carry();
  };

  // What was chosen goes along into another language, and onto paper
  const carry = () => {
    for (const link of languages) link.search = location.search;
    const said = facets
      .filter((select) => select.value)
      .map((select) => select.labels[0].textContent + ": " + names.get(select.name + "=" + select.value));
    if (fields.q.value) said.unshift("«" + fields.q.value + "»");
    chosen.textContent = said.join("; ");
  };

  const recall = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of fields) {
      if (field.name) field.value = parameters.get(field.name) ?? "";
    }
    carry();
    return [...parameters.keys()].some((name) => fields[name]);
  };

  const question = (offset, limit) => ({
    text: fields.q.value, filters: filters(), newest: fields.sort.value === "newest", offset, limit,
  });

  const apply = (limit = length()) =>
    new Promise((resolve) => {
      const turn = ++latest;
      ask(question((page() - 1) * length(), limit), (answer) => {
        if (turn !== latest) return;
        if (!answer) found.textContent = say.fault;
        else if (answer.facets) count(answer.facets);
        else if (limit) show(answer);
        resolve();
      });
    });

  // Words of the index, and values of filters that have a word that begins so
  const complete = () => {
    const typed = fields.q.value;
    const last = typed.slice(typed.lastIndexOf(" ") + 1).toLowerCase();
    const before = typed.slice(0, typed.length - last.length);
    if (last.length < 2) return words.replaceChildren();
    ask({ complete: last }, (completions) => {
      if (typed !== fields.q.value) return;
      suggested = new Map();
      for (const select of facets) {
        for (const choice of select.options) {
          const name = names.get(select.name + "=" + choice.value);
          const parts = (name ?? "").toLowerCase().split(/[^\p{L}\p{N}]+/u);
          if (choice.value && parts.some((part) => part.startsWith(last))) {
            suggested.set(select.labels[0].textContent + ": " + name, [select, choice, before]);
          }
        }
      }
      const all = (completions ?? []).map((word) => before + word);
      words.replaceChildren(...[...all, ...[...suggested.keys()].slice(0, 5)].map((value) => {
        const option = element("option");
        option.value = value;
        return option;
      }));
    });
  };

  // A suggested value was taken: it becomes a filter
  const takeSuggestion = () => {
    const taken = suggested.get(fields.q.value);
    if (!taken) return;
    const [select, choice, before] = taken;
    choice.disabled = false;
    select.value = choice.value;
    fields.q.value = before.trim();
  };

  const changed = (event) => {
    if (event.target !== fields.page) fields.page.value = "";
    if (event.target === fields.q) takeSuggestion();
    clearTimeout(pause);
    pause = setTimeout(() => {
      remember(event.target === fields.q);
      apply();
      if (event.target === fields.q) complete();
    }, event.target === fields.q || event.target === fields.page ? PAUSE : 0);
  };

  const turn = async (by) => {
    fields.page.value = page() + by;
    remember();
    await apply();
    (tabled() ? table : list).querySelector("a")?.focus();
  };

  // What was found, all of it, as a file: the program for that comes when it is asked for
  const save = async ({ target }) => {
    if (target.localName !== "button") return;
    const said = saving.querySelector(".said");
    said.textContent = "";
    try {
      if (!window.bayandamaSave) {
        await new Promise((done, fault) => {
          const script = element("script");
          Object.assign(script, { src: say.save, onload: done, onerror: fault });
          document.head.append(script);
        });
      }
      const answer = await new Promise((take) => ask(question(0, total), (one) => (one?.facets ? 0 : take(one))));
      const name = (hit) => say.tables + hit.kind + "s-" + language + ".csv";
      await window.bayandamaSave(target.textContent.toLowerCase(), answer.hits, name);
    } catch {
      said.textContent = say.saving;
    }
  };

  const begin = async () => {
    for (const select of selects) {
      for (const choice of select.options) {
        const value = choice.value || (select.name === "kind" ? "recommendation" : "");
        names.set(select.name + "=" + value, choice.textContent);
      }
    }
    words.id = "words";
    form.append(words);
    fields.q.setAttribute("list", words.id);
    form.hidden = false;
    if (recall()) await apply();
    addEventListener("popstate", () => {
      clearTimeout(pause);
      recall();
      apply();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("input", changed);
    root.addEventListener("change", (event) => selects.includes(event.target) && changed(event));
    form.addEventListener("reset", (event) => setTimeout(() => changed(event)));
    form.addEventListener("focusin", () => counted || latest || apply(0));
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    saving.addEventListener("click", save);
    root.dataset.ready = "true";
  };

  begin();
})();
