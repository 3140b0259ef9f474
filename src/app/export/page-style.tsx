import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PictureStyle } from '#canvas/print-graph-svg.ts';
import { viewOf } from '#nodes/views.tsx';

export type Scheme = 'light' | 'dark';

/** Colours, font and signs as the page has them in one of its two schemes. */
export function pageStyle(scheme: Scheme): PictureStyle {
  const colors = new Map<string, string>();
  const icons = new Map<string, string>();
  return {
    color: (token) => known(colors, token, () => resolvedColor(token, scheme)),
    icon: (type) => known(icons, type, () => iconOf(type)),
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--fs-font').trim() || 'sans-serif',
  };
}

function known(values: Map<string, string>, key: string, make: () => string): string {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

/** What a token of the stylesheet comes to; the page is asked by an element that nobody sees. */
function resolvedColor(token: string, scheme: Scheme): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = scheme;
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
