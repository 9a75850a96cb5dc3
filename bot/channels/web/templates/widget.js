// Puts the chat on another site: one button, and the page in a frame when it is pressed.
// It needs `script-src` and `frame-src` for this server in the site's content policy,
// nothing else: styles are set without style elements.
(() => {
  const script = document.currentScript;
  const server = new URL(script.src).origin;
  const texts = "TEXTS";

  const wishes = [script.dataset.lang, document.documentElement.lang, ...navigator.languages];
  const language =
    wishes
      .filter(Boolean)
      .flatMap((tag) => [tag, tag.split("-")[0]])
      .find((tag) => texts[tag]) ?? Object.keys(texts)[0];
  const words = texts[language];

  const styles = `
    :host { all: initial; color-scheme: light dark; }
    button {
      align-items: center; background: #0f766e; block-size: 60px; border: 0; border-radius: 50%;
      box-shadow: 0 8px 28px rgb(31 35 40 / 30%); color: #fff; cursor: pointer; display: flex;
      inline-size: 60px; inset-block-end: 20px; inset-inline-end: 20px; justify-content: center;
      position: fixed; z-index: 2147483000;
    }
    button:focus-visible { outline: 3px solid #fff; outline-offset: -6px; }
    svg { block-size: 28px; fill: none; inline-size: 28px; stroke: currentColor;
      stroke-linecap: round; stroke-linejoin: round; stroke-width: 2; }
    .unread { background: #b42318; block-size: 16px; border: 2px solid #fff; border-radius: 50%;
      inline-size: 16px; inset-block-start: 0; inset-inline-end: 0; position: absolute; }
    iframe {
      background: #fbfaf7; block-size: min(680px, calc(100dvh - 40px)); border: 0;
      border-radius: 16px; box-shadow: 0 8px 40px rgb(31 35 40 / 35%);
      inline-size: min(420px, calc(100vw - 40px)); inset-block-end: 20px; inset-inline-end: 20px;
      position: fixed; z-index: 2147483001;
    }
    [hidden] { display: none; }
    @media (max-width: 480px) {
      iframe { block-size: 100dvh; border-radius: 0; inline-size: 100vw; inset: 0; }
    }
    @media (prefers-color-scheme: dark) { iframe { background: #14171a; } }
    @media (forced-colors: active) { button, iframe { border: 2px solid ButtonText; } }
  `;

  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const drawing = (tag, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const host = make("div", { lang: language, "data-linli": "" });
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  // Lucide "message-circle", ISC License.
  const picture = drawing("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  picture.append(
    drawing("path", {
      d: "M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719",
    }),
  );
  const launcher = make("button", {
    type: "button",
    "aria-label": words.web_open,
    "aria-expanded": "false",
    "aria-haspopup": "dialog",
  });
  const dot = make("span", { class: "unread", hidden: "" });
  launcher.append(picture, dot);
  root.append(launcher);

  let frame = null;
  let ready = false;
  let blocked = false;

  const tell = (note) => frame.contentWindow.postMessage(note, server);

  function open() {
    if (blocked) {
      window.open(`${server}/chat?lang=${language}`, "_blank", "noopener");
      return;
    }
    if (!frame) {
      const here = encodeURIComponent(location.origin);
      frame = make("iframe", {
        title: words.web_title,
        src: `${server}/chat?embed=1&lang=${language}&host=${here}`,
      });
      root.append(frame);
    }
    frame.hidden = false;
    // Beneath the frame it would take the keyboard's focus where nobody sees it.
    launcher.hidden = true;
    launcher.setAttribute("aria-expanded", "true");
    launcher.setAttribute("aria-label", words.web_open);
    dot.hidden = true;
    frame.focus();
    if (ready) tell({ linli: "open" });
  }

  function close() {
    frame.hidden = true;
    launcher.hidden = false;
    if (ready) tell({ linli: "closed" });
    launcher.setAttribute("aria-expanded", "false");
    launcher.focus();
  }

  launcher.addEventListener("click", open);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && frame && !frame.hidden) close();
  });
  window.addEventListener("message", ({ origin, source, data }) => {
    if (origin !== server || !frame || source !== frame.contentWindow) return;
    if (data?.linli === "ready") {
      ready = true;
      if (!frame.hidden) tell({ linli: "open" });
    } else if (data?.linli === "close") {
      close();
    } else if (data?.linli === "unread" && frame.hidden) {
      dot.hidden = false;
      launcher.setAttribute("aria-label", `${words.web_open}. ${words.web_new_message}`);
    }
  });
  // A site whose policy forbids the frame gets the page in a tab of its own.
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective !== "frame-src" || !blockedURI.startsWith(server)) return;
    blocked = true;
    close();
    open();
  });

  if (document.body) document.body.append(host);
  else document.addEventListener("DOMContentLoaded", () => document.body.append(host));
})();
