import type { NodeType } from '#nodes/contract/node-type.ts';

/** Further words by which people look for a node type: those of other tools, and of what it is for. */
const WORDS: Readonly<Record<string, string>> = {
  condition: 'if decision branch split filter criteria switch gateway check',
  hold: 'wait delay pause timer sleep until schedule',
  'match-account': 'find lookup company relate search',
  'match-duplicates': 'find lookup dedupe same person search existing',
  'assign-owner': 'route routing round robin queue pool territory user give reassign',
  'update-record': 'set field write value change edit salesforce',
  'convert-lead': 'opportunity account contact qualify',
  'merge-dupe': 'dedupe duplicate join combine',
  'add-to-sequence': 'outreach cadence enrol enroll email start prospect',
  'update-prospect-sequence-state': 'outreach pause finish resume stop remove cadence prospect',
};

/** The words of a search, in lower case. */
const wordsOf = (search: string): readonly string[] => search.trim().toLowerCase().split(/\s+/).filter(Boolean);

/** How well a type answers a search: 0 not at all, more the nearer its title is to what was typed. */
export function matchOf(type: NodeType, search: string): number {
  const words = wordsOf(search);
  const title = type.title.toLowerCase();
  const all = `${title} ${type.section} ${type.purpose} ${WORDS[type.type] ?? ''}`.toLowerCase();
  if (!words.every((word) => all.includes(word))) return 0;
  const typed = words.join(' ');
  if (title.startsWith(typed)) return 4;
  if (title.split(' ').some((word) => word.startsWith(typed))) return 3;
  return words.every((word) => title.includes(word)) ? 2 : 1;
}
