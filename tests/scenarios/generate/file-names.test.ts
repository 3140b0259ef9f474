import { describe, expect, it } from 'vitest';
import { fileNames } from '#scenarios/generate/file-names.ts';

describe('names of generated files', () => {
  it('tell what is covered and where, without the cause', () => {
    expect(fileNames(['Missing User ID: the owner has no Outreach user (Add to Welcome)', 'Known?: Matched'])).toEqual([
      'missing-user-id-add-to-welcome.scenario.json',
      'known-matched.scenario.json',
    ]);
  });

  it('are cut after a word, and unlike each other', () => {
    const title = `Condition: ${'criterion '.repeat(12)}`;
    const [first = '', second = ''] = fileNames([title, title]);
    expect(first.startsWith('condition-criterion-')).toBe(true);
    expect(first.replace('.scenario.json', '').endsWith('-criterion')).toBe(true);
    expect(first.length).toBeLessThan(100);
    expect(second).not.toBe(first);
  });

  it('are there for titles without a letter', () => {
    expect(fileNames(['???', '日本'])).toEqual(['test.scenario.json', 'test-2.scenario.json']);
  });
});
