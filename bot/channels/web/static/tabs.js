// Several tabs, one event stream: browsers open few connections to one server, and six
// open pages must not block the seventh. The tab that holds the lock reads the stream
// and tells the others.

import { locks } from "./locks.js";
import { follow } from "./stream.js";

const LOCK = "linli-stream";
const LOOK_EVERY = 10_000;
const ANSWER_WITHIN = 3_000;

/** In a frame whose storage is forbidden a page is alone. */
function openChannel() {
  try {
    return new BroadcastChannel("linli");
  } catch {
    return new EventTarget();
  }
}

export class Tabs {
  #page;
  #channel = openChannel();
  #leading = false;
  #online = true;
  #heard = 0;
  #waiting = new AbortController();
  #stream = new AbortController();

  /** `page` is what `follow` needs, and `told(note)` for notes of other tabs. */
  constructor(page) {
    this.#page = page;
    this.#channel.addEventListener("message", ({ data }) => this.#note(data));
  }

  /** Start to follow the conversation. */
  start() {
    if (!locks) {
      this.#followWhileVisible();
      return;
    }
    this.#queue();
    this.tell({ kind: "look" });
    setInterval(() => this.#look(), LOOK_EVERY);
    document.addEventListener("visibilitychange", () => this.#look());
  }

  /** Tell the other tabs something. */
  tell(note) {
    this.#channel.postMessage?.(note);
  }

  /** Follow anew: the session is another one. */
  restart() {
    this.#stream.abort();
    this.tell({ kind: "restart" });
  }

  #note(note) {
    if (note.kind === "look" && this.#leading) {
      this.tell({ kind: "leading", online: this.#online });
    } else if (note.kind === "restart") {
      this.#stream.abort();
    } else if (note.kind === "leading") {
      this.#heard = Date.now();
      this.#page.online(note.online);
    } else if (note.kind === "event") {
      this.#heard = Date.now();
      this.#page.event(note.name, note.data);
    } else {
      this.#page.told(note);
    }
  }

  #queue(steal = false) {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    const leading = new AbortController();
    const options = steal ? { steal } : { signal: this.#waiting.signal };
    let led = false;
    locks
      .request(LOCK, options, () => {
        led = true;
        this.#leading = true;
        return this.#lead(leading.signal);
      })
      .catch(() => {
        leading.abort();
        if (!led) return;
        // Another tab has taken over; wait in line again.
        this.#leading = false;
        this.#queue();
      });
  }

  async #lead(signal) {
    while (!signal.aborted) {
      this.#stream = new AbortController();
      await this.#followForAll(AbortSignal.any([signal, this.#stream.signal]));
    }
  }

  #followForAll(signal) {
    return follow(
      {
        lastId: () => this.#page.lastId(),
        renew: () => this.#page.renew(),
        online: (online) => {
          this.#online = online;
          this.#page.online(online);
          this.tell({ kind: "leading", online });
        },
        event: (name, data) => {
          this.#page.event(name, data);
          this.tell({ kind: "event", name, data });
        },
      },
      signal,
    );
  }

  /** A phone puts a tab to sleep together with its lock; who is looked at takes over. */
  #look() {
    if (this.#leading || document.hidden) return;
    const asked = Date.now();
    this.tell({ kind: "look" });
    setTimeout(() => {
      if (!this.#leading && this.#heard < asked && !document.hidden) this.#queue(true);
    }, ANSWER_WITHIN);
  }

  /** Without locks only the tab that is looked at follows. */
  #followWhileVisible() {
    let visible = null;
    const change = () => {
      visible?.abort();
      visible = document.hidden ? null : new AbortController();
      if (visible) this.#lead(visible.signal);
    };
    document.addEventListener("visibilitychange", change);
    change();
  }
}
