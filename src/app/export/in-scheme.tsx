import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PictureStyle } from '#drawing/print-graph-svg.ts';
import { viewOf } from '#nodes/views.tsx';

export type Scheme = 'light' | 'dark';

/**
 * Draws with the colours, font and signs that the page has in one of its two schemes. The page is put into it while
 * `draw` works, which nobody sees: it is painted only afterwards.
 */
export function inScheme<T>(scheme: Scheme, draw: (style: PictureStyle) => T): T {
  const root = document.documentElement;
  const before = root.getAttribute(ATTRIBUTE);
  const colors = new Map<string, string>();
  const icons = new Map<string, string>();
  root.setAttribute(ATTRIBUTE, scheme);
  try {
    return draw({
      color: (token) => known(colors, token, () => resolvedColor(token)),
      icon: (type) => known(icons, type, () => iconOf(type)),
      fontFamily: getComputedStyle(root).getPropertyValue('--fs-font').trim() || 'sans-serif',
    });
  } finally {
    if (before === null) root.removeAttribute(ATTRIBUTE);
    else root.setAttribute(ATTRIBUTE, before);
  }
}

/** By which the component library and our stylesheets know the scheme. */
const ATTRIBUTE = 'data-mantine-color-scheme';

function known(values: Map<string, string>, key: string, make: () => string): string {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

/** What a token of the stylesheet comes to; the page is asked by an element that nobody sees. */
function resolvedColor(token: string): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = token;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function iconOf(type: string): string {
  const Icon = viewOf(type)?.icon;
  if (!Icon) return '';
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<Icon />));
  const shapes = holder.querySelector('svg')?.innerHTML ?? '';
  root.unmount();
  return shapes;
}
