// Adds only what is lost without scripts: printing by a button, and a choice of colours that is remembered.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
const root = document.documentElement;
const themes = document.querySelector('.themes');
function show() {
  const chosen = root.dataset.theme || 'system';
  for (const button of themes.children) button.setAttribute('aria-pressed', String(button.dataset.themeChoice === chosen));
}
if (themes) {
  themes.hidden = false;
  show();
  themes.addEventListener('click', event => {
    const choice = event.target.dataset.themeChoice;
    if (!choice) return;
    if (choice === 'system') delete root.dataset.theme; else root.dataset.theme = choice;
    try { localStorage.setItem('ayni-theme', choice); } catch (blocked) { /* not remembered */ }
    show();
  });
}
// A form that is being answered says so.
for (const form of document.querySelectorAll('form')) form.addEventListener('submit', () => form.setAttribute('aria-busy', 'true'));
// An open menu or date form closes with Escape.
document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' && document.activeElement.closest('details[open]');
  if (open) { open.open = false; open.querySelector('summary').focus(); }
});
