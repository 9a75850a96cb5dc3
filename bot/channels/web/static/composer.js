// The field to write in.

import { byId } from "./dom.js";
import { handedCode } from "./handed.js";
import { recall, remember, forget } from "./memory.js";
import { number, text } from "./texts.js";

const DRAFT = "draft";
const COUNT_FROM = 0.9;

export class Composer {
  #field = byId("text");
  #counter = byId("counter");
  #limit;
  #chooser;
  #send;

  /**
   * `send(text, photo)` is called with what was written, never too long, and the photo
   * that was chosen; one of them may be missing.
   */
  constructor(limit, chooser, send) {
    this.#limit = limit;
    this.#chooser = chooser;
    this.#send = send;
    this.#field.value = handedCode() || (recall(DRAFT) ?? "");
    this.#field.addEventListener("input", () => this.#changed());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#changed();
  }

  focus() {
    this.#field.focus();
  }

  clear() {
    this.#field.value = "";
    this.#chooser.clear();
    this.#changed();
  }

  #key(event) {
    // While letters are being composed (Chinese, Japanese, Korean …) Enter picks a word;
    // Safari says so only by the code 229.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    this.#submit();
  }

  async #submit() {
    this.#field.focus();
    // Without the photo that was chosen for them the words wait too.
    if (!(await this.#chooser.settled)) return;
    const written = this.#field.value.trim();
    const photo = this.#chooser.photo;
    if (!(written || photo) || [...written].length > this.#limit) return;
    this.#send(written, photo);
    this.clear();
  }

  #changed() {
    const field = this.#field;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
    if (field.value) remember(DRAFT, field.value);
    else forget(DRAFT);
    this.count();
  }

  /** Say how much room is left once there is little; also after a change of language. */
  count() {
    // An empty field has no letters to take the direction from.
    this.#field.dir = this.#field.value ? "auto" : document.documentElement.dir;
    const count = [...this.#field.value.trim()].length;
    const over = count > this.#limit;
    const near = count > this.#limit * COUNT_FROM;
    this.#field.setAttribute("aria-invalid", String(over));
    this.#counter.classList.toggle("over", over);
    if (over) {
      this.#counter.textContent = text("web_too_long", { count: number(count) });
    } else {
      this.#counter.textContent = near ? `${number(count)} / ${number(this.#limit)}` : "";
    }
  }
}
