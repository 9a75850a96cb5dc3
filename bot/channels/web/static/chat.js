// The resident's page: puts its parts together.

import { Unreachable, post } from "./api.js";
import { delay, pause } from "./backoff.js";
import { Chooser } from "./chooser.js";
import { Composer } from "./composer.js";
import { byId, el, icon } from "./dom.js";
import { Frame } from "./embed.js";
import { offerEnding } from "./ending.js";
import { Languages } from "./languages.js";
import { alone } from "./locks.js";
import { Log } from "./log.js";
import { Notices } from "./notices.js";
import { Outbox } from "./outbox.js";
import { held } from "./photos.js";
import { offerSlip } from "./slip.js";
import { Tabs } from "./tabs.js";
import { currentLanguage, speak, text } from "./texts.js";

const boot = JSON.parse(byId("boot").textContent);
speak(boot);

let lastId = 0;

const notices = new Notices();
const languages = new Languages(boot.languages, chooseLanguage);
const chooser = new Chooser(boot.limits.photo, {
  chosen: () => {
    notices.problem("");
    notices.say("web_photo_added");
    composer.focus();
  },
  problem: (key) => notices.problem(text(key)),
});
const composer = new Composer(boot.limits.text, chooser, (words, photo) =>
  write({ text: words }, words, photo),
);
const frame = new Frame(boot.embed_origins, () => composer.focus());
const outbox = new Outbox({
  sending: (item) => log.mark(item.id, "sending"),
  sent: (item, answer) => {
    log.mark(item.id, "sent");
    notices.online(true);
    notices.sent(answer.message_id);
    tabs.tell({ kind: "sent", item: item.id });
  },
  late: (item, why) => {
    log.mark(item.id, "late");
    notices.say("web_not_sent");
    if (why) notices.problem(why);
    else notices.online(false);
  },
  waiting: (words) => notices.wait(words),
  refused: (item, why) => {
    log.mark(item.id, "refused", why);
    notices.problem(why);
  },
  renew,
});
const log = new Log({
  list: byId("log"),
  scroller: byId("scroller"),
  newer: byId("newer"),
  press: (message, button) => {
    tabs.tell({ kind: "pressed", message: message.id });
    write({ choice: button.key }, button.title);
  },
  retry: () => outbox.hurry(),
});
const tabs = new Tabs({
  lastId: () => lastId,
  renew: askSession,
  online: (online) => {
    notices.online(online);
    if (online) outbox.hurry();
  },
  event: (name, data) => (name === "state" ? conversationIs(data) : arrived(data)),
  told: otherTab,
});

offerEnding(end);
// A stream that was open when the network went does not notice by itself.
window.addEventListener("offline", () => notices.online(false));
window.addEventListener("online", () => tabs.restart());
start();

async function start() {
  const session = await openSession();
  // Later only the stream says who answers: a session asked for before a colleague
  // took over may arrive after that news.
  notices.owner(session);
  log.history(session.history);
  lastId = session.last_id;
  for (const message of session.history) {
    if (message.direction === "in") outbox.done(message.client_msg_id);
  }
  const left = outbox.left();
  for (const item of left) log.unsent(item, item.photo ? await held(item.id) : null);
  outbox.resume(left);
  showParts();
  tabs.start();
  offerSlip((code) => write({ text: code }, code));
  const framed = window.parent !== window;
  if (!framed && matchMedia("(pointer: fine)").matches) composer.focus();
}

/** Open the session, as often as it takes. */
async function openSession() {
  for (let attempt = 0; ; attempt += 1) {
    const session = await askSession();
    if (session) return session;
    await pause(delay(attempt));
  }
}

/** Ask for the session and the page's words; null if that does not work now. */
async function askSession() {
  try {
    // Two tabs opened together must not make two sessions, of which one would be lost.
    const { status, body } = await alone("linli-session", () => post("/chat/session"));
    if (status !== 200) {
      notices.problem(body.text);
      return null;
    }
    notices.online(true);
    speakFrom(body);
    return body;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    notices.online(false);
    return null;
  }
}

/** Our session is gone: get another, and follow that one. */
async function renew() {
  if (!(await askSession())) return false;
  tabs.restart();
  return true;
}

function speakFrom(spoken) {
  speak(spoken);
  languages.refresh();
  notices.refresh();
  composer.count();
  byId("suggestions").replaceChildren(
    ...spoken.suggestions.map((suggestion) => {
      const click = () => write({ text: suggestion.text }, suggestion.text);
      const title = el("span", { text: suggestion.title });
      return el("li", {}, el("button", { type: "button", click }, title, icon("next")));
    }),
  );
}

async function write(content, title, photo = null) {
  notices.problem("");
  log.unsent(await outbox.add(content, title, photo), photo);
  showParts();
}

function arrived(message) {
  lastId = Math.max(lastId, message.id);
  notices.online(true);
  const added = log.add(message);
  if (message.direction === "in") outbox.done(message.client_msg_id);
  else if (added) {
    notices.answered(message.in_reply_to);
    frame.arrived();
  }
  showParts();
}

function conversationIs(state) {
  notices.owner(state);
  const { language } = state;
  // Chosen in the conversation: "speak German".
  if (language && language !== currentLanguage()) askSession();
}

async function chooseLanguage(code) {
  try {
    let answer = await post("/chat/language", { language: code });
    if (answer.status === 403 && (await renew())) {
      answer = await post("/chat/language", { language: code });
    }
    if (answer.status !== 200) {
      notices.problem(answer.body.text);
      return;
    }
    speakFrom(answer.body);
    tabs.tell({ kind: "language" });
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    notices.problem(text("web_failed"));
  }
}

async function end() {
  try {
    const { status, body } = await post("/chat/end");
    if (status !== 204) {
      notices.problem(body.text);
      return;
    }
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    notices.problem(text("web_failed"));
    return;
  }
  outbox.clear();
  composer.clear();
  await startAgain();
  tabs.tell({ kind: "ended" });
}

/** The conversation is deleted: nothing of it stays on the page. */
async function startAgain() {
  log.clear();
  lastId = 0;
  notices.owner(await openSession());
  tabs.restart();
  showParts();
  notices.done("web_ended");
}

function otherTab(note) {
  if (note.kind === "sent") log.mark(note.item, "sent");
  if (note.kind === "pressed") log.close(note.message);
  if (note.kind === "language") askSession();
  if (note.kind === "ended") startAgain();
}

/** An empty page welcomes; a conversation can be ended. */
function showParts() {
  byId("welcome").hidden = !log.empty;
  byId("end").hidden = log.empty;
}
