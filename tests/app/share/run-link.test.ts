import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, withDifference } from '#app/share/json-difference.ts';
import { packLink } from '#app/share/link-container.ts';
import { isMarked, placeOfRun, runOfLink, type SharedView } from '#app/share/run-link.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import type { Json } from '#shared/json.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';

const recorded = (input: RunInput): RecordedRun => {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error('not recorded');
  return run.value;
};

const example = examples[1];
if (!example) throw new Error('no example');
const run = recorded(example.input());
const view: SharedView = { graph: example.id, seq: 12, trip: 4, scope: 'run' };

const packedOf = async (of: RecordedRun = run): Promise<string> => (await placeOfRun(of, view)).split('run=')[1] ?? '';

const readOf = async (
  packed: string,
): Promise<NonNullable<Extract<Awaited<ReturnType<typeof runOfLink>>, { ok: true }>>['value']> => {
  const read = await runOfLink(packed, catalog);
  if (!read.ok) throw new Error(read.error[0]?.message);
  return read.value;
};

const messageOf = async (packed: string): Promise<string> => {
  const read = await runOfLink(packed, catalog);
  return read.ok ? 'read' : `${read.error[0]?.at ?? ''} ${read.error[0]?.message ?? ''}`.trim();
};

describe('a link to a run', () => {
  it('[CLK-2] gives the run that was shared, byte for byte, at its step and record', async () => {
    for (const each of examples) {
      const shared = recorded(each.input());
      const read = await readOf(await packedOf(shared));
      expect(printJournal(recorded(read.input).journal)).toBe(printJournal(shared.journal));
      expect(read).toMatchObject(view);
      expect(isMarked(read, shared.journal)).toBe(true);
    }
  });

  it('is short for a run of an example in the demo org, and needs no escaping', async () => {
    const packed = await packedOf();
    expect(packed.length).toBeLessThan(500);
    expect(packed).toBe(encodeURIComponent(packed));
  });

  it('[CLK-2] carries an org that was edited, and a graph that was changed, as they differ', async () => {
    const { org, graphs } = run.input;
    const { records } = org.salesforce;
    const lead = records.Lead[0];
    if (!lead) throw new Error('no lead');
    const input: RunInput = {
      ...run.input,
      graphs: graphs.map((graph) => ({ ...graph, name: 'Another' })),
      org: {
        ...org,
        salesforce: {
          ...org.salesforce,
          records: { ...records, Lead: [{ ...lead, Company: 'Changed' }, ...records.Lead.slice(2)] },
        },
      },
    };
    const packed = await packedOf(recorded(input));
    const read = await readOf(packed);
    expect(read.input.org).toEqual(input.org);
    expect(read.input.graphs[0]?.name).toBe('Another');
    expect(packed.length).toBeLessThan(1_000);
  });

  it('says that the step may be another where the entry is not the one that was meant', async () => {
    const read = await readOf(await packedOf());
    expect(isMarked({ ...read, seq: read.seq + 1 }, run.journal)).toBe(false);
    expect(isMarked({ ...read, seq: 1_000_000 }, run.journal)).toBe(false);
  });

  it('says what is wrong where it is not whole, of a newer way, or carries something else', async () => {
    const packed = await packedOf();
    expect(await messageOf('')).toBe('The link carries no run.');
    expect(await messageOf(`2.${packed.slice(2)}`)).toBe('The link was made by a newer version of the app.');
    expect(await messageOf(packed.slice(0, -30))).toBe('The link is not whole.');
    expect(await messageOf(await packLink({ format: 'other' }))).toContain('cannot read');
  });

  it('says what is wrong with a graph or an org that does not hold together, and of what another version ships', async () => {
    const content = {
      graph: 'g',
      seq: 0,
      trip: null,
      scope: 'record',
      mark: '',
      run: { whole: {} },
      graphs: [],
      org: { whole: {} },
    };
    expect(await messageOf(await packLink(content))).toContain('The org of the run');
    const stale = { ...content, org: { base: 'demo', mark: '00000000', difference: null } };
    expect(await messageOf(await packLink(stale))).toContain('another version of the app ships');
    const org = {
      whole: JSON.parse(
        JSON.stringify({ format: 'flowbuilder-simulator/org', version: 3, org: run.input.org }),
      ) as Json,
    };
    const bad = { ...content, org, graphs: [{ whole: { format: 'flowbuilder-simulator/flow', version: 2 } }] };
    expect(await messageOf(await packLink(bad))).toContain('A graph of the run');
    expect(await messageOf(await packLink({ ...content, org }))).toContain('cannot read');
  });

  it('never throws, however it is damaged', async () => {
    const packed = await packedOf();
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.string({ maxLength: 3 }), async (at, text) => {
        const read = await runOfLink(packed.slice(0, at) + text + packed.slice(at + 1), catalog);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('the difference of two values', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

  it('gives the one from the other, and nothing where they are equal', () => {
    fc.assert(
      fc.property(json, json, (base, value) => {
        const difference = differenceOf(base, value);
        if (difference === undefined) expect(value).toEqual(base);
        else
          expect(withDifference(base, JSON.parse(JSON.stringify(difference)))).toEqual(
            JSON.parse(JSON.stringify(value)),
          );
      }),
      { numRuns: 2_000 },
    );
  });

  it('of lists with ids names what was taken out, edited, moved and added, and repeats nothing else', () => {
    const base = Array.from({ length: 50 }, (_, id) => ({ id, text: `long text of record ${id}` }));
    const value = [
      base[9],
      ...base.slice(0, 5),
      { id: 5, text: 'new' },
      ...base.slice(7),
      { id: 99, text: 'added' },
    ] as Json;
    const difference = differenceOf(base, value);
    expect(withDifference(base, difference)).toEqual(value);
    expect(JSON.stringify(difference).length).toBeLessThan(200);
  });

  it('never throws on what is none', () => {
    fc.assert(
      fc.property(json, json, (base, value) => {
        withDifference(base, value);
        withDifference(base, [1, value, value]);
        withDifference(base, [2, value]);
        withDifference(base, [2, [['copy', 0, 1e9], ['edit', value, value], value]]);
      }),
      { numRuns: 2_000 },
    );
  });
});
