// The link of a household slip: its code stands behind "#", where no server sees it, and
// is sent only if the resident says so.

import { byId } from "./dom.js";

const LINK = /^#code=([0-9A-Za-z-]{8,40})$/;

/** Ask about the code of the link, if there is one; `send(code)` writes it. */
export function offerSlip(send) {
  const found = LINK.exec(window.location.hash);
  if (!found) return;
  const dialog = byId("slip");
  byId("slip-code").textContent = found[1];
  byId("slip-no").addEventListener("click", () => dialog.close());
  byId("slip-yes").addEventListener("click", () => {
    dialog.close();
    send(found[1]);
  });
  // Opened again, or sent to somebody, the address asks nothing more.
  window.history.replaceState(null, "", window.location.pathname);
  dialog.showModal();
}
