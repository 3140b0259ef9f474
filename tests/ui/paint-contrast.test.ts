import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphColors } from '#graph/flow-graph.ts';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--fs-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(ink: string, ground: string, scheme: 'light' | 'dark'): number {
  const [a = 0, b = 0] = [ink, ground]
    .map((name) => luminance(tokens.get(name)?.[scheme] ?? '#000000'))
    .sort((one, other) => other - one);
  return (a + 0.05) / (b + 0.05);
}

const inks = ['text', 'text-dim', 'triggers', 'logic', 'match', 'actions', 'partner'];

describe('colours by which things are marked out', () => {
  it('exist once for the light and once for the dark scheme', () => {
    expect(graphColors.every((color) => tokens.has(`paint-${color}`) && tokens.has(`paint-${color}-soft`))).toBe(true);
  });

  it.each(['light', 'dark'] as const)('can be read on, and themselves stand out from every ground (%s)', (scheme) => {
    const weak = graphColors.flatMap((color) => [
      ...inks.map((ink) => [`${ink} on ${color}`, contrast(ink, `paint-${color}-soft`, scheme)] as const),
      ...['canvas', 'surface', `paint-${color}-soft`].map(
        (ground) => [`${color} on ${ground}`, contrast(`paint-${color}`, ground, scheme)] as const,
      ),
    ]);
    expect(weak.filter(([, ratio]) => ratio < 4.5)).toEqual([]);
  });
});
