// One message as it stands in the log.

import { calls, contacts, origin, question, translation } from "./card.js";
import { el, icon } from "./dom.js";
import { blocks } from "./markup.js";
import { thumbnail } from "./photos.js";
import { close, group } from "./replies.js";
import { shows, text, time } from "./texts.js";

const SPEAKERS = {
  resident: "web_you",
  bot: "web_assistant",
  desk: "web_assistant",
  staff: "web_staff",
};
const STATES = {
  sending: { words: "sending" },
  sent: { words: "sent", sign: "check" },
  late: { words: "not_sent", sign: "again" },
  refused: { words: "not_sent", sign: "alert" },
};
// The first two buttons of an answer belong to its question.
const ANSWERS = 2;

/** The turn of the conversation for a message; `retry` sends it once more. */
export function turn(message, { press, retry }) {
  const pressed = (button) => {
    close(element);
    press(message, button);
  };
  const asks = question(message.card);
  const split = asks ? ANSWERS : 0;
  const element = el(
    "div",
    {
      class: `turn ${message.author} ${message.kind}`,
      "data-id": message.id,
      "data-client": message.client_msg_id,
    },
    speaker(message),
    el(
      "div",
      { class: "bubble", lang: message.lang, dir: message.dir },
      calls(message.card),
      message.photo ? photoOf(message) : null,
      el("div", { class: "words" }, ...words(message)),
      contacts(message.card),
      origin(message.card),
      translation(message.card),
      asks ? answerRow(asks, message.buttons.slice(0, split), pressed) : null,
    ),
    el("p", { class: "meta" }, clock(message.at), ...stateOf(message, retry)),
    message.buttons.length > split
      ? group(message.buttons.slice(split), text("web_suggestions"), pressed)
      : null,
  );
  if (message.buttons.some((button) => button.used)) close(element);
  return element;
}

/** What the resident has written, as the server will know it. */
export const unsentMessage = ({ id, at, title, photo }, picture) => ({
  id: null,
  client_msg_id: id,
  direction: "in",
  author: "resident",
  kind: "text",
  text: title,
  photo,
  picture,
  lang: null,
  dir: "auto",
  card: [],
  buttons: [],
  at: new Date(at).toISOString(),
});

/** Show how far a message of the resident has come; `why` replaces the usual words. */
export function mark(element, state, why) {
  element.dataset.state = state;
  const slot = element.querySelector(".state");
  const focused = slot.contains(document.activeElement);
  slot.replaceChildren(stateWords(state, why, slot.retry));
  if (focused) slot.firstChild.focus();
}

/** Only what can be pressed is a button. */
function stateWords(state, why, retry) {
  const words = why ? { text: why } : shows(`web_${STATES[state].words}`);
  const parts = [el("span", words)];
  if (STATES[state].sign) parts.unshift(icon(STATES[state].sign));
  if (state === "late") return el("button", { type: "button", click: retry }, ...parts);
  return el("span", { tabindex: "-1" }, ...parts);
}

function stateOf(message, retry) {
  if (message.direction === "out") return [];
  // Not part of the live log: how far a message has come is told in the status line.
  const slot = el("span", { class: "state", "aria-live": "off" });
  slot.retry = retry;
  slot.append(stateWords(message.id ? "sent" : "sending", null, retry));
  return [slot];
}

/** A photo: what it is and, as long as this page has it, a small picture of it. */
function photoOf({ picture }) {
  const label = el("span", { class: "label" }, icon("camera"), el("span", shows("web_photo")));
  return el("div", { class: "photo" }, picture ? thumbnail(picture) : null, label);
}

function words(message) {
  if (message.direction === "out") return blocks(message.text);
  if (!message.text) return [];
  return [el("p", { class: "written", text: message.text })];
}

/** Who speaks; staff visibly, the others for screen readers: there the side tells. */
function speaker({ author, by }) {
  const key = SPEAKERS[author];
  if (author !== "staff") return el("span", { class: "sr", ...shows(key) });
  const name = by ? [el("bdi", { text: by }), "·"] : [];
  return el("p", { class: "speaker" }, icon("person"), ...name, el("span", shows(key)));
}

function answerRow(asks, buttons, press) {
  const label = el("span", { text: asks.text });
  return el("div", { class: "answers" }, label, group(buttons, label, press));
}

function clock(at) {
  return el("time", { datetime: at, "data-time": at, text: time(new Date(at)) });
}
