// Every type of page of a built site in Chromium: accessibility, weight, pictures.
// usage: pages.mjs axe|weight|shots SITE MODULES [OUT [NAME…]]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { certificate, launch } from "../search/browser.mjs";
import { serve } from "../search/serve.mjs";

const [task, site, modules, out, ...only] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const LANGUAGES = ["kk", "ru", "en"];
const SCHEMES = ["light", "dark"];
const WIDTHS = [320, 390, 1280];

// Pages that differ by a number or a name are of one type; the largest of them is taken
const types = () => {
  const found = new Map();
  const walk = (folder) => {
    for (const entry of readdirSync(join(site, "kk", folder), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(folder + entry.name + "/");
      if (entry.name !== "index.html") continue;
      const html = readFileSync(join(site, "kk", folder, entry.name), "utf8");
      const withdrawn = folder.startsWith("recommendations/2") && html.includes('content="noindex"') ? "withdrawn" : "";
      const type = withdrawn || folder
        .replace(/\d{4}-[a-z]+-\d+/, "one")
        .replace(/^(ministries|types|regions|themes|addressees)\/[^/]+\//, "$1/one/")
        .replace(/^(ministries|types|regions|themes|addressees|years)(\/[^/]+)?\/.*\d+.*\//, "$1$2/more/")
        .replace(/reports\/\d+\//, "reports/year/").replace(/years\/\d+\//, "years/year/")
        .replace(/chapter-(\d+)\/.+/, "chapter-$1/more/");
      if (html.length > (found.get(type)?.size ?? -1)) found.set(type, { folder, size: html.length });
    }
  };
  walk("");
  const pages = [...found].map(([type, { folder }]) => [type.replace(/\/$/, "").replaceAll("/", "-") || "home", folder]);
  pages.push(["search", "recommendations/?q=" + encodeURIComponent("су")]);
  pages.push(["table", "recommendations/?view=table"]);
  return pages.filter(([name]) => !only.length || only.includes(name));
};

const work = mkdtempSync(join(tmpdir(), "bayandama-pages-"));
const { server, state, port } = await serve(site, ...certificate(join(work, "tls")));
const browser = await launch(modules);
const address = (language, folder) => `https://127.0.0.1:${port}/${language}/${folder}`;

const inEach = async (widths, schemes, languages, visit) => {
  for (const width of widths) {
    for (const scheme of schemes) {
      const phone = width < 600;
      const context = await browser.newContext({
        ignoreHTTPSErrors: true, colorScheme: scheme, viewport: { width, height: phone ? 844 : 900 },
        isMobile: phone, hasTouch: phone, bypassCSP: task === "axe", reducedMotion: "reduce",
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.log("script:", page.url(), error.message));
      const pages = [...types(), ["chooser", "../"], ["404", "../404.html"]];
      for (const language of languages) {
        for (const [name, folder] of pages) {
          await page.goto(address(language, folder), { waitUntil: "load" });
          if (folder.includes("?")) await page.waitForSelector("[data-ready=true]");
          if (name === "search" || name === "table") await page.waitForTimeout(400);
          await visit(page, { name, language, scheme, width });
        }
      }
      await context.close();
    }
  }
};

const axe = async () => {
  const source = readFileSync(join(here, "../../test/resources/axe/axe.min.js"), "utf8");
  let looked = 0;
  const findings = [];
  await inEach(WIDTHS, SCHEMES, LANGUAGES, async (page, at) => {
    await page.evaluate(source);
    const { violations, over } = await page.evaluate(async () => ({
      violations: (await axe.run()).violations.map((one) =>
        `${one.id} (${one.impact}): ` + one.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(" | ")),
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    if (over > 0) violations.push(`wider than the window by ${over}`);
    looked++;
    for (const one of violations) findings.push(`${at.name} ${at.language} ${at.scheme} ${at.width}: ${one}`);
  });
  findings.forEach((one) => console.log(one));
  console.log(JSON.stringify({ pages: looked, findings: findings.length }));
  process.exitCode = findings.length ? 1 : 0;
};

// A first visit: bytes as they came, largest paint, shift of the layout; over 4G (9 Mbit/s, 170 ms) and slow 4G
const weight = async () => {
  const NETWORKS = { "4G": [9e6, 170], "slow 4G": [1.6e6, 150] };
  for (const [name, folder] of types()) {
    for (const [network, [bits, latency]] of Object.entries(NETWORKS)) {
      const context = await browser.newContext({
        ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions",
        { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 });
      let bytes = 0;
      let fonts = 0;
      let requests = 0;
      const fontRequests = new Set();
      devtools.on("Network.responseReceived", ({ requestId, type }) => type === "Font" && fontRequests.add(requestId));
      devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        requests++;
        bytes += encodedDataLength;
        if (fontRequests.has(requestId)) fonts += encodedDataLength;
      });
      await page.addInitScript(() => {
        window.seen = { paint: 0, shift: 0 };
        new PerformanceObserver((list) => list.getEntries().forEach((one) => (seen.paint = one.startTime)))
          .observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((one) => (seen.shift += one.value)))
          .observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(address("ru", folder), { waitUntil: "networkidle" });
      await page.waitForTimeout(300);
      const seen = await page.evaluate(() => window.seen);
      console.log(JSON.stringify({ page: name, network, requests, bytes, fonts,
        largestPaint: Math.round(seen.paint), layoutShift: Number(seen.shift.toFixed(4)) }));
      await context.close();
    }
  }
};

const shots = async () => {
  mkdirSync(out, { recursive: true });
  await inEach([390, 1280], SCHEMES, LANGUAGES, async (page, { name, language, scheme, width }) => {
    await page.screenshot({ path: join(out, `${name}-${language}-${width}-${scheme}.png`), fullPage: true });
  });
};

try {
  await { axe, weight, shots }[task]();
} finally {
  await browser.close();
  server.close();
  rmSync(work, { recursive: true, force: true });
}
