// What the resident has written and the server does not have yet. It survives a reload;
// the server knows a message it has seen by its id, so sending again is harmless.

import { Unreachable, post, postPhoto } from "./api.js";
import { delay, pause } from "./backoff.js";
import { forget, keys, recall, remember } from "./memory.js";
import { held, hold, letGo, letGoOfAll } from "./photos.js";
import { text } from "./texts.js";

const KEY = "unsent.";

export class Outbox {
  #page;
  #mine = [];
  #sending = false;
  #wake = new AbortController();

  /**
   * `page.sending(item)`, `page.sent(item, answer)`, `page.late(item, why)`,
   * `page.waiting(text)` and `page.refused(item, why)` are told what becomes of an item;
   * `page.renew()` makes a new session when ours is gone and returns whether it could.
   */
  constructor(page) {
    this.#page = page;
    window.addEventListener("online", () => this.hurry());
  }

  /** Send a text, a choice or a photo; returns the item once it would survive a reload. */
  async add(content, title, photo) {
    const id = crypto.randomUUID?.() ?? randomId();
    const item = { id, at: Date.now(), content, title, photo: Boolean(photo) };
    if (photo) await hold(id, photo);
    remember(KEY + id, item);
    this.#mine.push(item);
    this.#drain();
    return item;
  }

  /** What an earlier page left unsent, oldest first. */
  left() {
    const left = keys(KEY).map(recall).filter(Boolean);
    return left.sort((a, b) => a.at - b.at);
  }

  /** Take up what was left. */
  resume(left) {
    this.#mine.push(...left);
    this.#drain();
  }

  /** Try again now instead of later. */
  hurry() {
    this.#wake.abort();
  }

  /** Forget everything that was not sent. */
  clear() {
    this.#mine = [];
    keys(KEY).forEach(forget);
    letGoOfAll();
    this.hurry();
  }

  /** The server has this item. */
  done(id) {
    if (recall(KEY + id)?.photo) letGo(id);
    forget(KEY + id);
  }

  async #drain() {
    if (this.#sending) return;
    this.#sending = true;
    let attempt = 0;
    while (this.#mine.length) {
      const item = this.#mine[0];
      const wait = recall(KEY + item.id) ? await this.#send(item, attempt) : null;
      if (wait === null) {
        this.#mine = this.#mine.filter((other) => other !== item);
        attempt = 0;
        continue;
      }
      this.#wake = new AbortController();
      await pause(wait, this.#wake.signal);
      attempt += 1;
    }
    this.#sending = false;
  }

  /** Send once; returns after how long to try again, or null when it is done with. */
  async #send(item, attempt) {
    this.#page.sending(item);
    const photo = item.photo ? await held(item.id) : null;
    if (item.photo && !photo) return this.#refuse(item, text("web_photo_gone"));
    const content = { client_msg_id: item.id, ...item.content };
    let answer;
    try {
      answer = await (photo ? postPhoto(content, photo) : post("/chat/messages", content));
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      // The answer is lost, but the event stream may have shown the message meanwhile.
      if (!recall(KEY + item.id)) return null;
      this.#page.late(item);
      return delay(attempt);
    }
    if (answer.status === 202) {
      this.done(item.id);
      this.#page.sent(item, answer.body);
      return null;
    }
    if (answer.status === 429) {
      this.#page.waiting(answer.body.wait);
      return answer.wait;
    }
    if (answer.status === 403 && (await this.#page.renew()) && attempt === 0) return 0;
    if (answer.status === 403 || answer.status >= 500) {
      this.#page.late(item, answer.body.text);
      return delay(attempt);
    }
    return this.#refuse(item, answer.body.text);
  }

  #refuse(item, why) {
    this.done(item.id);
    this.#page.refused(item, why);
    return null;
  }
}

/** Pages without https have no `randomUUID`. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
