import { describe, expect, it } from 'vitest';
import type { AuditLog } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { prospectAt, salesforceRecordAt, sequenceStatesAt } from '#playback/record-at.ts';
import { runViewOf } from '#playback/run-view.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({
  nodes: {
    'updated-lead': [
      'trigger',
      {
        kind: 'updated',
        enabled: true,
        edges: [{ id: 'hot', name: 'Hot', priority: 5, criteria: when('Company', 'equals', 'Hot Ltd') }],
      },
    ],
    mark: ['update-record', { values: [{ field: 'Title', value: 'Seen' }] }],
    add: ['add-to-sequence', { sequenceId: 1 }],
  },
  edges: ['updated-lead:hot > mark', 'mark:updated > add'],
});
const change = (id: string, company: string) =>
  ({ type: 'update-record', after: 0, object: 'Lead', id: ids[id] ?? '', fields: { Company: company } }) as const;
const run = runScenario({
  graph,
  org: setup,
  stimuli: [change('ready', 'Hot Ltd'), change('queued', 'Hot Ltd'), change('fresh', 'Cold Ltd')],
});
const view = runViewOf(run, catalog);
const logOf = (id: string): AuditLog => {
  const log = view.logs.find(({ record }) => record.id === ids[id]);
  if (log === undefined) throw new Error(`No log of ${id}`);
  return log;
};

describe('runViewOf', () => {
  it('makes one view of a run, however often it is asked for', () => {
    expect(runViewOf(run, catalog)).toBe(view);
  });

  it('knows the record that an entry speaks of, through trip, callout or change', () => {
    const log = logOf('ready');
    for (const entry of view.stopsOf(log)) {
      const found = view.logAt(entry.seq);
      if (found !== undefined) expect(found).toBe(log);
    }
    const ended = run.journal.findLast((entry) => entry.type === 'callout-ended');
    expect(view.logAt(ended?.seq ?? -1)?.trip?.callouts).not.toHaveLength(0);
    expect(view.logAt(0)).toBeUndefined();
    expect(view.logAt(1_000_000)).toBeUndefined();
  });

  it('finds the record of an entry that no trip made, for a link to it', () => {
    const log = logOf('ready');
    const cause = log.trip?.cause ?? -1;
    expect(view.logAt(cause)).toBeUndefined();
    expect(view.logNear(cause)).toBe(log);
    expect(view.logNear(0)).toBeUndefined();
  });

  it('stops at what caused the trip, the trip, its callout and what else befell the record', () => {
    const types = view.stopsOf(logOf('ready')).map((entry) => entry.type);
    expect(types[0]).toBe('record-changed');
    expect(types.slice(1, 3)).toEqual(['trip-started', 'edge-followed']);
    expect(types).toContain('callout-queued');
    expect(types).toContain('batch-started');
    expect(types).toContain('callout-answered');
  });

  it('leaves out what belongs to other records', () => {
    const log = logOf('ready');
    const others = view.stopsOf(log).filter((entry) => 'trip' in entry && entry.trip !== log.trip?.trip);
    expect(others).toEqual([]);
  });

  it('[GRA-3] tells the story of a record that was not routed too', () => {
    const types = view.stopsOf(logOf('fresh')).map((entry) => entry.type);
    expect(types.slice(0, 2)).toEqual(['record-changed', 'record-not-routed']);
  });

  it('has words for every entry of the journal', () => {
    const wording = view.wordingOf(graph.name);
    for (const entry of run.journal) expect(describeEntry(entry, wording).title).not.toBe('');
    const marked = run.journal.find((entry) => entry.type === 'record-changed' && entry.by.through === 'leandata');
    expect(marked && describeEntry(marked, wording)).toMatchObject({
      kind: 'change',
      title: 'Lead ready Lead updated by LeanData',
      detail: 'Title: blank → Seen',
    });
  });
});

describe('the record at the cursor', () => {
  const log = logOf('ready');
  const seqOf = (type: string): number => view.stopsOf(log).find((entry) => entry.type === type)?.seq ?? -1;

  it('shows before and after, and which field this step changed', () => {
    const cause = salesforceRecordAt(view, log, log.trip?.cause ?? -1);
    const company = cause.lines.find(({ name }) => name === 'Company');
    expect(company).toMatchObject({ before: 'Customer Ltd', value: 'Hot Ltd', changed: true, now: true });
    const later = salesforceRecordAt(view, log, run.journal.length);
    expect(later.lines.find(({ name }) => name === 'Company')).toMatchObject({ changed: true, now: false });
    expect(later.lines.find(({ name }) => name === 'Title')).toMatchObject({ before: null, value: 'Seen' });
    expect(later.created).toBe(false);
  });

  it('stands beside its prospect, which is in the sequence once the callout has succeeded', () => {
    const before = salesforceRecordAt(view, log, seqOf('callout-queued'));
    const prospect = prospectAt(view, log, before, seqOf('callout-queued'));
    expect(prospect?.id).toBe('1');
    expect(sequenceStatesAt(view, '1', seqOf('callout-queued'))).toEqual([]);
    expect(sequenceStatesAt(view, '1', run.journal.length)).toMatchObject([{ sequence: 'Welcome' }]);
  });

  it('has no prospect before the sync has made one', () => {
    const fresh = logOf('fresh');
    const record = salesforceRecordAt(view, fresh, fresh.seq);
    expect(prospectAt(view, fresh, record, fresh.seq)).toBeNull();
  });
});
