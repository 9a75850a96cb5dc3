// What was written and not sent is still there after a reload; it never leaves the tab.

export function drafts($) {
  const key = () => {
    const box = $('case');
    return box && `linli-draft-${box.dataset.case}`;
  };
  const field = $('reply');
  if (field && !field.value) field.value = sessionStorage.getItem(key()) ?? '';
  document.addEventListener('input', (event) => {
    if (event.target.id === 'reply') sessionStorage.setItem(key(), event.target.value);
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id !== 'composer') return;
    const text = $('reply')?.value ?? '';
    if (text) sessionStorage.setItem(key(), text);
    else sessionStorage.removeItem(key());
    if (!document.querySelector('details.more[open]')) $('reply')?.focus();
  });
}
