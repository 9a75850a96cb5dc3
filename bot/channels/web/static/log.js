// The conversation as it stands on the page: it only grows, and never moves what
// someone is reading.

import { mark, turn, unsentMessage } from "./bubble.js";
import { el } from "./dom.js";
import { close } from "./replies.js";
import { day } from "./texts.js";

const NEAR_END = 96;
const MARGIN = 12;

export class Log {
  #list;
  #scroller;
  #newer;
  #handlers;
  #seen = new Set();
  #lastDay = null;
  #height = 0;

  /**
   * `press(message, button)` is called for a pressed button, `retry()` when the resident
   * asks to send once more.
   */
  constructor({ list, scroller, newer, press, retry }) {
    this.#list = list;
    this.#scroller = scroller;
    this.#newer = newer;
    this.#handlers = { press, retry };
    newer.addEventListener("click", () => this.#toEnd());
    scroller.addEventListener("scroll", () => {
      if (this.#nearEnd()) newer.hidden = true;
    });
    new ResizeObserver(() => this.#keepPlace()).observe(scroller);
  }

  get empty() {
    return this.#list.childElementCount === 0;
  }

  /** Show what was said before; it is not read out. */
  history(messages) {
    this.#list.setAttribute("aria-busy", "true");
    for (const message of messages) this.#put(message);
    this.#toEnd();
    requestAnimationFrame(() => this.#list.removeAttribute("aria-busy"));
  }

  /** Show a message that has just come; returns false if it is there already. */
  add(message) {
    const reading = !this.#nearEnd();
    const element = this.#put(message);
    if (!element) return false;
    element.classList.add("fresh");
    if (message.direction === "in") this.#toEnd();
    else if (reading) this.#newer.hidden = false;
    else this.#showFromTop(element);
    return true;
  }

  /** Show what the resident has written, or their photo, before the server has it. */
  unsent(item, photo) {
    if (this.#find("client", item.id)) return;
    this.#append(unsentMessage(item, photo)).classList.add("fresh");
    this.#toEnd();
  }

  /** Show how far a message of the resident has come. */
  mark(id, state, why) {
    const element = this.#find("client", id);
    if (element) mark(element, state, why);
  }

  /** Take the buttons of a message out of use. */
  close(messageId) {
    const element = this.#find("id", messageId);
    if (element) close(element);
  }

  clear() {
    this.#list.replaceChildren();
    this.#seen.clear();
    this.#lastDay = null;
    this.#newer.hidden = true;
  }

  /** Append a message unless it is there; the resident's own replaces its forerunner. */
  #put(message) {
    if (this.#seen.has(message.id)) return null;
    this.#seen.add(message.id);
    const own = message.client_msg_id && this.#find("client", message.client_msg_id);
    if (own) {
      own.dataset.id = message.id;
      mark(own, "sent");
      return null;
    }
    return this.#append(message);
  }

  #append(message) {
    this.#separate(new Date(message.at));
    const element = turn(message, this.#handlers);
    this.#list.append(element);
    return element;
  }

  #separate(date) {
    if (date.toDateString() === this.#lastDay) return;
    this.#lastDay = date.toDateString();
    const at = date.toISOString();
    const label = el("time", { datetime: at.slice(0, 10), "data-day": at, text: day(date) });
    this.#list.append(el("p", { class: "day" }, label));
  }

  #find(kind, value) {
    return this.#list.querySelector(`[data-${kind}="${CSS.escape(String(value))}"]`);
  }

  #nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#newer.hidden = true;
  }

  /** Scroll to the end, but not past the beginning of a long answer. */
  #showFromTop(element) {
    const top = element.getBoundingClientRect().top;
    const shift = top - this.#scroller.getBoundingClientRect().top - MARGIN;
    const end = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    this.#scroller.scrollTop = Math.min(end, this.#scroller.scrollTop + shift);
  }

  /** When a strip opens above or the field grows below, the words stay where they are. */
  #keepPlace() {
    const height = this.#scroller.clientHeight;
    if (this.#height) this.#scroller.scrollTop += this.#height - height;
    this.#height = height;
  }
}
