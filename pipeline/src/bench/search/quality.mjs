// The table of recall at 20 and nDCG at 10 for the needs of quality.json: node quality.mjs FOLDER MODULES
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "./engines.mjs";
import { open } from "./browser.mjs";

const [folder, modules] = process.argv.slice(2);
const needs = JSON.parse(readFileSync(join(folder, "quality.json"), "utf8"));
const own = join(folder, "pagefind");
execFileSync(modules + "/.bin/pagefind", ["--site", own, "--force-language", "ru"], { stdio: "ignore" });
writeFileSync(join(own, "bench.html"), PAGES.pagefind);
const { page, close } = await open(own, modules, folder);
for (const need of needs) need.pagefind = await page.evaluate((q) => window.ids(q), need.question);
await close();

const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
const kazakh = ({ question }) => /[әғқңөұүһі]/i.test(question) ? "kk" : "ru";
const mean = (values) => (values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(3);
console.log("| engine | needs | recall@20 | nDCG@10 | without any hit |\n|---|---|---|---|---|");
for (const engine of ["ours", "standard", "pagefind"]) {
  for (const language of ["kk", "ru", "all"]) {
    const asked = needs.filter((need) => language === "all" || kazakh(need) === language);
    const recall = asked.map((need) => {
      const relevant = Object.keys(need.grades);
      return relevant.filter((id) => need[engine].slice(0, 20).includes(id)).length / relevant.length;
    });
    const ndcg = asked.map((need) =>
      gain(need[engine].map((id) => need.grades[id] ?? 0)) / gain(Object.values(need.grades).sort((a, b) => b - a)));
    const empty = asked.filter((need) => !need[engine].length).length;
    console.log(`| ${engine} | ${language} (${asked.length}) | ${mean(recall)} | ${mean(ndcg)} | ${empty} |`);
  }
}
