import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { printJournal } from '#logs/journal.ts';
import { createWorld } from '#world/create-world.ts';
import { explainDecision } from '#world/explain-decision.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { recordRun } from '#world/record-run.ts';
import { reprocessOf, withReprocess } from '#world/reprocess.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { entriesOf, inputOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { editCases } from './edit-cases.ts';

const { ids, setup } = smallOrg();
const org: OrgSetup = { ...setup, sync: { ...setup.sync, connected: false } };
const id = (name: string): string => ids[name] ?? '';

/** Leads whose rating has changed take the edge `yes`. */
const graph = buildGraph({
  nodes: {
    gate: ['condition', { outcomes: [{ id: 'yes', name: 'Rated', criteria: when('Rating', 'has-changed') }] }],
  },
  edges: ['updated-lead:all-leads > gate'],
});

const touch = (name: string, after = 0, fields: Record<string, string> = { Rating: 'Hot' }): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: id(name),
  fields,
});
const again = (before: Record<string, string | null> | null, name = 'ready'): Stimulus => ({
  type: 'reprocess-record',
  after: HOUR,
  object: 'Lead',
  id: id(name),
  trigger: before === null ? 'new' : 'updated',
  before,
});

const started = (run: RecordedRun): readonly number[] => entriesOf(run, 'trip-started').map(({ seq }) => seq);
const rerun = (run: RecordedRun, seq: number, after = HOUR): RecordedRun => {
  const record = reprocessOf(run, seq);
  if (!record) throw new Error(`No audit log began at ${seq}`);
  const done = recordRun(withReprocess(run.input, [record], after), catalog);
  if (!done.ok) throw new Error('The graph is valid');
  return done.value;
};
const whyNot = (run: RecordedRun): string | undefined => entriesOf(run, 'record-not-routed').at(-1)?.why.text;

