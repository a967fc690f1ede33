/** Buttons that go round 随系统, 浅色, 深色; the choice is stored, and applied in the head of every page. */
const WORDS = { system: '随系统', light: '浅色', dark: '深色' } as const;
const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const;

type Theme = keyof typeof WORDS;

const page = document.documentElement;

function readTheme(): Theme {
  const { theme } = page.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete page.dataset.theme;
  else page.dataset.theme = theme;
}

function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}

function labelToggles(theme: Theme): void {
  for (const toggle of document.querySelectorAll<HTMLElement>('[data-theme-toggle]')) {
    toggle.ariaLabel = `明暗：${WORDS[theme]}`;
    toggle.title = toggle.ariaLabel;
    toggle.querySelector('[data-theme-name]')?.replaceChildren(WORDS[theme]);
  }
}

labelToggles(readTheme());

addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('[data-theme-toggle]') === null) return;
  const theme = NEXT[readTheme()];
  applyTheme(theme);
  storeTheme(theme);
  labelToggles(theme);
});
