// What pages do by themselves besides htmx: say when the server is away, copy, close.

const problem = () => document.getElementById('problem');

function sayUnreachable() {
  const line = document.createElement('p');
  line.className = 'problem';
  line.textContent = document.body.dataset.unreachable;
  problem().replaceChildren(line);
}

document.addEventListener('htmx:sendError', sayUnreachable);
document.addEventListener('htmx:responseError', sayUnreachable);
document.addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.successful) problem()?.replaceChildren();
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
