"use strict";
// The seam for the text search: open(columns) gives an object whose find(query) resolves to the
// positions that match, best first, or null for a query without words. The explorer knows no more.
window.bayandamaSearch = {
  open(columns) {
    const fold = (text) => text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
    const texts = columns.texts.map((text, i) =>
      fold(columns.ids[i] + " " + text + " " + columns.institutions[i]));
    return {
      async find(query) {
        const words = fold(query).split(/[^\p{L}\p{N}\-]+/u).filter(Boolean);
        if (words.length === 0) return null;
        const found = [];
        texts.forEach((text, i) => {
          if (words.every((word) => text.includes(word))) found.push(i);
        });
        return found;
      },
    };
  },
};
