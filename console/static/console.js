// What pages do by themselves besides htmx: say when the server is away, copy, close.

const problem = () => document.getElementById('problem');

function say(text) {
  const line = document.createElement('p');
  line.className = 'problem';
  line.textContent = text;
  problem().replaceChildren(line);
}

function sayUnreachable() {
  say(document.body.dataset.unreachable);
  problem().firstChild.dataset.away = '';
}

document.addEventListener('htmx:sendError', sayUnreachable);
document.addEventListener('htmx:responseError', sayUnreachable);
// What a page asks for by itself answers nothing that somebody did.
const POLLED = /\/(presence|news|menu|lines)$/;
document.addEventListener('htmx:afterRequest', (event) => {
  const { xhr, pathInfo } = event.detail;
  // Refusals are swapped in like pages: htmx counts them as successful.
  if (!xhr.status || xhr.status >= 400) return;
  const polled = POLLED.test(pathInfo.requestPath.split('?')[0]);
  if (!polled || problem()?.querySelector('[data-away]')) problem()?.replaceChildren();
});

// Drafts are of who is signed in: the next colleague at this browser finds none.
function forgetDrafts() {
  const kept = Object.keys(sessionStorage);
  for (const key of kept.filter((one) => one.startsWith('linli-draft-'))) {
    sessionStorage.removeItem(key);
  }
}
if (document.querySelector('form[action$="/sign-in"]')) forgetDrafts();
document.addEventListener('submit', (event) => {
  if (event.target.matches('form[action$="/sign-out"]')) forgetDrafts();
});

// The stream ends by itself only when the session does.
document.addEventListener('htmx:sseClose', (event) => {
  if (event.detail.type === 'message') say(document.body.dataset.ended);
});

// A button with data-copy copies the field of that id.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand('copy');
  }
  button.querySelector('span').textContent = button.dataset.done;
});

// What was opened closes with Escape and with a click elsewhere.
function closeOthers(target) {
  for (const open of document.querySelectorAll('details.more[open], details.drawer[open]')) {
    if (!target || !open.parentElement.contains(target)) open.open = false;
  }
}
document.addEventListener('click', (event) => closeOthers(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details.more[open], details.drawer[open]');
  open?.querySelector('summary').focus();
  closeOthers(null);
});
