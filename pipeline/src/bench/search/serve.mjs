// Serves a folder over HTTP/2 as an object store behind an edge would: text gzipped, each answer after a delay.
// Answers /log with what was asked since the last time: path, bytes of the body, when it began and ended.
import { createSecureServer } from "node:http2";
import { readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".html": "text/html",
  ".wasm": "application/wasm", ".css": "text/css",
  ".svg": "image/svg+xml", ".woff2": "font/woff2",
};

export const serve = (folder, key, cert) => {
  const state = { delay: 0, log: [] };
  const packed = new Map();
  const body = (path) => {
    if (!packed.has(path)) {
      const bytes = readFileSync(path);
      const text = [".js", ".mjs", ".json", ".html", ".css", ".svg"].includes(extname(path));
      packed.set(path, { bytes: text ? gzipSync(bytes, { level: 9 }) : bytes, text });
    }
    return packed.get(path);
  };
  const server = createSecureServer({ key, cert }, async (request, response) => {
    const begun = performance.now();
    let path = join(folder, decodeURIComponent(request.url.split("?")[0]));
    let found;
    try {
      if (statSync(path).isDirectory()) path = join(path, "index.html");
      if (statSync(path).isFile()) found = body(path);
    } catch {}
    if (state.delay) await new Promise((resolve) => setTimeout(resolve, state.delay));
    if (!found) {
      response.writeHead(404);
      response.end();
      return;
    }
    const head = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "max-age=86400" };
    if (found.text) head["content-encoding"] = "gzip";
    response.writeHead(200, head);
    response.end(found.bytes);
    if (!request.url.endsWith(".html") && !request.url.includes("favicon")) {
      state.log.push({ path: request.url, bytes: found.bytes.length, begun, ended: performance.now() });
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ server, state, port: server.address().port })));
};

// Bytes, requests and round trips: a request that began after another of its wave had ended is in the next wave
export const summary = (log) => {
  const sorted = [...log].sort((a, b) => a.begun - b.begun);
  let waves = 0;
  let ends = -1;
  for (const { begun, ended } of sorted) {
    if (begun > ends) {
      waves++;
      ends = ended;
    } else {
      ends = Math.min(ends, ended);
    }
  }
  return { bytes: log.reduce((sum, one) => sum + one.bytes, 0), requests: log.length, waves };
};
