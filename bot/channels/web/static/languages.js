// The language menu: every language under its own name, to be found by typing.

import { byId, el, icon } from "./dom.js";
import { currentLanguage } from "./texts.js";

export class Languages {
  #button = byId("language-button");
  #panel = byId("language-panel");
  #search = byId("language-search");
  #list = byId("language-list");
  #languages;
  #choose;
  #shown = [];
  #active = 0;

  /** `choose(code)` is called with the language a resident picks. */
  constructor(languages, choose) {
    this.#languages = languages;
    this.#choose = choose;
    this.#button.addEventListener("click", () => this.#toggle(this.#panel.hidden));
    this.#search.addEventListener("input", () => this.#filter());
    this.#panel.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("pointerdown", ({ target }) => {
      if (!byId("languages").contains(target)) this.#toggle(false);
    });
    byId("languages").addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !byId("languages").contains(relatedTarget)) this.#toggle(false);
    });
    this.refresh();
  }

  get open() {
    return !this.#panel.hidden;
  }

  /** Show the present language on the button. */
  refresh() {
    const present = this.#languages.find(({ code }) => code === currentLanguage());
    const name = byId("language-name");
    name.textContent = present?.name ?? currentLanguage();
    name.lang = currentLanguage();
  }

  #toggle(open) {
    if (open === this.open) return;
    this.#panel.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    this.#search.value = "";
    this.#filter();
    this.#search.focus();
  }

  #filter() {
    const wanted = fold(this.#search.value);
    this.#shown = this.#languages.filter((language) =>
      namesOf(language).some((name) => fold(name).includes(wanted)),
    );
    const present = this.#shown.findIndex(({ code }) => code === currentLanguage());
    this.#list.replaceChildren(...this.#shown.map((language) => this.#option(language)));
    this.#activate(wanted || present < 0 ? 0 : present);
  }

  #option({ code, name, dir }) {
    const selected = code === currentLanguage();
    return el(
      "li",
      {
        id: `language-${code}`,
        role: "option",
        lang: code,
        "aria-selected": String(selected),
        click: () => this.#pick(code),
      },
      el("span", { text: name, dir }),
      selected ? icon("check") : null,
    );
  }

  #activate(index) {
    this.#active = Math.max(0, Math.min(index, this.#shown.length - 1));
    const options = [...this.#list.children];
    options.forEach((option, i) => option.classList.toggle("active", i === this.#active));
    const active = options[this.#active];
    this.#search.setAttribute("aria-activedescendant", active?.id ?? "");
    active?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    const last = this.#shown.length - 1;
    const steps = {
      ArrowDown: () => this.#activate(this.#active === last ? 0 : this.#active + 1),
      ArrowUp: () => this.#activate(this.#active === 0 ? last : this.#active - 1),
      PageDown: () => this.#activate(last),
      PageUp: () => this.#activate(0),
      Enter: () => this.#shown.length && this.#pick(this.#shown[this.#active].code),
      Escape: () => this.#leave(),
    };
    if (!steps[event.key] || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    steps[event.key]();
  }

  #pick(code) {
    this.#leave();
    if (code !== currentLanguage()) this.#choose(code);
  }

  #leave() {
    this.#toggle(false);
    this.#button.focus();
  }
}

/** A language is found under its own name, its English name and the reader's name. */
function namesOf({ code, name }) {
  const translated = [currentLanguage(), "en"].map((reader) =>
    new Intl.DisplayNames(reader, { type: "language" }).of(code),
  );
  return [name, code, ...translated];
}

/** Without case and accents: "francais" finds Français. */
const fold = (name) =>
  name.trim().toLowerCase().normalize("NFD").replace(/\p{Diacritic}/gu, "");
