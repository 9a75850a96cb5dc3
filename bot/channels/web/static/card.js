// The lines of an answer that mean something by themselves: whom to call, where to go,
// where the answer comes from.

import { el, icon, link } from "./dom.js";
import { currentLanguage, shows } from "./texts.js";

/** The numbers to call in danger: the largest thing on the screen. */
export function calls(card) {
  const lines = card.filter((line) => line.type === "call");
  if (!lines.length) return null;
  return el(
    "div",
    { class: "calls" },
    ...lines.map((line) =>
      link(line.href, { class: "call" }, icon("call"), el("span", { text: line.text })),
    ),
  );
}

/** Phones and places, one line each. */
export function contacts(card) {
  const lines = card.filter((line) => line.type === "phone" || line.type === "place");
  if (!lines.length) return null;
  return el("ul", { class: "contacts" }, ...lines.map((line) => el("li", {}, contact(line))));
}

function contact(line) {
  const words = el("span", { text: line.text, dir: "auto" });
  if (line.type === "phone") return link(line.href, { class: "contact" }, icon("phone"), words);
  const map = line.href
    ? el("small", { ...shows("answer_show_on_map"), lang: currentLanguage() })
    : null;
  return link(line.href, { class: "contact" }, icon("pin"), el("span", {}, words, map));
}

/** Where the answer comes from and how old it is, in small print. */
export function origin(card) {
  const lines = card.filter((line) => line.type === "source" || line.type === "as_of");
  if (!lines.length) return null;
  return el(
    "p",
    { class: "origin" },
    ...lines.map((line) => link(line.href, { class: line.type, text: line.text })),
  );
}

const SIGNS = { machine: "languages", checked: "check", phrasebook: "check", none: "info" };

/** How a message of staff came into this language, and what they wrote themselves. */
export function translation(card) {
  const mark = card.find((line) => line.type === "mark");
  if (!mark) return null;
  const original = card.find((line) => line.type === "original");
  const made = el("span", { text: mark.text });
  return el(
    "div",
    { class: "translation" },
    el("p", { class: "made", lang: mark.lang, dir: mark.dir }, icon(SIGNS[mark.state]), made),
    ...(original ? written(original) : []),
  );
}

function written({ label, label_lang, text, lang, dir }) {
  return [
    el("p", { class: "label", lang: label_lang, text: label }),
    el("p", { class: "written", lang, dir, text }),
  ];
}

/** The question at the end of an answer, if there is one. */
export const question = (card) => card.find((line) => line.type === "question") ?? null;
