// The pages that ask each engine: window.first(q) and window.next(q) answer when ten results could be shown.
const page = (script) =>
  `<!doctype html><html lang="ru"><meta charset="utf-8"><title>bench</title><body><script type="module">${script}</script>`;

export const PAGES = {
  ours: page(`
    const names = await (await fetch("names.html")).json();
    const inflate = (answer) => new Response(answer.body.pipeThrough(new DecompressionStream("deflate-raw"))).blob();
    let worker, id = 0;
    const boot = async () => {
      const [program, start] = await Promise.all([
        fetch("search/" + names.worker).then(inflate),
        fetch("search/" + names.start).then((answer) => answer.arrayBuffer()),
        fetch("finder.js").then((answer) => answer.text()),
      ]);
      worker = new Worker(URL.createObjectURL(program));
      worker.postMessage({ folder: new URL("search/", location.href).href, start });
    };
    const ask = (text, done) => new Promise((resolve) => {
      const own = ++id;
      worker.onmessage = ({ data }) => {
        if (data.id === own && done(data.answer)) resolve(data.answer);
      };
      worker.postMessage({ id: own, text, filters: ["kind=recommendation"], limit: 10 });
    });
    window.first = async (q) => { await boot(); return (await ask(q, (answer) => answer.hits)).total; };
    window.next = async (q) => (await ask(q, (answer) => answer.hits)).total;
    window.answer = (q, filters) => new Promise((resolve) => {
      const own = ++id;
      const answer = {};
      worker.onmessage = ({ data }) => {
        if (data.id !== own) return;
        if (data.answer.hits) Object.assign(answer, { total: data.answer.total, ids: data.answer.hits.map((hit) => hit.id) });
        if (data.answer.facets) resolve({ ...answer, facets: data.answer.facets });
      };
      worker.postMessage({ id: own, text: q, filters, limit: 10 });
    });
    window.facets = (q) => new Promise((resolve) => {
      const own = ++id;
      let since;
      worker.onmessage = ({ data }) => {
        if (data.id !== own) return;
        if (data.answer.hits) since = performance.now();
        if (data.answer.facets) resolve(performance.now() - since);
      };
      worker.postMessage({ id: own, text: q, filters: [], limit: 10 });
    });
    window.ready = true;`),
  pagefind: page(`
    let engine;
    const ask = async (q, options) => {
      const found = await engine.search(q, options);
      await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
      return found;
    };
    window.first = async (q) => {
      engine = await import("./pagefind/pagefind.js");
      await engine.init();
      return (await ask(q)).results.length;
    };
    window.next = async (q) => (await ask(q)).results.length;
    window.ids = async (q) => {
      engine ??= await import("./pagefind/pagefind.js");
      const found = await engine.search(q);
      const data = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
      return data.map((one) => one.meta.title);
    };
    window.facets = async (q) => {
      await engine.filters();
      const since = performance.now();
      await engine.search(q);
      return performance.now() - since;
    };
    window.ready = true;`),
  minisearch: page(`
    let engine;
    const options = { fields: ["text"], storeFields: ["id", "text"] };
    const ask = (q) => engine.search(q);
    window.first = async (q) => {
      const [{ default: MiniSearch }, text] = await Promise.all([
        import("./minisearch.js"), fetch("index.json").then((answer) => answer.text())]);
      engine = MiniSearch.loadJSON(text, options);
      return ask(q).length;
    };
    window.next = async (q) => ask(q).length;
    window.ready = true;`),
  flexsearch: page(`
    let engine;
    window.first = async (q) => {
      const [{ Document }, parts] = await Promise.all([
        import("./flexsearch.js").then((all) => all.default ?? all), fetch("index.json").then((answer) => answer.json())]);
      engine = new Document({ document: { id: "n", index: ["text"], store: true }, tokenize: "strict" });
      for (const [key, data] of parts) engine.import(key, data);
      return window.next(q);
    };
    window.next = async (q) => (engine.search(q, { limit: 10, enrich: true })[0]?.result ?? []).length;
    window.ready = true;`),
};
