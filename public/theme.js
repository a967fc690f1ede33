// Applies the reader's choice of light or dark before the first paint, and changes it on request.
// Runs in the head, not as a module, so that the page never shows in the other scheme first.
const WORDS = { system: '随系统', light: '浅色', dark: '深色' };
const ORDER = ['system', 'light', 'dark'];

/** The stored choice; `system` where nothing is stored or storage is closed. */
function readTheme() {
  try {
    const stored = localStorage.getItem('theme');
    return stored in WORDS ? stored : 'system';
  } catch {
    return 'system';
  }
}

function storeTheme(theme) {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}

function applyTheme(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function labelToggle(theme) {
  for (const toggle of document.querySelectorAll('[data-theme-toggle]')) {
    toggle.ariaLabel = toggle.title = `明暗：${WORDS[theme]}`;
    toggle.querySelector('[data-theme-name]')?.replaceChildren(WORDS[theme]);
  }
}

let theme = readTheme();
applyTheme(theme);

addEventListener('DOMContentLoaded', () => labelToggle(theme));
addEventListener('click', (event) => {
  if (!event.target.closest?.('[data-theme-toggle]')) return;
  theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
  storeTheme(theme);
  applyTheme(theme);
  labelToggle(theme);
});
