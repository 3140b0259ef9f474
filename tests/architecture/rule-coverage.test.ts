import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '#rules/rules.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { sourceFiles } from '../support/source-files.ts';

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const prefixes = [...new Set(rules.map(({ id }) => id.slice(0, id.lastIndexOf('-'))))];
const ID = new RegExp(String.raw`\b(?:${prefixes.join('|')})-\d+\b`, 'g');
/** The ids that a title begins with: `it('[ADD-3] leaves by …')`, or the title of a row of a table of cases. */
const TITLE = /['"`]((?:\[[A-Z0-9]+-\d+\] ?)+)/g;

/** Rules that no test can prove yet, with the reason. */
const later: Readonly<Record<string, string>> = {};

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const idsIn = (text: string): readonly string[] => [...text.matchAll(ID)].map(([id]) => id);

describe('the rules', () => {
  it('are known wherever the code names one', () => {
    const files = sourceFiles('src');
    const named = files.flatMap((path) => idsIn(read(path)).map((id) => [path, id] as const));
    expect(named.length).toBeGreaterThan(1_000);
    expect(named.filter(([, id]) => !known.has(id))).toEqual([]);
  });

  it('are each proved by a test that has its id in the title, save those that wait for later work', () => {
    const tests = sourceFiles('tests').filter((path) => path.endsWith('.test.ts') || path.endsWith('.test.tsx'));
    const titles = tests.flatMap((path) => [...read(path).matchAll(TITLE)].map(([, ids = '']) => ids));
    const proved = new Set(titles.flatMap((ids) => [...ids.matchAll(/[A-Z0-9]+-\d+/g)].map(([id]) => id)));
    expect([...proved].filter((id) => !known.has(id))).toEqual([]);
    const open = [...known].filter((id) => !proved.has(id));
    expect(open).toEqual(Object.keys(later));
  });

  it('stand in the code or in the texts that a user reads, every one', () => {
    const files = sourceFiles('src').filter((path) => !path.startsWith('src/rules/'));
    const named = new Set(files.flatMap((path) => idsIn(read(path))));
    const silent = [...known].filter((id) => !named.has(id) && later[id] === undefined);
    expect(silent).toEqual([]);
  });
});
