import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { HOUR } from '#shared/instant.ts';
import { creationOf } from '#world/creation-of.ts';
import {
  withDeletion,
  withDeployment,
  withEdit,
  withFieldChange,
  withoutRecord,
  withStartingFields,
} from '#world/fork.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { withReprocess } from '#world/reprocess.ts';

const [example] = examples;
if (!example) throw new Error('There is an example');
const input = example.input();
const record = (asked: RunInput): RecordedRun => {
  const run = recordRun(asked, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value;
};
const run = record(input);
const started = run.journal.find((entry) => entry.type === 'trip-started');
if (started?.type !== 'trip-started') throw new Error('A record is routed');
const lead = { object: 'Lead', id: started.record } as const;
const middle = run.journal[Math.floor(run.journal.length / 2)]?.at ?? 0;
const after = middle - input.start + 1;

/** What a fork shares with the run: all up to the instant at which it parts. */
const upTo = ({ journal }: RecordedRun, at: number): readonly JournalEntry[] =>
  journal.filter((entry) => entry.at <= at && entry.type !== 'run-started');

describe('a fork of a run', () => {
  const changes: readonly (readonly [string, (input: RunInput) => RunInput])[] = [
    ['[RUN-4] is the same run up to a changed field', (from) => withFieldChange(from, lead, { Title: 'CTO' }, after)],
    ['[RUN-4] is the same run up to a deleted record', (from) => withDeletion(from, lead, after)],
    [
      '[RUN-4] is the same run up to a changed setting',
      (from) => withEdit(from, { type: 'disconnect-outreach' }, after),
    ],
    [
      '[RUN-4] is the same run up to a record that is reprocessed',
      (from) => withReprocess(from, [{ ...lead, trigger: 'new', before: null }], after),
    ],
    [
      '[RUN-4] is the same run up to a deployment',
      (from) => withDeployment(from, { ...example.graph, name: 'Later' }, after),
    ],
  ];
  it.each(changes)('%s, and goes another way from there', (_, change) => {
    const fork = record(change(input));
    expect(upTo(fork, middle)).toEqual(upTo(run, middle));
    expect(fork.journal.filter(({ at }) => at > middle)).not.toEqual(run.journal.filter(({ at }) => at > middle));
  });

  it('[RUN-4] gives a change at the very end a day to show what comes of it', () => {
    const fork = withFieldChange(input, lead, { Title: 'CTO' }, input.until);
    expect(fork.until).toBe(input.until + 24 * HOUR);
    expect(withFieldChange(input, lead, { Title: 'CTO' }, after).until).toBe(input.until);
  });

  it('[RUN-4] changes a record before the start without setting anything off: in the org, or in what creates it', () => {
    const place = creationOf(run, lead.id);
    expect(place).not.toBeNull();
    const created = withStartingFields(input, lead, { Title: 'Nurse' }, place);
    expect(created.stimuli).toHaveLength(input.stimuli.length);
    expect(created.stimuli[place ?? -1]).toMatchObject({ fields: { Title: 'Nurse' } });
    const [inOrg] = input.org.salesforce.records.Lead;
    const id = String(inOrg?.['Id']);
    const changed = withStartingFields(input, { object: 'Lead', id }, { Title: 'Nurse' });
    expect(changed.org.salesforce.records.Lead[0]).toEqual({ ...inOrg, Title: 'Nurse' });
    expect(changed.stimuli).toBe(input.stimuli);
    expect(input.org.salesforce.records.Lead[0]).toBe(inOrg);
  });

  it('[RUN-4] takes a record out of the run altogether', () => {
    const place = creationOf(run, lead.id);
    const without = record(withoutRecord(input, lead, place));
    const trips = ({ journal }: RecordedRun): number => journal.filter(({ type }) => type === 'trip-started').length;
    expect(trips(without)).toBeLessThan(trips(run));
    const [inOrg] = input.org.salesforce.records.Lead;
    const left = withoutRecord(input, { object: 'Lead', id: String(inOrg?.['Id']) });
    expect(left.org.salesforce.records.Lead).toEqual(input.org.salesforce.records.Lead.slice(1));
  });

  it('[GRA-1] has another graph live from the beginning where it is deployed before the start', () => {
    const graph = { ...example.graph, name: 'Another' };
    expect(withDeployment(input, graph, 0).graphs).toContain(graph);
    expect(withDeployment(input, graph, 0).graphs).toHaveLength(input.graphs.length);
    expect(withDeployment(input, { ...graph, object: 'Contact' }, 0).graphs).toHaveLength(input.graphs.length + 1);
    expect(withDeployment(input, graph, HOUR).stimuli.at(-1)).toMatchObject({ type: 'deploy-graph', after: HOUR });
  });

  it('[RUN-4] makes an edit before the start before the first record', () => {
    const fork = record(withEdit(input, { type: 'disconnect-outreach' }, 0));
    const edit = fork.journal.findIndex(({ type }) => type === 'edit-made');
    expect(edit).toBeGreaterThan(0);
    expect(edit).toBeLessThan(fork.journal.findIndex(({ type }) => type === 'trip-started'));
  });
});
