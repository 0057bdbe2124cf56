// A page of Chromium on a served folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serve } from "./serve.mjs";

export const certificate = (folder) => {
  mkdirSync(folder, { recursive: true });
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
    "-keyout", key, "-out", cert], { stdio: "ignore" });
  return [readFileSync(key), readFileSync(cert)];
};

export const launch = (modules) =>
  createRequire(modules + "/")("playwright-core").chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });

export const visit = async (browser, port) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.setDefaultTimeout(300000);
  await page.goto(`https://127.0.0.1:${port}/bench.html`);
  await page.waitForFunction("window.ready");
  return { page, context };
};

export const open = async (folder, modules, work) => {
  const { server, port } = await serve(folder, ...certificate(join(work, "tls")));
  const browser = await launch(modules);
  const { page } = await visit(browser, port);
  return { page, close: async () => { await browser.close(); server.close(); } };
};
