"use strict";
// Writes what was found to a file, in its order and with the columns of the tables that hold it.
(() => {
  const utf8 = new TextEncoder();

  // RFC 4180 as the site writes it: a mark, then lines of cells, some of them quoted
  const parse = (text) => {
    const lines = [];
    let line = [];
    for (const [, quoted, plain, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
      line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end !== ",") {
        if (line.length > 1) lines.push(line);
        line = [];
      }
    }
    return lines;
  };

  // An apostrophe before what looks like a formula is for spreadsheets that read CSV, not of the text
  const plain = (cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "");

  // One table of all hits: the columns of all their tables, a row for each hit
  const tabulate = async (hits, address) => {
    const rows = new Map();
    const columns = [];
    for (const file of new Set(hits.map(address))) {
      const answer = await fetch(file);
      if (!answer.ok) throw new Error(file);
      const [head, ...lines] = parse(await answer.text());
      columns.push(...head.filter((column) => !columns.includes(column)));
      for (const line of lines) rows.set(line[0], new Map(head.map((column, i) => [column, line[i]])));
    }
    const found = hits.flatMap((hit) => rows.get(hit.id) ?? []);
    return [columns, ...found.map((row) => columns.map((column) => row.get(column) ?? ""))];
  };

  const csv = (table) => {
    const safe = (value) => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? "'" + value : value);
    const cell = (value) => quoted(safe(value));
    const quoted = (value) => (/[,;"\r\n\t]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value);
    return "\ufeff" + table.map((row) => row.map(cell).join(",") + "\r\n").join("");
  };

  const objects = ([columns, ...rows]) =>
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, plain(row[i])])));

  const crcs = Uint32Array.from({ length: 256 }, (none, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });

  // A ZIP whose files are stored as they are (APPNOTE 4.3)
  const zip = (files) => {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [name, text] of files) {
      const [label, bytes] = [utf8.encode(name), utf8.encode(text)];
      let crc = -1;
      for (const byte of bytes) crc = crcs[(crc ^ byte) & 255] ^ (crc >>> 8);
      const head = (signature, more, at) => {
        const view = new DataView(new ArrayBuffer(at + 26 + more));
        view.setUint32(0, signature, true);
        view.setUint16(at, 20, true);
        view.setUint16(at + 2, 2048, true);
        view.setUint32(at + 6, 0x5a410000 >>> 0, true);
        view.setUint32(at + 10, ~crc >>> 0, true);
        view.setUint32(at + 14, bytes.length, true);
        view.setUint32(at + 18, bytes.length, true);
        view.setUint16(at + 22, label.length, true);
        return view;
      };
      parts.push(head(0x04034b50, 0, 4), label, bytes);
      const entry = head(0x02014b50, 14, 6);
      entry.setUint16(4, 20, true);
      entry.setUint32(42, offset, true);
      directory.push(entry, label);
      offset += 30 + label.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, files.length, true);
    end.setUint16(10, files.length, true);
    end.setUint32(12, size, true);
    end.setUint32(16, offset, true);
    return [...parts, ...directory, end];
  };

  // The least that is a workbook (ECMA-376): one sheet of texts
  const xlsx = (table) => {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const packages = "http://schemas.openxmlformats.org/package/2006/";
    const relation = (type, target) =>
      `${head}<Relationships xmlns="${packages}relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
    const text = (value) => value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const cell = (value) => `<c t="inlineStr"><is><t xml:space="preserve">${text(plain(value))}</t></is></c>`;
    const rows = table.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip([
      ["[Content_Types].xml", `${head}<Types xmlns="${packages}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}worksheet+xml"/></Types>`],
      ["_rels/.rels", relation("officeDocument", "xl/workbook.xml")],
      ["xl/workbook.xml", `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Bayandama" sheetId="1" r:id="r1"/></sheets></workbook>`],
      ["xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")],
      ["xl/worksheets/sheet1.xml", `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews><sheetData>${rows}</sheetData></worksheet>`],
    ]);
  };

  const FORMATS = {
    csv: ["text/csv", (table) => [csv(table)]],
    json: ["application/json", (table) => [JSON.stringify(objects(table))]],
    jsonl: ["application/jsonl", (table) => objects(table).map((one) => JSON.stringify(one) + "\n")],
    xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx],
  };

  window.bayandamaSave = async (format, hits, address) => {
    const [type, write] = FORMATS[format];
    const made = URL.createObjectURL(new Blob(write(await tabulate(hits, address)), { type }));
    const link = document.createElement("a");
    Object.assign(link, { href: made, download: "bayandama." + format });
    link.click();
    setTimeout(() => URL.revokeObjectURL(made), 60_000);
  };
})();
