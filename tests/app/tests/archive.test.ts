import { describe, expect, it } from 'vitest';
import { archiveOf } from '#app/tests/archive.ts';
import { textsOf } from '#app/tests/read-chosen-files.ts';

const files = [
  { name: 'owner.scenario.json', text: '{}' },
  { name: '../graphs/Größe.flow.json', text: 'ß'.repeat(5_000) },
  { name: 'empty.csv', text: '' },
];

describe('an archive of tests', () => {
  it('gives back what was put into it, without the folders', () => {
    const { texts, refused } = textsOf([{ name: 'tests.zip', content: archiveOf(files) }]);
    expect(refused).toEqual([]);
    expect(texts.map(({ name }) => name)).toEqual(['owner.scenario.json', 'Größe.flow.json', 'empty.csv']);
    expect(texts.map(({ text }) => text)).toEqual(files.map(({ text }) => text));
  });

  it('has the same bytes for the same files', () => {
    expect(archiveOf(files)).toEqual(archiveOf(files));
  });

  it('is refused with a reason where it is cut off, and does not keep the other files out', () => {
    const cut = archiveOf(files).slice(0, 60);
    const { texts, refused } = textsOf([
      { name: 'cut.zip', content: cut },
      { name: 'a.scenario.json', content: new TextEncoder().encode('{}') },
    ]);
    expect(texts).toEqual([{ name: 'a.scenario.json', text: '{}' }]);
    expect(refused).toMatchObject([{ name: 'cut.zip', faults: [{ code: 'archive/damaged' }] }]);
  });
});
