import { describe, expect, it } from 'vitest';
import type { Criteria, Operator } from '#criteria/criteria.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { breakpointAt } from '#playback/breakpoints/breakpoint-at.ts';
import type { Breakpoint, BreakpointPlace } from '#playback/breakpoints/breakpoint.ts';
import { conditionText, placeText } from '#playback/breakpoints/breakpoint-words.ts';
import { withBreakpoints } from '#playback/breakpoints/breakpoint-decorations.ts';
import { factsOfEntry } from '#playback/breakpoints/facts-of-entry.ts';
import { runViewOf } from '#playback/run-view.ts';
import { brokenRun } from '../transport/broken-run.ts';

const view = runViewOf(brokenRun(), catalog);
const [graph] = view.run.input.graphs;
if (graph === undefined) throw new Error('The run has a graph');
const wording = { graph, catalog, org: view.run.input.org };

const only = (field: string, operator: Operator, value?: string): Criteria => ({
  logic: 'all',
  items: [value === undefined ? { field, operator } : { field, operator, value }],
});
const breakpoint = (place: BreakpointPlace, more: Partial<Breakpoint> = {}): Breakpoint =>
  ({ ...place, id: '1', enabled: true, ...more }) as Breakpoint;
const met = (each: Breakpoint): readonly JournalEntry[] =>
  view.run.journal.filter((entry) => breakpointAt([each], entry, (of) => factsOfEntry(view, of)));
const idOf = (entry: JournalEntry): unknown => factsOfEntry(view, entry)?.read('Id');

describe('breakpoints', () => {
  it('[LOG-8] stop where a trip comes to a node, its trigger among them', () => {
    const add = met(breakpoint({ kind: 'node', node: 'add' }));
    expect(add.length).toBeGreaterThan(1);
    expect(add.every((entry) => entry.type === 'edge-followed' && entry.to === 'add')).toBe(true);
    const started = met(breakpoint({ kind: 'node', node: 'updated-lead' }));
    expect(new Set(started.map(({ type }) => type))).toEqual(new Set(['trip-started']));
  });

  it('stop where a trip leaves by an edge', () => {
    const left = met(breakpoint({ kind: 'edge', node: 'mark', edge: 'updated' }));
    expect(left.length).toBeGreaterThan(1);
    expect(left.every((entry) => entry.type === 'edge-followed' && entry.node === 'mark')).toBe(true);
    expect(met(breakpoint({ kind: 'edge', node: 'mark', edge: 'no-such-edge' }))).toEqual([]);
  });

  it('stop where a field changes, by whoever changes it', () => {
    const changed = met(breakpoint({ kind: 'field', object: 'Lead', field: 'Title' }));
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.every((entry) => entry.type === 'record-changed')).toBe(true);
  });

  it('[APP-4] stop at an attempt by its number', () => {
    const second = met(breakpoint({ kind: 'attempt', attempt: 2 }));
    expect(second.length).toBeGreaterThan(0);
    expect(second.every((entry) => entry.type === 'callout-sent' && entry.attempt === 2)).toBe(true);
  });

  it('stop at anything that goes wrong: error edges and failed attempts alike', () => {
    const types = new Set(met(breakpoint({ kind: 'error' })).map(({ type }) => type));
    expect(types).toContain('callout-answered');
  });

  it('[CND-2] stop under a condition only for records that meet it, as they stood then', () => {
    const all = met(breakpoint({ kind: 'node', node: 'add' }));
    const [first] = all;
    const id = first && idOf(first);
    const condition = only('Id', 'equals', String(id));
    const some = met(breakpoint({ kind: 'node', node: 'add' }, { condition }));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(some.every((entry) => idOf(entry) === id)).toBe(true);
    // The title is written on the way to the node: before it the condition fails for those that come the first time.
    const titled = only('Title', 'equals', 'Seen');
    const second = all.length - 3;
    expect(met(breakpoint({ kind: 'node', node: 'mark' }, { condition: titled }))).toHaveLength(second);
    expect(met(breakpoint({ kind: 'node', node: 'add' }, { condition: titled }))).toHaveLength(all.length);
  });

  it('[CND-2] compare a changed field with its value from before the change, and a trip with that from before it', () => {
    const changed = only('Title', 'changed-to', 'Seen');
    expect(met(breakpoint({ kind: 'field', object: 'Lead', field: 'Title' }, { condition: changed })).length).toBe(
      met(breakpoint({ kind: 'field', object: 'Lead', field: 'Title' })).length,
    );
    // One record comes twice: the second time because the sync wrote to it.
    const hot = met(breakpoint({ kind: 'node', node: 'add' }, { condition: only('Company', 'has-changed') }));
    expect(new Set(hot.map(idOf)).size).toBe(hot.length);
    expect(hot).toHaveLength(3);
    expect(met(breakpoint({ kind: 'node', node: 'add' }, { condition: only('Email', 'has-changed') }))).toEqual([]);
  });

  it('do not stop under a condition where no record is spoken of', () => {
    const [polled] = view.run.journal.filter(({ type }) => type === 'sync-polled');
    expect(polled && factsOfEntry(view, polled)).toBeUndefined();
  });

  it('do not stop while they are switched off', () => {
    expect(met(breakpoint({ kind: 'node', node: 'add' }, { enabled: false }))).toEqual([]);
  });

  it('are told in words, also where the graph has lost their node', () => {
    const texts = (
      [
        { kind: 'node', node: 'add' },
        { kind: 'edge', node: 'mark', edge: 'updated' },
        { kind: 'field', object: 'Lead', field: 'Title' },
        { kind: 'attempt', attempt: 3 },
        { kind: 'error' },
        { kind: 'node', node: 'gone' },
      ] as const
    ).map((place) => placeText(place, wording));
    expect(texts).toEqual([
      'A trip comes to add',
      'A trip leaves mark by Updated',
      'Lead: Title changes',
      'Attempt 3 of a callout begins',
      'Something goes wrong',
      'A trip comes to a node that the graph does not have now',
    ]);
    const condition = only('Title', 'is-null');
    expect(conditionText(breakpoint({ kind: 'error' }, { condition }), wording)).toBe('Title is null');
  });

  it('are drawn on nodes and edges over whatever else is drawn there', () => {
    const drawn = withBreakpoints({ nodes: new Map([['add', { visited: true }]]), edges: new Map() }, [
      breakpoint({ kind: 'node', node: 'add' }),
      breakpoint({ kind: 'edge', node: 'mark', edge: 'updated' }, { enabled: false }),
      breakpoint({ kind: 'node', node: 'mark' }, { condition: only('Title', 'is-null') }),
    ]);
    expect(drawn.nodes.get('add')).toEqual({ visited: true, breakpoint: 'on' });
    expect(drawn.nodes.get('mark')).toEqual({ breakpoint: 'conditional' });
    expect(drawn.edges.get('mark:updated')).toEqual({ breakpoint: 'off' });
  });
});
