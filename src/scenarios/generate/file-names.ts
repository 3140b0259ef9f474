import { firstFree } from '#graph/unique-names.ts';

const LONGEST = 80;

/** The cause in a title that names its node at the end, such as `: the owner has no Outreach user`: it makes a name long. */
const CAUSE = /: [^()]*(?= \([^()]*\)$)/;

/**
 * File names of tests by their titles, each unlike all before it and cut after a word where it is long:
 * `Missing User ID: the owner has no Outreach user (Add)` gives `missing-user-id-add.scenario.json`.
 */
export function fileNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const words = title
      .replace(CAUSE, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    const whole = words.replace(/^-+|-+$/g, '');
    const base = (whole.length > LONGEST ? whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : whole) || 'test';
    const name = firstFree(base, '-', (candidate) => taken.has(candidate));
    taken.add(name);
    return `${name}.scenario.json`;
  });
}
