/** Colour tokens in the form that a drawing context takes. */
export type ThemeColors = (token: string) => string;

/**
 * Colours of the theme in force at an element: drawing contexts know no custom properties and no `light-dark`. Each
 * token is looked up once; a change of the theme needs a new one.
 */
export function themeColors(at: HTMLElement): ThemeColors {
  const known = new Map<string, string>();
  return (token) => {
    const held = known.get(token);
    if (held !== undefined) return held;
    const probe = document.createElement('span');
    probe.style.forcedColorAdjust = 'none';
    probe.style.color = `var(${token})`;
    at.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    known.set(token, color);
    return color;
  };
}

/** Calls back whenever the theme may have changed; answers what ends that. */
export function onThemeChange(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true });
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    root.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
