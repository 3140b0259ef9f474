import { describe, expect, it } from 'vitest';
import { equivalentOf, readEquivalentMutants } from '../../../.scripts/mutants/equivalent-mutants.ts';
import { makeMutants } from '../../../.scripts/mutants/make-mutants.ts';
import { trackedFiles } from '../../../.scripts/mutants/project-copy.ts';
import { readImporters, relatedTests } from '../../../.scripts/mutants/related-tests.ts';
import { ruleFiles } from '../../../.scripts/mutants/rule-files.ts';
import { sampleMutants } from '../../../.scripts/mutants/sample-mutants.ts';

const some = makeMutants('src/any.ts', Array.from({ length: 40 }, (_, index) => `f${index}();`).join('\n'));

describe('a sample of mutants', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sampleMutants(some, 10, 1)).toEqual(sampleMutants(some, 10, 1));
    expect(sampleMutants(some, 10, 1)).not.toEqual(sampleMutants(some, 10, 2));
  });

  it('has each mutant once at most, and a larger one those of a smaller one first', () => {
    const all = sampleMutants(some, 1_000, 3);
    expect(all.length).toBe(some.length);
    expect(new Set(all)).toEqual(new Set(some));
    expect(all.slice(0, 7)).toEqual(sampleMutants(some, 7, 3));
  });
});

describe('the files with rules', () => {
  it('are those of the engine, the systems, the clock and what nodes do', () => {
    const files = ruleFiles(trackedFiles());
    expect(files.length).toBeGreaterThan(120);
    for (const part of ['criteria', 'engine', 'nodes', 'leandata', 'crm-sync', 'mocks', 'clock', 'world'])
      expect([part, files.some((path) => path.startsWith(`src/${part}/`))]).toEqual([part, true]);
    expect(files).not.toContain('src/nodes/hold/fields.ts');
  });

  it('are those alone that are asked for', () => {
    expect(ruleFiles(['src/engine/trip.ts', 'src/clock/agenda.ts'], 'engine/')).toEqual(['src/engine/trip.ts']);
  });
});

describe('the tests of a mutant', () => {
  const importers = readImporters(
    new Map([
      ['src/clock/agenda.ts', ''],
      ['src/world/world.ts', "import { Agenda } from '#clock/agenda.ts';"],
      ['src/world/kinds.ts', "import type { Agenda } from '#clock/agenda.ts';"],
      ['tests/support/run.ts', "import {\n  World,\n} from '#world/world.ts';"],
      ['tests/clock/agenda.test.ts', "import { Agenda } from '#clock/agenda.ts';"],
      ['tests/clock/far.test.ts', "import { run } from '../support/run.ts';"],
      ['tests/golden/edges.test.ts', "import { run } from '../support/run.ts';"],
      ['tests/world/kinds.test.ts', "import { kinds } from '#world/kinds.ts';"],
      ['tests/app/page.test.ts', "import { Agenda } from '#clock/agenda.ts';"],
    ]),
  );

  it('are those of its folder that reach it, nearest first, and then whole runs; not those of screens', () => {
    expect(relatedTests('src/clock/agenda.ts', importers)).toEqual({
      near: ['tests/clock/agenda.test.ts', 'tests/clock/far.test.ts'],
      whole: ['tests/golden/edges.test.ts'],
    });
  });
});

describe('a mutant that changes nothing', () => {
  const [mutant] = makeMutants('src/any.ts', 'f = a < b;');

  it('is known by its file and its lines, wherever they stand', () => {
    const known = { file: 'src/any.ts', before: 'f = a < b;', after: 'f = a <= b;', reason: 'a is never b' };
    if (!mutant) throw new Error('a mutant');
    expect(equivalentOf({ ...mutant, line: 7 }, [known])).toBe(known);
    expect(equivalentOf(mutant, [{ ...known, file: 'src/other.ts' }])).toBeUndefined();
    expect(equivalentOf(mutant, [{ ...known, after: 'f = a >= b;' }])).toBeUndefined();
  });

  it('is listed with its reason', () => {
    for (const { reason, before, after } of readEquivalentMutants()) {
      expect(reason.length).toBeGreaterThan(10);
      expect(before).not.toBe(after);
    }
  });
});