describe('a record that is reprocessed', () => {
  it('[LOG-1] goes through its graph again by the same trigger, and what had changed counts as changed', () => {
    const run = rerun(runScenario({ graph, org, stimuli: [touch('ready')] }), 2);
    const [cause] = entriesOf(run, 'record-reprocessed');
    expect(cause).toMatchObject({ object: 'Lead', record: id('ready'), trigger: 'updated', before: { Rating: null } });
    expect(entriesOf(run, 'trip-started').at(-1)).toMatchObject({ trip: 'trip-2', cause: cause?.seq });
    expect(pathOf(run, 'trip-2')).toEqual(pathOf(run, 'trip-1'));
    expect(pathOf(run, 'trip-2')).toContain('gate:yes');
  });

  it('[LOG-1] [CND-1] counts nothing else as changed', () => {
    const stimuli = [touch('ready', 0, { Title: 'Boss' })];
    const run = rerun(runScenario({ graph, org, stimuli }), 2);
    expect(pathOf(run, 'trip-2')).toContain('gate:otherwise');
  });

  it('[LOG-1] goes by New again, though it is not new any more', () => {
    const first = runScenario({
      graph,
      org,
      stimuli: [{ type: 'create-record', after: 0, object: 'Lead', fields: { LastName: 'New', Company: 'New Ltd' } }],
    });
    const run = rerun(first, started(first)[0] ?? -1);
    expect(entriesOf(run, 'record-reprocessed')[0]).toMatchObject({ trigger: 'new', before: null });
    expect(entriesOf(run, 'trip-started').map(({ trigger }) => trigger)).toEqual(['new', 'new']);
  });

  it('[RUN-3] supersedes a trip of its record that is held', () => {
    const held = buildGraph({
      nodes: { wait: ['hold', { criteria: when('Title', 'equals', 'Boss'), amount: 2, unit: 'days' }] },
      edges: ['updated-lead:all-leads > wait'],
    });
    const run = runScenario({ graph: held, org, stimuli: [touch('ready'), again({ Rating: null })] });
    expect(entriesOf(run, 'trip-ended').map(({ trip, outcome }) => `${trip} ${outcome}`)).toEqual([
      'trip-1 superseded',
      'trip-2 completed',
    ]);
  });

  it("[GRA-5] is no update of LeanData's own: it triggers whatever the setting", () => {
    for (const recursiveRoutingPrevention of [true, false]) {
      const settings = { ...org.leandata.settings, recursiveRoutingPrevention };
      const run = runScenario({
        graph,
        org: { ...org, leandata: { ...org.leandata, settings } },
        stimuli: [again({ Rating: null })],
      });
      expect(started(run)).toHaveLength(1);
    }
  });

  it('[CLK-4] waits for the job in batch mode', () => {
    const settings = { ...org.leandata.settings, processing: 'batch' } as const;
    const stimuli = [{ ...again({ Rating: null }), after: MINUTE }];
    const run = runScenario({ graph, org: { ...org, leandata: { ...org.leandata, settings } }, stimuli });
    const [asked] = entriesOf(run, 'record-reprocessed');
    expect(entriesOf(run, 'trip-started')[0]?.at).toBe((asked?.at ?? 0) + MINUTE);
  });

  it('[LOG-1] [SF-9] [SF-4] [GRA-1] [GRA-2] is answered in the journal where it cannot be routed', () => {
    const unknown = { ...again({ Rating: null }), id: '00Qak0000065BKtMAM' } as Stimulus;
    const gone: Stimulus = { type: 'delete-record', after: MINUTE, object: 'Lead', id: id('ready') };
    const convert: Stimulus = { type: 'edit', after: MINUTE, edit: editCases(ids)['convert-lead'] };
    const contact = { ...again({ Title: null }), object: 'Contact' } as Stimulus;
    const off = buildGraph({
      nodes: { 'new-lead': ['trigger', { kind: 'new', enabled: false, edges: graph.nodes[0]?.config['edges'] ?? [] }] },
      edges: [],
    });
    const answers = [
      runScenario({ graph, org, stimuli: [unknown] }),
      runScenario({ graph, org, stimuli: [gone, again({ Rating: null })] }),
      runScenario({ graph, org, stimuli: [convert, again({ Rating: null }, 'fresh')] }),
      runScenario({ graph, org, stimuli: [contact] }),
      runScenario({ graph: off, org, stimuli: [again(null)] }),
    ];
    expect(answers.map(whyNot)).toEqual([
      'Salesforce has no such record',
      'The record is deleted',
      'The lead is converted: it is read-only and not routed',
      'No graph of this run routes a Contact',
      'The New trigger is switched off',
    ]);
    for (const run of answers) expect(entriesOf(run, 'record-reprocessed')).toHaveLength(1);
  });

  it('[LOG-1] [SF-1] is taken by its id of 15 characters too', () => {
    const short = { ...again({ Rating: null }), id: id('ready').slice(0, 15) } as Stimulus;
    const run = runScenario({ graph, org, stimuli: [short] });
    expect(entriesOf(run, 'trip-started')[0]?.record).toBe(id('ready'));
  });
});

