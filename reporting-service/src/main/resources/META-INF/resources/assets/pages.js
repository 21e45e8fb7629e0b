// Adds only what is lost without scripts: printing by a button, and a choice of colours that is remembered.
for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => window.print());
}
const root = document.documentElement;
const themes = document.querySelector('.themes');
if (themes) {
  const choice = themes.querySelector('select');
  choice.value = root.dataset.theme || 'system';
  choice.addEventListener('change', () => {
    if (choice.value === 'system') delete root.dataset.theme; else root.dataset.theme = choice.value;
    try { localStorage.setItem('ayni-theme', choice.value); } catch (blocked) { /* not remembered */ }
  });
}
// A form that is being answered says so.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => form.setAttribute('aria-busy', 'true'));
}
// An open menu or date form closes with Escape.
document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' && document.activeElement.closest('details[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
