// The page's own words, in the language it is in now.

let texts = {};
let language = "en";

/** Take over a language: `spoken` is what the server sends with it. */
export function speak(spoken) {
  texts = spoken.texts;
  language = spoken.language;
  const root = document.documentElement;
  root.lang = spoken.language;
  root.dir = spoken.direction;
  document.title = `${texts.web_title} · ${texts.web_subtitle}`;
  for (const link of document.querySelectorAll("a.public")) {
    link.search = `?lang=${language}`;
  }
  say(document);
}

/** Write the words into every element below `part` that names the one it shows. */
export function say(part) {
  for (const element of part.querySelectorAll("[data-t]")) {
    element.textContent = texts[element.dataset.t];
  }
  for (const element of part.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", texts[element.dataset.tLabel]);
  }
  for (const element of part.querySelectorAll("[data-t-placeholder]")) {
    element.setAttribute("placeholder", texts[element.dataset.tPlaceholder]);
  }
  for (const element of part.querySelectorAll("[data-day]")) {
    element.textContent = day(new Date(element.dataset.day));
  }
  for (const element of part.querySelectorAll("[data-time]")) {
    element.textContent = time(new Date(element.dataset.time));
  }
}

/** One text; `{count}` and the like are filled in. */
export function text(key, values = {}) {
  return Object.entries(values).reduce(
    (written, [name, value]) => written.replace(`{${name}}`, () => value),
    texts[key],
  );
}

/** What an element needs to show this text, also after the language has changed. */
export const shows = (key) => ({ "data-t": key, text: texts[key] });

export const currentLanguage = () => language;

// Everybody's calendar and figures: a Thai or Arabic reader compares with the letters,
// tickets and signs of the city.
const format = (options) =>
  new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, options);

/** The day as people say it: today, yesterday, Friday 3 July. */
export function day(date) {
  const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  const ago = Math.round((midnight(Date.now()) - midnight(date)) / 86_400_000);
  if (ago === 0) return texts.web_today;
  if (ago === 1) return texts.web_yesterday;
  const year = ago > 300 ? { year: "numeric" } : {};
  return format({ weekday: "long", day: "numeric", month: "long", ...year }).format(date);
}

export const number = (value) =>
  new Intl.NumberFormat(`${language}-u-nu-latn`).format(value);

export const time = (date) =>
  format({ hour: "numeric", minute: "2-digit" }).format(date);
