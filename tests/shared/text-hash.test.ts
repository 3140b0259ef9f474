import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOfText, textHash } from '#shared/text-hash.ts';

it('the hash of a text is that of its parts, one after the other', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      const hash = textHash();
      for (const part of parts) hash.add(part);
      expect(hash.digest()).toBe(hashOfText(parts.join('')));
      expect(hash.digest()).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});

it('texts that differ in one place have other hashes', () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => `{"seq":${index},"at":0}\n`);
  const swapped = ['ab', 'ba', 'a', 'b', '', 'aa', '\u0000', '\u0000\u0000'];
  expect(new Set([...texts, ...swapped].map(hashOfText)).size).toBe(texts.length + swapped.length);
});
