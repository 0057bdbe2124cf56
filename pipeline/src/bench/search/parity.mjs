// Asks the questions of parity.json in Chromium and compares with Lucene's answers: node parity.mjs FOLDER MODULES
import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { PAGES } from "./engines.mjs";
import { open } from "./browser.mjs";

const [folder, modules] = process.argv.slice(2);
const expected = JSON.parse(readFileSync(join(folder, "parity.json"), "utf8"));
writeFileSync(join(folder, "ours/bench.html"), PAGES.ours);
const { page, close } = await open(join(folder, "ours"), modules, folder);
await page.evaluate((q) => window.first(q), "су");
let different = 0;
for (const { text, filters, total, ids, facets } of expected) {
  const answer = await page.evaluate(([q, all]) => window.answer(q, all), [text, filters]);
  for (const facet of Object.keys(answer.facets)) facets[facet] ??= {};
  if (!isDeepStrictEqual(answer, { total, ids, facets })) {
    different++;
    console.error(text, filters, JSON.stringify(answer).slice(0, 300), JSON.stringify({ total, ids }));
  }
}
await close();
console.log(`in Chromium ${expected.length - different} of ${expected.length} questions have Lucene's ten and counts`);
process.exit(different ? 1 : 0);
