// Builds the index of one engine in a process of its own, so that its time and memory can be told:
// node build.mjs minisearch|flexsearch RECORDS OUT MODULES
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [engine, records, out, modules] = process.argv.slice(2);
const all = readFileSync(records, "utf8").trimEnd().split("\n").map(JSON.parse);
const began = performance.now();
if (engine === "minisearch") {
  const { default: MiniSearch } = await import(pathToFileURL(modules + "/minisearch/dist/es/index.js"));
  const index = new MiniSearch({ fields: ["text"], storeFields: ["id", "text"] });
  index.addAll(all);
  writeFileSync(out, JSON.stringify(index));
} else {
  const flex = await import(pathToFileURL(modules + "/flexsearch/dist/flexsearch.bundle.module.min.mjs"));
  const { Document } = flex.default ?? flex;
  const index = new Document({ document: { id: "n", index: ["text"], store: true }, tokenize: "strict" });
  all.forEach((record, n) => index.add({ n, id: record.id, text: record.text }));
  const parts = [];
  await index.export((key, data) => { parts.push([key, data]); });
  writeFileSync(out, JSON.stringify(parts));
}
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
