import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

const KEY = 'paperkin:theme';

/** The theme the reader chose, else the one of the system. */
function startingTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') return kept;
  } catch {
    // Storage is forbidden: the system decides.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the starting theme on the page, before anything is drawn in its colours. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = startingTheme();
}

/** Switch between light and dark. */
export function ThemeSwitch(): VNode {
  const [theme, setTheme] = useState(startingTheme);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    setTheme(other);
    try {
      localStorage.setItem(KEY, other);
    } catch {
      // The choice lasts until the page is closed.
    }
  };
  return (
    <button
      type="button"
      class="icon"
      onClick={change}
      aria-label={`Switch to ${other} colours`}
      title={`${other} colours`}
    >
      {theme === 'dark' ? '☀' : '☾'}
    </button>
  );
}
