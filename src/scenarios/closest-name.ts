/** Most slips of the pen in a name that is still understood. */
const MOST_SLIPS = 3;

/** The name that a misspelt or shortened one was most likely meant to be; undefined where none comes near. */
export function closestName(name: string, names: readonly string[]): string | undefined {
  const meant = wordsOf(name).join('-');
  let closest: string | undefined;
  // Of a short name little may be wrong, or any other would come near.
  let fewest = Math.min(MOST_SLIPS, Math.floor(name.length / 2)) + 1;
  for (const each of names) {
    const slips = wordsOf(each).join('-') === meant ? 0 : slipsBetween(name.toLowerCase(), each.toLowerCase());
    if (slips >= fewest) continue;
    closest = each;
    fewest = slips;
  }
  return closest ?? onlyLonger(name, names);
}

/** The one name in which all words of a shorter one stand. */
function onlyLonger(name: string, names: readonly string[]): string | undefined {
  const words = wordsOf(name);
  const longer = names.filter((each) => words.every((word) => wordsOf(each).includes(word)));
  return words.length > 0 && longer.length === 1 ? longer[0] : undefined;
}

/** The words of a name without order or signs: `networkCut`, `Network Cut` and `cut-network` are one. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .toSorted();

/** How many letters must be put in, left out or replaced to make one text the other. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const replaced = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
