import { firstFree } from '#graph/unique-names.ts';

/** An id that is not taken, made from words so that addresses stay readable; `fallback` where nothing of them is left. */
export function freeId(words: string, fallback: string, isTaken: (candidate: string) => boolean): string {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return firstFree(plain || fallback, '-', isTaken);
}
