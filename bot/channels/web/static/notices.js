// What goes on around the conversation: the connection, who answers, what is under way.

import { byId, el, icon } from "./dom.js";
import { shows, text } from "./texts.js";

const TYPING = 20_000;
const BACK_ONLINE = 4_000;

export class Notices {
  #connection = byId("connection");
  #status = byId("status");
  #problem = byId("problem");
  #said = byId("said");
  #online = true;
  #staff = false;
  #name = null;
  #answered = 0;
  #timer = null;

  /** Whether the server is reached. */
  online(online) {
    if (online === this.#online) return;
    this.#online = online;
    const key = online ? "web_online" : "web_offline";
    const strip = el("p", { class: online ? "strip" : "strip offline" });
    strip.append(icon(online ? "check" : "offline"), el("span", shows(key)));
    this.#connection.replaceChildren(strip);
    if (online) setTimeout(() => this.#online && strip.remove(), BACK_ONLINE);
  }

  /** Who answers: the bot or staff, or a colleague of this name. */
  owner({ owner, staff_name: name }) {
    this.#staff = owner === "staff";
    const news = this.#staff && name && name !== this.#name;
    this.#name = name;
    byId("owner").hidden = !this.#staff;
    this.refresh();
    if (this.#staff) this.#show("");
    if (news) this.#said.textContent = this.#staffWords();
  }

  /** Say it in the language that the page is in now. */
  refresh() {
    byId("owner").lastElementChild.textContent = this.#staffWords();
  }

  /** The server has this message; an answer is on its way, unless a person answers. */
  sent(messageId) {
    this.#said.textContent = text("web_sent");
    this.problem("");
    if (this.#staff || messageId <= this.#answered) return;
    this.#show("web_typing");
    this.#timer = setTimeout(() => this.#show(""), TYPING);
  }

  /** This message has its answer. */
  answered(messageId) {
    this.#answered = Math.max(this.#answered, messageId ?? 0);
    this.#show("");
  }

  /** The next message waits; it is sent by itself. */
  wait(words) {
    this.#show("");
    this.#status.append(icon("info"), el("span", { text: words }));
  }

  /** Something is done. */
  done(key) {
    this.#show(key);
  }

  /** Tell screen readers what is seen elsewhere on the page. */
  say(key) {
    this.#said.textContent = text(key);
  }

  /** Something went wrong; empty when it is over. */
  problem(words) {
    this.#problem.replaceChildren(
      ...(words ? [icon("alert"), el("span", { text: words })] : []),
    );
  }

  #staffWords() {
    if (!this.#name) return text("staff_has_conversation");
    return text("web_staff_named", { name: this.#name });
  }

  #show(key) {
    clearTimeout(this.#timer);
    const typing = key === "web_typing";
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, ...dotsOf(3));
    this.#status.replaceChildren(
      ...(typing ? [dots] : []),
      ...(key ? [el("span", shows(key))] : []),
    );
  }
}

const dotsOf = (count) => Array.from({ length: count }, () => el("i"));
