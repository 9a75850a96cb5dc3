// The queue and the case: keys, what is new without anything jumping, drafts.

import { drafts } from './drafts.js';

const $ = (id) => document.getElementById(id);

// The lines stay while somebody points at them or moves among them.
const lines = $('lines');
const news = $('queue-news');
let held = '';
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.target !== lines || event.detail.xhr.status !== 200) return;
  const reading = lines.matches(':hover') || lines.contains(document.activeElement);
  const stays = reading && !sameOrder(event.detail.serverResponse);
  held = stays ? event.detail.serverResponse : '';
  event.detail.shouldSwap = !stays;
  news.hidden = !stays;
});
news?.addEventListener('click', () => {
  news.hidden = true;
  lines.innerHTML = held;
});

function sameOrder(html) {
  const order = (root) => [...root.querySelectorAll('[data-case]')].map((one) => one.dataset.case);
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  return order(fresh).join() === order(lines).join();
}

// The end of the conversation stays in sight, unless somebody reads further up.
const log = $('log');
let atEnd = true;
const nearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 96;
const last = () => $('last')?.dataset.last;
if (log) {
  log.scrollTop = log.scrollHeight;
  log.addEventListener('scroll', () => {
    atEnd = nearEnd();
    catchUp();
  }, { passive: true });
  document.addEventListener('visibilitychange', catchUp);
  new MutationObserver(() => {
    forgetTwins();
    if (atEnd) log.scrollTop = log.scrollHeight;
  }).observe(log, { childList: true, subtree: true });
  document.addEventListener('htmx:oobAfterSwap', () => requestAnimationFrame(catchUp));
}

// A message that came by two ways stands there once.
function forgetTwins() {
  const seen = new Set();
  for (const message of [...log.children]) {
    if (seen.has(message.id)) message.remove();
    seen.add(message.id);
  }
}

// What stands in sight counts as seen; a reply brings how far that is.
function catchUp() {
  const field = $('seen');
  if (field && last() && atEnd && !document.hidden && !$('composer').querySelector('[role=alert]')) {
    field.value = Math.max(field.value, last());
  }
}
document.addEventListener('htmx:configRequest', (event) => {
  const { path, parameters } = event.detail;
  if (path.endsWith('/news')) parameters.after = last();
  if (path.endsWith('/reply')) parameters.last = last();
});

// A sentence of the phrasebook goes into the reply.
document.addEventListener('click', (event) => {
  const phrase = event.target.closest('[data-insert]');
  const reply = $('reply');
  if (!phrase || !reply) return;
  reply.value = [reply.value.trim(), phrase.dataset.insert].filter(Boolean).join('\n');
  reply.dispatchEvent(new Event('input', { bubbles: true }));
  phrase.closest('details').open = false;
  reply.focus();
});

// A translation that somebody changed was read by somebody.
document.addEventListener('input', (event) => {
  if (event.target.id !== 'translation') return;
  const box = event.target.form.elements.checked;
  if (box && event.target.value !== event.target.dataset.machine) box.checked = true;
});

// Keys
const writing = (target) => target.closest('input, textarea, select, [contenteditable]');
document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.id === 'reply') {
    event.target.form.requestSubmit(event.target.form.querySelector('[name=send]'));
    return;
  }
  if (!plain || writing(event.target) || document.querySelector('dialog[open]')) return;
  const does = {
    j: () => move(1),
    k: () => move(-1),
    c: () => document.querySelector('.one-button .claim')?.click(),
    r: () => $('reply')?.focus(),
    '/': search,
    '?': () => $('keys').showModal(),
  }[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

function move(step) {
  const all = [...document.querySelectorAll('#lines a.line')];
  if (!all.length) return;
  const here = all.findIndex((one) => one === document.activeElement);
  const current = all.findIndex((one) => one.hasAttribute('aria-current'));
  const from = here >= 0 ? here : current;
  all[Math.min(Math.max(from + step, 0), all.length - 1)].focus();
}

function search() {
  const field = $('queue-text');
  if (!field) return;
  field.closest('details').open = true;
  field.focus();
}

drafts($);
