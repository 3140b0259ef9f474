import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableJson } from '#shared/stable-json.ts';

it('prints the same bytes whatever the order of keys, and leaves out what is undefined', () => {
  expect(stableJson({ b: [{ d: 1, c: undefined }], a: null })).toBe(stableJson({ a: null, b: [{ d: 1 }] }));
  expect(stableJson({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
});

it('prints what JSON reads back as the same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(stableJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
