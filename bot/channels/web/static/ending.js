// "End chat and delete": asks once, because nothing brings the words back.

import { byId } from "./dom.js";

/** Wire the button and its dialog; `end()` deletes and returns whether it could. */
export function offerEnding(end) {
  const dialog = byId("ending");
  const yes = byId("ending-yes");
  byId("end").addEventListener("click", () => dialog.showModal());
  byId("ending-no").addEventListener("click", () => dialog.close());
  yes.addEventListener("click", async () => {
    yes.disabled = true;
    await end();
    yes.disabled = false;
    dialog.close();
  });
}
