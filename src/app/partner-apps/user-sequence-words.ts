import { countOf } from '../csv-import/import-words.ts';

/** `1 user`, `1,000 users`. */
export const countOfUsers = (count: number): string => countOf(count, ['user', 'users']);
