import type { PaletteSection } from '#nodes/contract/node-type.ts';

/** The colour token of each section of the palette. */
export const sectionColor: Readonly<Record<PaletteSection, string>> = {
  Triggers: 'var(--fs-triggers)',
  Logic: 'var(--fs-logic)',
  Match: 'var(--fs-match)',
  Actions: 'var(--fs-actions)',
  'Partner → Outreach': 'var(--fs-partner)',
};
