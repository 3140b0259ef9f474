import { firstFree } from '#graph/unique-names.ts';

const LONGEST = 80;

/** File names of tests by their titles, each unlike all before it: `Missing User ID (Add)` gives `missing-user-id-add.scenario.json`. */
export function fileNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const words = title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    const base = words.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'test';
    const name = firstFree(base, '-', (candidate) => taken.has(candidate));
    taken.add(name);
    return `${name}.scenario.json`;
  });
}
