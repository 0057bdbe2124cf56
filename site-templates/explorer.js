"use strict";
// Filters recommendations in the reader's browser. State lives in the address; nothing is sent.
(() => {
  const PAGE = 25;
  const root = document.getElementById("explorer");
  const form = root.querySelector("form");
  const list = document.getElementById("results");
  const found = document.getElementById("found");
  const more = document.getElementById("more");
  const say = root.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const selects = [...form.querySelectorAll("select")];
  let columns;
  let search;
  let matches = [];
  let shown = 0;
  let latest = 0;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const option = (facet, i) => columns.options[facet][columns.facets[facet][i]];

  const card = (i) => {
    const item = element("li", "card");
    const text = element("p", "card-text");
    text.lang = columns.langs[i];
    const link = element("a", "", columns.texts[i]);
    link.href = say.before + columns.ids[i] + say.after;
    text.append(link);
    item.append(text);
    if (columns.langs[i] !== document.documentElement.lang) {
      const only = columns.langs[i];
      item.append(element("p", "note", say["only" + only[0].toUpperCase() + only.slice(1)]));
    }
    const facts = element("p", "card-facts");
    facts.append(element("span", "card-id", columns.ids[i]), " ");
    const addressee = option("addressee", i);
    if (addressee) facts.append(element("span", "", addressee.name), " ");
    facts.append(element("span", "", columns.institutions[i]), " ");
    const status = option("status", i);
    facts.append(element("span", "status status-" + status.mark, status.name));
    if (columns.repeated[i]) facts.append(" ", element("span", "repeated", say.repeated));
    item.append(facts);
    return item;
  };

  const chosen = () => {
    const wanted = new Map();
    for (const select of selects) {
      if (select.value) {
        wanted.set(select.name, columns.options[select.name].findIndex((o) => o.value === select.value));
      }
    }
    return wanted;
  };

  const passes = (i, wanted, except) => {
    for (const [facet, position] of wanted) {
      if (facet !== except && columns.facets[facet][i] !== position) return false;
    }
    return true;
  };

  // How many there would be for each choice, the other filters staying as they are
  const count = (candidates, wanted) => {
    for (const select of selects) {
      const facet = select.name;
      const counts = new Array(columns.options[facet].length).fill(0);
      for (const i of candidates) {
        const position = columns.facets[facet][i];
        if (position >= 0 && passes(i, wanted, facet)) counts[position]++;
      }
      [...select.options].slice(1).forEach((choice, position) => {
        choice.textContent = columns.options[facet][position].name + " (" + number.format(counts[position]) + ")";
        choice.disabled = counts[position] === 0 && !choice.selected;
      });
    }
  };

  const showMore = () => {
    const next = matches.slice(shown, shown + PAGE);
    list.append(...next.map(card));
    shown += next.length;
    more.hidden = shown >= matches.length;
    return list.children[shown - next.length];
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
    const words = await search.find(form.elements.q.value);
    if (turn !== latest) return;
    const candidates = words ?? columns.ids.keys().toArray?.() ?? [...columns.ids.keys()];
    const wanted = chosen();
    matches = candidates.filter((i) => passes(i, wanted));
    count(candidates, wanted);
    list.replaceChildren();
    shown = 0;
    showMore();
    found.textContent = matches.length ? say.found + ": " + number.format(matches.length) : say.nothing;
    if (remember) {
      const query = state();
      history.replaceState(null, "", query ? "?" + query : location.pathname);
    }
  };

  const restore = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (field.name) field.value = parameters.get(field.name) ?? "";
    }
  };

  const start = async () => {
    try {
      const answer = await fetch(say.index);
      if (!answer.ok) throw new Error(answer.status);
      columns = await answer.json();
    } catch {
      found.textContent = say.fault;
      return;
    }
    search = window.bayandamaSearch.open(columns);
    form.hidden = false;
    restore();
    await apply(false);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => apply(true));
    form.addEventListener("change", () => apply(true));
    form.addEventListener("reset", () => setTimeout(() => apply(true)));
    more.addEventListener("click", () => showMore()?.querySelector("a").focus());
    root.dataset.ready = "true";
  };

  start();
})();
