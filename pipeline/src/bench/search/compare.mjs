// Compares the engines on one set in Chromium: node compare.mjs FOLDER MODULES [ENGINE…]; prints JSON.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { certificate, launch, visit } from "./browser.mjs";
import { PAGES } from "./engines.mjs";
import { serve, summary } from "./serve.mjs";

const [folder, modules, ...wanted] = process.argv.slice(2);
const questions = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
const FRESH = 8;
const FURTHER = 60;

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const size = (path) => readdirSync(path, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);

const builders = {
  ours() {
    const set = JSON.parse(readFileSync(join(folder, "set.json"), "utf8"));
    return { seconds: set.lucene + set.export, lucene: set.lucene, megabytes: set.megabytes, whole: set.bytes };
  },
  pagefind() {
    const began = performance.now();
    const command = [modules + "/.bin/pagefind", "--site", join(folder, "pagefind"), "--force-language", "ru"];
    const done = spawnSync("/usr/bin/time", ["-f", "%M", ...command], { encoding: "utf8" });
    const seconds = (performance.now() - began) / 1000;
    const kilobytes = Number(done.stderr.trim().split("\n").at(-1));
    return { seconds, megabytes: kilobytes / 1024, whole: size(join(folder, "pagefind/pagefind")) };
  },
  minisearch() {
    return inNode("minisearch", "/minisearch/dist/es/index.js");
  },
  flexsearch() {
    return inNode("flexsearch", "/flexsearch/dist/flexsearch.bundle.module.min.mjs");
  },
};

const inNode = (engine, program) => {
  const own = join(folder, engine);
  mkdirSync(own, { recursive: true });
  copyFileSync(modules + program, join(own, engine + ".js"));
  const out = execFileSync(process.execPath, [
    "--max-old-space-size=6000", new URL("build.mjs", import.meta.url).pathname,
    engine, join(folder, "records.jsonl"), join(own, "index.json"), modules], { encoding: "utf8" });
  return { ...JSON.parse(out), whole: gzipSync(readFileSync(join(own, "index.json"))).length };
};

const tls = certificate(join(folder, "tls"));
const browser = await launch(modules);

const timed = async (page, state, call, q) => {
  state.log.length = 0;
  const began = performance.now();
  await page.evaluate(([name, text]) => window[name](text), [call, q]);
  const ms = performance.now() - began;
  return { ms, ...summary(state.log) };
};

const measure = async (engine, delay, further) => {
  const own = join(folder, engine);
  writeFileSync(join(own, "bench.html"), PAGES[engine]);
  const { server, state, port } = await serve(own, ...tls);
  state.delay = delay;
  const first = [];
  const next = [];
  let facets;
  const heavy = engine === "minisearch" || engine === "flexsearch";
  const fresh = heavy ? 1 : FRESH;
  for (let i = 0; i < fresh; i++) {
    const { page, context } = await visit(browser, port);
    first.push(await timed(page, state, "first", questions[i]));
    if (i === fresh - 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const q of questions.slice(FRESH, FRESH + further)) next.push(await timed(page, state, "next", q));
      if (!heavy) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        const once = await page.evaluate((q) => window.facets(q), questions[0]);
        const again = [];
        for (const q of questions.slice(0, 9)) again.push(await page.evaluate((text) => window.facets(text), q));
        facets = { once, ms: at(again, 0.5) };
      }
    }
    await context.close();
  }
  server.close();
  const of = (list) => Object.fromEntries(["ms", "bytes", "requests", "waves"].flatMap((key) =>
    [[key, at(list.map((one) => one[key]), 0.5)], [key + "90", at(list.map((one) => one[key]), 0.9)]]));
  return { first: of(first), next: of(next), facets };
};

const results = {};
for (const engine of wanted.length ? wanted : Object.keys(builders)) {
  try {
    const built = builders[engine]();
    const plain = await measure(engine, 0, FURTHER);
    const delayed = await measure(engine, 60, 20);
    results[engine] = { built, plain, delayed };
  } catch (problem) {
    results[engine] = { problem: String(problem).split("\n")[0] };
  }
  console.error(engine, JSON.stringify(results[engine]));
}
await browser.close();
console.log(JSON.stringify(results, null, 1));
