// Small helpers to make elements. Text is always text: nothing here reads markup.

/** An element with attributes; `text` is its text, children may be strings. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name === "click") element.addEventListener("click", value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** One of the page's icons; it says nothing to a screen reader. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** A link, or the same words without one if the address is not of a safe kind. */
export function link(href, attributes, ...children) {
  let url = null;
  try {
    url = href ? new URL(href) : null;
  } catch {
    // Not an address: the words stay.
  }
  if (!url || !SCHEMES.has(url.protocol)) return el("span", attributes, ...children);
  const outside = url.protocol.startsWith("http");
  return el(
    "a",
    {
      ...attributes,
      href: url.href,
      rel: "noopener noreferrer",
      target: outside ? "_blank" : null,
    },
    ...children,
  );
}
