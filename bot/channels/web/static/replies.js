// Buttons offered with a message.

import { el } from "./dom.js";

let groups = 0;

/**
 * A labelled group of buttons; `label` is a text or the element that asks.
 *
 * `press(button)` is called once; the whole message can be answered only once.
 */
export function group(buttons, label, press) {
  groups += 1;
  const name = `replies-${groups}`;
  const labelled =
    typeof label === "string"
      ? { "aria-label": label, "data-t-label": "web_suggestions" }
      : { "aria-labelledby": name };
  if (typeof label !== "string") label.id = name;
  return el(
    "div",
    { class: "replies", role: "group", tabindex: "-1", ...labelled },
    ...buttons.map((button) =>
      el("button", {
        type: "button",
        class: "reply",
        text: button.title,
        lang: button.lang,
        dir: button.dir,
        disabled: button.used,
        click: () => press(button),
      }),
    ),
  );
}

/** Take the buttons of a message out of use. */
export function close(message) {
  for (const button of message.querySelectorAll("button.reply")) {
    const focused = button === document.activeElement;
    button.disabled = true;
    // A disabled button cannot keep the focus; without this the keyboard loses its place.
    if (focused) button.parentElement.focus({ preventScroll: true });
  }
}
