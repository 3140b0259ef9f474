import { entryWords } from '#scenarios/entry-words.ts';

/** What a journal can tell of, in words. */
export const entryTypes = Object.entries(entryWords).map(([value, label]) => ({ value, label }));
