import type { Action } from './action.ts';

/**
 * The actions that fit what was typed, the best first; those that cannot be done stand at the end. Each word must be
 * found in the title, its detail, the section or the keywords, in any order; letters of a word in the title may be
 * left out. With nothing typed, those chosen of late come first, and all others follow as they are given.
 */
export function rankActions(
  actions: readonly Action[],
  query: string,
  recent: readonly string[] = [],
): readonly Action[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = actions.flatMap((action, index) => {
    const fit = fitOf(action, words);
    if (fit === undefined) return [];
    const at = recent.indexOf(action.id);
    // A word that fits better outweighs that something was chosen of late.
    const bonus = at === -1 ? 0 : words.length === 0 ? recent.length - at : (recent.length - at) / recent.length;
    return [{ action, index, score: fit + bonus, off: action.enabled === false }];
  });
  return ranked
    .toSorted((a, b) => Number(a.off) - Number(b.off) || b.score - a.score || a.index - b.index)
    .map(({ action }) => action);
}

function fitOf({ title, detail = '', section, keywords = [] }: Action, words: readonly string[]): number | undefined {
  const name = title.toLowerCase();
  const more = [detail, section, ...keywords].join(' ').toLowerCase();
  let total = 0;
  for (const word of words) {
    const fit = fitOfWord(name, more, word);
    if (fit === 0) return undefined;
    total += fit;
  }
  return total;
}

function fitOfWord(name: string, more: string, word: string): number {
  if (name.startsWith(word)) return 50;
  if (startsAWord(name, word)) return 40;
  if (name.includes(word)) return 25;
  if (startsAWord(more, word)) return 20;
  if (word.length > 2 && more.includes(word)) return 10;
  return word.length > 2 && hasLettersOf(name, word) ? 3 : 0;
}

const startsAWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word)) || text.includes(` ${word}`);

/** Whether the letters stand in the text in their order, the first of them at the beginning of a word. */
function hasLettersOf(text: string, letters: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].some(({ index, 0: word }) => {
    if (word[0] !== letters[0]) return false;
    let at = index;
    for (const letter of letters) {
      at = text.indexOf(letter, at);
      if (at === -1) return false;
      at += 1;
    }
    return true;
  });
}