describe('what reprocessing an audit log means', () => {
  it('[LOG-1] [GRA-3] is the same for a record that was not routed', () => {
    const picky = buildGraph({
      nodes: {
        'updated-lead': [
          'trigger',
          {
            kind: 'updated',
            enabled: true,
            edges: [{ id: 'rated', name: 'Rated', priority: 5, criteria: when('Rating', 'changed-to', 'Hot') }],
          },
        ],
      },
      edges: [],
    });
    const run = runScenario({ graph: picky, org, stimuli: [touch('ready', 0, { Rating: 'Cold' })] });
    const seq = entriesOf(run, 'record-not-routed')[0]?.seq ?? -1;
    expect(reprocessOf(run, seq)).toMatchObject({ id: id('ready'), trigger: 'updated', before: { Rating: null } });
    const twice = rerun(run, seq);
    const last = entriesOf(twice, 'record-not-routed').at(-1)?.seq ?? -1;
    expect(reprocessOf(twice, last)).toEqual(reprocessOf(run, seq));
  });

  it('[LOG-1] is the same once more for a trip that was a reprocessing itself', () => {
    const run = rerun(runScenario({ graph, org, stimuli: [touch('ready')] }), 2);
    expect(reprocessOf(run, started(run)[1] ?? -1)).toEqual(reprocessOf(run, started(run)[0] ?? -1));
  });

  it('[LOG-1] [SYN-16] follows a conversion to the contact and a merge to the master; a deleted record stays itself', () => {
    const at = (stimulus: Stimulus) => {
      const run = runScenario({ graph, org, stimuli: [touch('fresh', 0), stimulus] });
      return { run, meant: reprocessOf(run, started(run)[0] ?? -1) };
    };
    const converted = at({ type: 'edit', after: HOUR, edit: editCases(ids)['convert-lead'] });
    const contact = converted.run.final.salesforce.records.Contact[0];
    // Contacts have no rating.
    expect(converted.meant).toEqual({
      object: 'Contact',
      id: contact?.['Id'],
      trigger: 'updated',
      before: expect.not.objectContaining({ Rating: null }) as object,
    });
    const merge = { type: 'merge-record', object: 'Lead', id: id('fresh'), into: id('ready') } as const;
    expect(at({ type: 'make-fault', after: HOUR, fault: merge }).meant).toMatchObject({
      object: 'Lead',
      id: id('ready'),
    });
    const before = entriesOf(converted.run, 'edit-made')[0]?.seq ?? 0;
    expect(reprocessOf(converted.run, started(converted.run)[0] ?? -1, before)?.id).toBe(id('fresh'));
    expect(at({ type: 'delete-record', after: HOUR, object: 'Lead', id: id('fresh') }).meant?.id).toBe(id('fresh'));
  });

  it('[LOG-1] is nothing where no audit log began', () => {
    const run = runScenario({ graph, org, stimuli: [touch('ready')] });
    expect([-1, 0, 1, 99].map((seq) => reprocessOf(run, seq))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a run in which records are reprocessed', () => {
  const run = runScenario({ graph, org, stimuli: [touch('ready'), touch('queued')] });
  const records = started(run).flatMap((seq) => reprocessOf(run, seq) ?? []);

  it('[LOG-1] takes several at once, in their order, and keeps what it had', () => {
    const input = withReprocess({ ...run.input, stimuli: [...run.input.stimuli] }, records, HOUR);
    expect(input.stimuli.map(({ type }) => type)).toEqual([
      'update-record',
      'update-record',
      'reprocess-record',
      'reprocess-record',
    ]);
    const done = recordRun(input, catalog);
    expect(done.ok && started(done.value)).toHaveLength(4);
  });

  it('[RUN-2] [APP-4] goes on past its end, for as long as their callouts may take', () => {
    const late = withReprocess({ ...run.input, until: HOUR }, records, HOUR);
    expect(late.until).toBe(HOUR + 6 * HOUR + DAY);
    expect(withReprocess(run.input, records, HOUR).until).toBe(run.input.until);
  });

  it('[CLK-2] goes on from a snapshot between its edits and reprocessed records as if it had never stopped', () => {
    const cases = editCases(ids);
    const edits = Object.values(cases).map((edit, index): Stimulus => ({ type: 'edit', after: index * MINUTE, edit }));
    const input = withReprocess(
      inputOf({ graph, org: setup, stimuli: [touch('ready'), ...edits], until: DAY }),
      records,
      6 * MINUTE,
    );
    const whole = recordRun(input, catalog);
    if (!whole.ok) throw new Error('The graph is valid');
    for (const steps of [1, 5, 9, 14, 25]) {
      const journal: JournalEntry[] = [];
      const sink = (entry: JournalEntry): unknown => journal.push(entry);
      const first = createWorld(input, catalog, sink);
      if (!first.ok) throw new Error('The graph is valid');
      first.value.advance(steps);
      const saved = JSON.parse(JSON.stringify(first.value.snapshot())) as WorldSnapshot;
      const second = createWorld(input, catalog, sink, saved);
      if (!second.ok) throw new Error('The graph is valid');
      while (second.value.advance(1_000));
      expect(printJournal(journal)).toBe(printJournal(whole.value.journal));
    }
  });
});

describe('the decision of a trip that was reprocessed', () => {
  it('[LOG-1] [CND-1] is explained by what had changed before it', () => {
    const run = rerun(runScenario({ graph, org, stimuli: [touch('ready')] }), 2);
    const decision = entriesOf(run, 'edge-followed').findLast(({ node }) => node === 'gate');
    const explained = explainDecision(run, decision?.seq ?? -1, catalog);
    expect(explained?.choices.map(({ edge, taken }) => [edge, taken])).toContainEqual(['yes', true]);
    expect(explained?.choices.find(({ edge }) => edge === 'yes')?.verdict.holds).toBe(true);
  });
});
