/** What a filter looks at; title and tags are null where the file could not be read. */
export interface Filtered {
  readonly file: string;
  readonly title: string | null;
  readonly tags: readonly string[] | null;
}

const PARTS = ['title', 'file', 'tag'] as const;
type Part = (typeof PARTS)[number];

/**
 * Whether one of the filters fits: a text that stands in title, file or a tag, whatever its case; `title:`, `file:` and
 * `tag:` look at one of them, a tag then as a whole. What could not be read may be meant, so that it is kept.
 */
export const fitsFilters = (test: Filtered, filters: readonly string[]): boolean =>
  filters.length === 0 || filters.some((filter) => fits(test, filter));

function fits({ file, title, tags }: Filtered, filter: string): boolean {
  const part = PARTS.find((each) => filter.toLowerCase().startsWith(`${each}:`));
  const wanted = filter.slice(part === undefined ? 0 : part.length + 1).toLowerCase();
  const holds = (text: string): boolean => text.toLowerCase().includes(wanted);
  const byPart: Readonly<Record<Part, () => boolean>> = {
    title: () => title === null || holds(title),
    file: () => holds(file),
    tag: () => tags === null || tags.some((tag) => (part === undefined ? holds(tag) : tag.toLowerCase() === wanted)),
  };
  return part === undefined ? PARTS.some((each) => byPart[each]()) : byPart[part]();
}
