// The little markup of an answer: a blank line parts paragraphs, "- " and "1. " start
// list lines. Everything else is plain text and is shown as it was written.

import { el } from "./dom.js";

const KINDS = [
  { tag: "ul", starts: /^[-•] +/ },
  { tag: "ol", starts: /^(\d{1,3})[.)] +/ },
  { tag: "p", starts: /^/ },
];

/** The blocks of an answer as elements. */
export function blocks(text) {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => groups(paragraph.split("\n").filter((line) => line.trim())))
    .map(block);
}

/** Neighbouring lines of the same kind belong together. */
function groups(lines) {
  const found = [];
  for (const line of lines) {
    const kind = KINDS.find(({ starts }) => starts.test(line));
    if (found.at(-1)?.kind !== kind) found.push({ kind, lines: [] });
    found.at(-1).lines.push(line);
  }
  return found;
}

function block({ kind: { tag, starts }, lines }) {
  if (tag === "p") {
    return el("p", {}, ...lines.flatMap((line, i) => (i ? [el("br"), line] : [line])));
  }
  const start = tag === "ol" ? Number(starts.exec(lines[0])[1]) : 1;
  return el(
    tag,
    { start: start === 1 ? null : start },
    ...lines.map((line) => el("li", { text: line.replace(starts, "") })),
  );
}
