// The photo that goes with the next message.

import { byId } from "./dom.js";
import { prepare, show } from "./photos.js";

export class Chooser {
  #input = byId("photo");
  #add = byId("photo-add");
  #strip = byId("chosen");
  #limit;
  #page;

  /** The photo that was chosen, ready to be sent; else null. */
  photo = null;

  /** Settles when nothing is being made ready: whether the last choice was of use. */
  settled = Promise.resolve(true);

  /**
   * `limit` in bytes; `page.chosen()` is told of a photo, `page.problem(key)` why there
   * is none.
   */
  constructor(limit, page) {
    this.#limit = limit;
    this.#page = page;
    this.#add.addEventListener("click", () => this.#input.click());
    this.#input.addEventListener("change", () => this.#choose());
    byId("photo-remove").addEventListener("click", () => {
      this.clear();
      this.#add.focus();
    });
  }

  clear() {
    this.photo = null;
    this.#strip.hidden = true;
  }

  async #choose() {
    const [file] = this.#input.files;
    // Else the same photo could not be chosen once more.
    this.#input.value = "";
    if (!file) return;
    this.#add.disabled = true;
    this.settled = this.#take(file);
    await this.settled;
    this.#add.disabled = false;
    // What is written from now on goes without it.
    this.settled = Promise.resolve(true);
  }

  async #take(file) {
    const photo = await prepare(file);
    if (!photo || photo.size > this.#limit) {
      this.#page.problem(photo ? "web_photo_too_large" : "web_photo_kind");
      return false;
    }
    this.photo = photo;
    show(byId("chosen-picture"), photo);
    this.#strip.hidden = false;
    this.#page.chosen();
    return true;
  }
}
