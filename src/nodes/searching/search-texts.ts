import type { SearchableText } from './searchable-text.ts';

/** What a search found: names first, then what nodes are set to, then the rest. */
export interface SearchResults {
  readonly names: readonly SearchableText[];
  readonly settings: readonly SearchableText[];
  readonly others: readonly SearchableText[];
  readonly count: number;
}

/**
 * The texts in which all words stand, whatever their case and order. A question may be asked as one speaks:
 * `where is LeadSource used?` looks for LeadSource.
 */
export function searchTexts(texts: readonly SearchableText[], query: string): SearchResults {
  const words = wordsOf(query);
  const found =
    words.length === 0
      ? []
      : texts.filter(({ text, also, where }) => {
          const all = `${text}\n${also}\n${where}`.toLowerCase();
          // Something of the text itself must fit: a heading alone stands above everything.
          const own = `${text}\n${also}`.toLowerCase();
          return words.every((word) => all.includes(word)) && words.some((word) => own.includes(word));
        });
  const of = (...kinds: readonly SearchableText['place']['kind'][]): readonly SearchableText[] =>
    found.filter(({ place }) => kinds.includes(place.kind));
  return {
    names: of('name', 'type'),
    settings: of('setting'),
    others: of('description', 'note', 'section'),
    count: found.length,
  };
}

function wordsOf(query: string): readonly string[] {
  const plain = query.trim().toLowerCase();
  const [, asked] = /^where(?: is|'s|’s)? (.+?) (?:used|set|read|written)\s*\??$/.exec(plain) ?? [];
  return (asked ?? plain).split(/\s+/).filter(Boolean);
}
