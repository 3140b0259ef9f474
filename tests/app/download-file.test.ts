import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#app/download-file.ts';

describe('the name of an exported file', () => {
  it('has single hyphens for what file systems refuse and for spaces', () => {
    expect(fileNameOf('Leads – EMEA / new - 2', '.flow.json')).toBe('Leads-–-EMEA-new-2.flow.json');
    expect(fileNameOf('a: b', '.csv')).toBe('a-b.csv');
    expect(fileNameOf('  ', '.csv')).toBe('untitled.csv');
  });
});
