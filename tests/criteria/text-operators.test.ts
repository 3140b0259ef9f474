import { describe, expect, it } from 'vitest';
import { operatorNames } from '#criteria/operators.ts';
import { holds } from './facts-of.ts';

describe('operators on text', () => {
  it('[CND-2] equals compares text without case', () => {
    expect(holds('Web', 'equals', 'wEB')).toBe(true);
    expect(holds('Ölmühle', 'equals', 'ÖLMÜHLE')).toBe(true);
    expect(holds('Web', 'equals', 'Web ')).toBe(false);
  });

  it('[CND-2] equals looks at every letter, from A to Z, and at nothing but letters', () => {
    expect(holds('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'equals', 'abcdefghijklmnopqrstuvwxyz')).toBe(true);
    expect(['Wet', 'Bed', 'Wed'].map((text) => holds(text, 'equals', 'wed'))).toEqual([false, false, true]);
    expect(holds('We', 'equals', 'wed')).toBe(false);
    expect(holds('@[X]', 'equals', '@[x]')).toBe(true);
    expect(holds('@[x]', 'equals', '`{x}')).toBe(false);
  });

  it('[CND-2] equals folds letters beyond ASCII too, wherever they stand', () => {
    expect(holds('ÖÄÜ', 'equals', 'öäü')).toBe(true);
    expect(holds('Ölberg', 'equals', 'ÖLBERG')).toBe(true);
    expect(holds('MÜller', 'equals', 'müller')).toBe(true);
    expect(holds('CAFÉ', 'equals', 'café')).toBe(true);
    expect(holds('CAFÉ', 'equals', 'cafe')).toBe(false);
  });

  it('[CND-2] equals keeps leading zeros of text apart', () => {
    expect(holds('01234', 'equals', '1234')).toBe(false);
  });

  it('[CND-2] not equal is the opposite of equals, and holds for one blank side', () => {
    expect(holds('Web', 'not-equal', 'web')).toBe(false);
    expect(holds('Web', 'not-equal', 'Fair')).toBe(true);
    expect(holds(null, 'not-equal', 'Fair')).toBe(true);
    expect(holds('Web', 'not-equal')).toBe(true);
    expect(holds(null, 'not-equal')).toBe(false);
  });

  it('[CND-2] contains, starts with and ends with look for text without case', () => {
    expect(holds('Trade Fair Berlin', 'contains', 'FAIR')).toBe(true);
    expect(holds('Trade Fair Berlin', 'contains', 'fairs')).toBe(false);
    expect(holds('Trade Fair Berlin', 'starts-with', 'trade')).toBe(true);
    expect(holds('Trade Fair Berlin', 'starts-with', 'fair')).toBe(false);
    expect(holds('Trade Fair Berlin', 'ends-with', 'BERLIN')).toBe(true);
    expect(holds('Trade Fair Berlin', 'ends-with', 'fair')).toBe(false);
    expect(holds('Straße Ökologie', 'contains', 'ökolog')).toBe(true);
    expect(holds('Straße Ökologie', 'starts-with', 'STRASSE')).toBe(false);
    expect(holds('Straße Ökologie', 'ends-with', 'ÖKOLOGIE')).toBe(true);
    expect(holds('ab', 'contains', 'abc')).toBe(false);
  });

  it('[CND-2] contains finds text at any place, and the whole of it', () => {
    const found = ['Fair', 'air', 'ir', 'FAI', 'fr', 'faird'].map((text) => holds('fair', 'contains', text));
    expect(found).toEqual([true, true, true, true, false, false]);
    expect(holds('fair', 'starts-with', 'FAIR')).toBe(true);
    expect(holds('fair', 'ends-with', 'FAIR')).toBe(true);
    expect(holds('air', 'ends-with', 'fair')).toBe(false);
  });

  it('[CND-2] starts with and ends with keep their ends apart beyond ASCII', () => {
    expect([holds('Öl aus Köln', 'starts-with', 'ÖL'), holds('Öl aus Köln', 'ends-with', 'öl')]).toEqual([true, false]);
    expect([holds('Öl aus Köln', 'ends-with', 'KÖLN'), holds('Öl aus Köln', 'starts-with', 'köln')]).toEqual([
      true,
      false,
    ]);
    expect(holds('Öl aus Köln', 'contains', 'AUS')).toBe(true);
  });

  it('[CND-2] a list for an operator that takes one value is no value', () => {
    expect(holds('AT,DE', 'equals', ['AT', 'DE'])).toBe(false);
    expect(holds('AT', 'equals', ['AT'])).toBe(false);
  });

  it('[CND-2] does not contain is false for a blank value', () => {
    expect(holds('Trade Fair', 'does-not-contain', 'web')).toBe(true);
    expect(holds('Trade Fair', 'does-not-contain', 'fair')).toBe(false);
    expect(holds(null, 'does-not-contain', 'web')).toBe(false);
  });

  it('[CND-2] in and not in take a list, without case', () => {
    expect(holds('de', 'in', ['AT', 'DE', 'CH'])).toBe(true);
    expect(holds('FR', 'in', ['AT', 'DE', 'CH'])).toBe(false);
    expect(holds('FR', 'not-in', ['AT', 'DE', 'CH'])).toBe(true);
    expect(holds('DE', 'not-in', ['AT', 'DE', 'CH'])).toBe(false);
    expect(holds(null, 'not-in', ['AT'])).toBe(false);
    expect(holds('DE', 'in', 'DE')).toBe(true);
    expect(holds('DE', 'in', [])).toBe(false);
    expect(holds('DE', 'not-in', [])).toBe(false);
    expect(holds('DE', 'not-in', [null, ''])).toBe(false);
  });

  it('[CND-1] is null and is not null ask for a blank; an empty text is one', () => {
    expect([null, '', 'x', 0, false].map((value) => holds(value, 'is-null'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([null, '', 'x', 0, false].map((value) => holds(value, 'is-not-null'))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('[CND-2] every other operator is false where the field is blank', () => {
    const open = ['is-null', 'not-equal', 'has-changed', 'has-not-changed'];
    for (const operator of operatorNames.filter((name) => !open.includes(name))) {
      expect([operator, holds(null, operator, '5')]).toEqual([operator, false]);
      expect([operator, holds('', operator, '5')]).toEqual([operator, false]);
    }
  });

  it('[CND-2] every operator that compares is false where there is no value to compare with', () => {
    const open = ['is-null', 'is-not-null', 'is-true', 'not-equal', 'has-changed', 'has-not-changed'];
    for (const operator of operatorNames.filter((name) => !open.includes(name))) {
      expect([operator, holds('true', operator)]).toEqual([operator, false]);
      expect([operator, holds('true', operator, '')]).toEqual([operator, false]);
    }
  });
});
