"use strict";
// Searches recommendations in the reader's browser: a worker answers from the public search index,
// of which it loads what a question needs. State lives in the address; nothing is sent.
(() => {
  const PAGE = 25;
  const root = document.getElementById("explorer");
  const form = root.querySelector("form");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const more = document.getElementById("more");
  const say = root.dataset;
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language);
  const selects = [...form.querySelectorAll("select")];
  const names = new Map();
  const worker = new Worker(say.worker);
  const start = new URL(say.start, location.href).href;
  const waiting = new Map();
  let asked = 0;
  let latest = 0;
  let shown = 0;

  worker.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };

  const ask = (question) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, (data) => ("answer" in data ? resolve(data.answer) : reject(data.fault)));
      worker.postMessage({ id, start, ...question });
    });

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
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

  // The text in the page's language, unless only another one has the words
  const best = (texts) => {
    const own = texts.find((text) => text.language === language);
    return own ?? texts.find((text) => text.marks.length) ?? texts[0];
  };

  const card = (hit) => {
    const item = element("li", "card");
    const text = best(hit.texts);
    const line = element("p", "card-text");
    line.lang = text.language;
    const link = element("a");
    link.href = say.before + hit.id + say.after;
    marked(link, text);
    line.append(link);
    item.append(line);
    if (text.language !== language) {
      const only = text.language;
      item.append(element("p", "note", say["only" + only[0].toUpperCase() + only.slice(1)]));
    }
    const facts = element("p", "card-facts");
    facts.append(element("span", "card-id", hit.id), " ");
    for (const value of hit.facets.addressee) {
      facts.append(element("span", "", names.get("addressee=" + value) ?? value), " ");
    }
    facts.append(element("span", "", hit.institution), " ");
    for (const value of hit.facets.status) {
      facts.append(element("span", "status status-" + value, names.get("status=" + value) ?? value));
    }
    if (hit.repeated) facts.append(" ", element("span", "repeated", say.repeated));
    item.append(facts);
    return item;
  };

  const question = (offset) => ({
    text: form.elements.q.value,
    filters: ["kind=recommendation"].concat(
      selects.filter((select) => select.value).map((select) => select.name + "=" + select.value)),
    offset,
    limit: PAGE,
  });

  // How many there would be for each choice, the other filters staying as they are
  const count = (facets) => {
    for (const select of selects) {
      for (const choice of [...select.options].slice(1)) {
        const hits = facets[select.name]?.[choice.value] ?? 0;
        choice.textContent =
          names.get(select.name + "=" + choice.value) + " (" + number.format(hits) + ")";
        choice.disabled = hits === 0 && !choice.selected;
      }
    }
  };

  const show = (answer, offset) => {
    if (offset === 0) list.replaceChildren();
    list.append(...answer.hits.map(card));
    shown = offset + answer.hits.length;
    more.hidden = shown >= answer.total;
  };

  const tell = (answer) => {
    const parts = [
      answer.total ? say.found + ": " + number.format(answer.total) : say.nothing,
      ...answer.taken.map((word) => say.taken + " «" + word.for + "»"),
    ];
    if (answer.relaxed) parts.push(say.relaxed);
    found.textContent = parts.join(". ");
  };

  const state = () => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value) parameters.set(name, value);
    }
    return parameters.toString();
  };

  const apply = async (remember) => {
    const turn = ++latest;
    if (remember) {
      const query = state();
      history.replaceState(null, "", query ? "?" + query : location.pathname);
    }
    try {
      const answer = await ask(question(0));
      if (turn !== latest) return;
      count(answer.facets);
      show(answer, 0);
      tell(answer);
    } catch {
      if (turn === latest) found.textContent = say.fault;
    }
  };

  const words = element("datalist");
  words.id = "words";

  const complete = async () => {
    const typed = form.elements.q.value;
    const last = typed.slice(typed.lastIndexOf(" ") + 1);
    const before = typed.slice(0, typed.length - last.length);
    const completions = last.length < 2 ? [] : await ask({ complete: last }).catch(() => []);
    if (typed !== form.elements.q.value) return;
    words.replaceChildren(...completions.map((word) => {
      const choice = element("option");
      choice.value = before + word;
      return choice;
    }));
  };

  const restore = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (field.name) field.value = parameters.get(field.name) ?? "";
    }
  };

  const begin = async () => {
    for (const select of selects) {
      for (const choice of select.options) {
        names.set(select.name + "=" + choice.value, choice.textContent);
      }
    }
    form.append(words);
    form.elements.q.setAttribute("list", words.id);
    form.hidden = false;
    restore();
    await apply(false);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      apply(true);
      if (event.target === form.elements.q) complete();
    });
    form.addEventListener("reset", () => setTimeout(() => apply(true)));
    more.addEventListener("click", async () => {
      const before = shown;
      const turn = latest;
      const answer = await ask(question(before)).catch(() => undefined);
      if (!answer || turn !== latest) return;
      show(answer, before);
      list.children[before]?.querySelector("a").focus();
    });
    root.dataset.ready = "true";
  };

  begin();
})();
