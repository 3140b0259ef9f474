import type { OutlineRow } from './outline-tree.ts';

/** Where an arrow key leads in a tree, or what it opens and closes. */
export type OutlineStep = { readonly go: OutlineRow } | { readonly expand: string } | { readonly collapse: string };

/** Right opens what is closed, else goes below; Left closes what is open, else goes above. */
export function outlineStep(
  rows: readonly OutlineRow[],
  at: string | undefined,
  way: 'left' | 'right' | 'up' | 'down' | 'first' | 'last',
): OutlineStep | undefined {
  const index = rows.findIndex(({ key }) => key === at);
  const row = rows[index];
  const to = (next: OutlineRow | undefined): OutlineStep | undefined => next && { go: next };
  if (way === 'first' || (!row && way !== 'last')) return to(rows[0]);
  if (way === 'last') return to(rows.at(-1));
  if (!row) return undefined;
  if (way === 'down') return to(rows[index + 1]);
  if (way === 'up') return to(rows[index - 1]);
  if (way === 'right') {
    if (row.expanded === false) return { expand: row.key };
    return row.expanded === true ? to(rows[index + 1]) : undefined;
  }
  if (row.expanded === true) return { collapse: row.key };
  return to(rows.find(({ key }) => key === row.parent));
}

/** The next line whose words begin with what was typed, round the end; the same line where it still fits. */
export function outlineTypeAhead(
  rows: readonly OutlineRow[],
  at: string | undefined,
  typed: string,
  wordsOf: (row: OutlineRow) => string,
): OutlineRow | undefined {
  const wanted = typed.toLowerCase();
  const index = rows.findIndex(({ key }) => key === at);
  // One letter goes on from the line; more of them may still mean the line itself.
  const start = typed.length === 1 ? index + 1 : Math.max(0, index);
  return [...rows.slice(start), ...rows.slice(0, start)].find((row) => wordsOf(row).toLowerCase().startsWith(wanted));
}
