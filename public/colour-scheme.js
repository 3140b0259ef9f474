// Sets the colour scheme before the first paint, so that a dark page never flashes white.
// The key is the one under which the component library keeps the choice.
(function () {
  var choice = null;
  try {
    choice = window.localStorage.getItem('mantine-color-scheme-value');
  } catch (error) {
    // Storage is closed to this page: the system's scheme it is.
  }
  var dark = choice === 'dark' || (choice !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
