"use strict";
// Copies the permanent address or the citation of a recommendation.
(() => {
  const row = document.querySelector(".cite .buttons");
  if (!row || !navigator.clipboard) return;
  const said = row.querySelector(".said");
  row.hidden = false;
  row.addEventListener("click", async (event) => {
    const what = event.target.dataset.copy;
    if (!what) return;
    const address = location.origin + location.pathname;
    await navigator.clipboard.writeText(
      what === "address" ? address : document.getElementById("citation").textContent);
    said.textContent = row.dataset.copied;
  });
})();
