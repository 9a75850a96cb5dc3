// Minutes that were written and not saved are not lost by leaving the page.

const changed = (form) =>
  [...form.elements].some(
    (one) => one.matches('textarea') && one.value !== one.defaultValue,
  );
let sending = null;

document.addEventListener('submit', (event) => {
  sending = event.target;
});
addEventListener('beforeunload', (event) => {
  const forms = [...document.querySelectorAll('form[data-guarded]')];
  if (forms.some((form) => form !== sending && changed(form))) event.preventDefault();
  sending = null;
});
