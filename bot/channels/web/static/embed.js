// Inside another site: the page and the launcher button talk with each other, and with
// nobody else.

import { byId } from "./dom.js";

export class Frame {
  #host = null;
  #open = false;
  #unread = 0;

  /** `origins` may show us; `opened()` is called when the resident opens the window. */
  constructor(origins, opened) {
    const asked = new URLSearchParams(location.search).get("host");
    if (window.parent === window || ![location.origin, ...origins].includes(asked)) return;
    this.#host = asked;
    window.addEventListener("message", ({ origin, source, data }) => {
      if (origin !== this.#host || source !== window.parent) return;
      this.#open = data?.linli === "open";
      if (!this.#open) return;
      this.#unread = 0;
      opened();
    });
    byId("close")?.addEventListener("click", () => this.close());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !byId("ending").open) this.close();
    });
    this.#tell({ linli: "ready" });
  }

  close() {
    this.#open = false;
    this.#tell({ linli: "close" });
  }

  /** A message has come; while the window is closed, the launcher shows it. */
  arrived() {
    if (this.#open) return;
    this.#unread += 1;
    this.#tell({ linli: "unread", count: this.#unread });
  }

  #tell(note) {
    if (this.#host) window.parent.postMessage(note, this.#host);
  }
}
