// Before the first paint: the colours that were chosen last time.
(function () {
  try {
    var chosen = localStorage.getItem('ayni-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch (blocked) { /* without storage the system decides */ }
})();
