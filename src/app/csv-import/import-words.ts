import type { ImportedObject } from '#world/import-layout.ts';

const WORDS: Readonly<Record<ImportedObject, readonly [one: string, many: string]>> = {
  Lead: ['lead', 'leads'],
  Contact: ['contact', 'contacts'],
  Account: ['account', 'accounts'],
  User: ['user', 'users'],
};

/** Made once: asking the platform for a format each time costs more than the number. */
const NUMBER = new Intl.NumberFormat('en-GB');

/** A number as it stands in sentences: `12,345`. */
export const shownNumber = (count: number): string => NUMBER.format(count);

export const countOf = (count: number, [one, many]: readonly [string, string]): string =>
  `${shownNumber(count)} ${count === 1 ? one : many}`;

/** `1 lead`, `12,345 leads`. */
export const countRecords = (count: number, object: ImportedObject): string => countOf(count, WORDS[object]);

export const oneOf = (object: ImportedObject): string => WORDS[object][0];
export const manyOf = (object: ImportedObject): string => WORDS[object][1];
