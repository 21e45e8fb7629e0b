// Before the first paint: the colours that were chosen last time, and that there are scripts: what needs them has its
// place from the start, so that nothing moves later.
(function () {
  document.documentElement.dataset.scripts = 'on';
  try {
    var chosen = localStorage.getItem('ayni-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch (blocked) { /* without storage the system decides */ }
})();
