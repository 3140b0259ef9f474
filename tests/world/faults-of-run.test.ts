import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { createWorld } from '#world/create-world.ts';
import type { Fault } from '#world/fault.ts';
import { faultKey } from '#world/faults/fault-key.ts';
import { faultsIn, scriptOf, withFault, withLift, withoutStimuli } from '#world/fault-script.ts';
import { faultsOfRun, standingAt } from '#world/faults-of-run.ts';
import { recordRun } from '#world/record-run.ts';
import { isRecordStimulus, type RunInput, type Stimulus } from '#world/run-input.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids } = smallOrg();
const lock: Fault = { type: 'lock-user', user: 1 };
const maintenance: Fault = { type: 'start-maintenance', minutes: 20 };

const touch: Stimulus = {
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: ids['ready'] ?? '',
  fields: { Rating: 'Hot' },
};

const plain: RunInput = inputOf({
  graph: buildGraph({
    nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
    edges: ['updated-lead:all-leads > add'],
  }),
  stimuli: [touch],
});

function record(input: RunInput) {
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error('refused');
  return run.value;
}

describe('faults of a run', () => {
  it('[RUN-4] forks a run just after an instant: all before it stays as it was, byte for byte', () => {
    const before = record(plain);
    const sent = entriesOf(before, 'batch-started')[0];
    if (!sent) throw new Error('no batch');
    const forked = record(withFault(plain, lock, sent.at - START + 1));
    const made = entriesOf(forked, 'fault-made')[0];
    expect(made?.at).toBe(sent.at + 1);
    const kept = forked.journal.slice(0, made?.seq);
    expect(printJournal(kept)).toBe(printJournal(before.journal.slice(0, kept.length)));
    expect(kept.some(({ seq }) => seq === sent.seq)).toBe(true);
  });

  it('[RUN-4] is lifted from an instant on, and taken back with its lifting', () => {
    const faulty = withFault(plain, lock, SECOND);
    const index = faulty.stimuli.findIndex(({ type }) => type === 'make-fault');
    const once = withLift(faulty, lock, HOUR);
    const lift = faultsOfRun(record(once))[0]?.lift?.index;
    expect(lift).toBe(index + 1);
    const twice = withLift(once, lock, 10 * MINUTE, lift);
    expect(faultsIn(twice).map(({ type, after }) => [type, after])).toEqual([
      ['make-fault', SECOND],
      ['lift-fault', 10 * MINUTE],
    ]);
    expect(withoutStimuli(twice, [index, index + 1])).toEqual(plain);
    expect(withoutStimuli(twice, [index + 1])).toEqual(faulty);
  });

  it('puts a fault of the start before the first record', () => {
    const script = scriptOf([touch].filter(isRecordStimulus), [
      { type: 'make-fault', after: SECOND, fault: maintenance },
      { type: 'make-fault', after: 0, fault: lock },
    ]);
    expect(script.map(({ type }) => type)).toEqual(['make-fault', 'update-record', 'make-fault']);
  });

  it('knows what came of each: in force, lifted, over by itself, refused, to come', () => {
    const stimuli: readonly Stimulus[] = [
      touch,
      { type: 'make-fault', after: MINUTE, fault: lock },
      { type: 'make-fault', after: 2 * MINUTE, fault: lock },
      { type: 'make-fault', after: 3 * MINUTE, fault: maintenance },
      { type: 'lift-fault', after: 10 * MINUTE, fault: lock },
      { type: 'lift-fault', after: HOUR, fault: { type: 'cut-network' } },
    ];
    const run = record({ ...plain, stimuli });
    const faults = faultsOfRun(run);
    const at = (after: number): readonly string[] => {
      const seq = run.journal.findLast((entry) => entry.at <= START + after)?.seq ?? -1;
      return faults.map((fault) => standingAt(fault, seq, START + after));
    };
    expect(faults.map(({ asked, fault }) => [asked, fault.type])).toEqual([
      ['make', 'lock-user'],
      ['make', 'lock-user'],
      ['make', 'start-maintenance'],
      ['lift', 'cut-network'],
    ]);
    expect(at(0)).toEqual(['to-come', 'to-come', 'to-come', 'to-come']);
    expect(at(5 * MINUTE)).toEqual(['in-force', 'refused', 'in-force', 'to-come']);
    expect(at(2 * HOUR)).toEqual(['lifted', 'refused', 'over', 'refused']);
  });

  it('[SF-1] is the same fault by an id of either length', () => {
    const id = '00Qak00000696HF';
    const short: Fault = { type: 'delete-record', object: 'Lead', id };
    expect(faultKey(short)).toBe(faultKey({ ...short, id: `${id}EAY` }));
    expect(faultKey(maintenance)).toBe(faultKey({ type: 'start-maintenance', minutes: 5 }));
  });

  it('[RUN-4] [CLK-2] a world restored from a snapshot in the middle of a fault goes on the same and lifts it', () => {
    const input: RunInput = {
      ...plain,
      stimuli: [
        touch,
        { type: 'make-fault', after: SECOND, fault: lock },
        { type: 'make-fault', after: SECOND, fault: { type: 'drop-scope', scope: 'mailboxes.all' } },
        { type: 'lift-fault', after: 30 * MINUTE, fault: { type: 'drop-scope', scope: 'mailboxes.all' } },
        { type: 'lift-fault', after: 30 * MINUTE, fault: lock },
      ],
    };
    const whole = record(input);
    const entries: JournalEntry[] = [];
    const first = createWorld(input, catalog, (entry) => entries.push(entry));
    if (!first.ok) throw new Error('refused');
    while (!entries.some(({ type }) => type === 'callout-retry-scheduled')) first.value.advance(1);
    const saved = JSON.parse(JSON.stringify(first.value.snapshot())) as WorldSnapshot;
    expect(saved.faults).toHaveLength(2);
    const second = createWorld(input, catalog, (entry) => entries.push(entry), saved);
    if (!second.ok) throw new Error('refused');
    while (second.value.advance(1_000));
    expect(printJournal(entries)).toBe(printJournal(whole.journal));
    expect(entriesOf(whole, 'fault-lifted')).toHaveLength(2);
    expect(entriesOf(whole, 'callout-ended').map(({ result }) => result)).toEqual(['success']);
    expect(second.value.setup()).toEqual(whole.final);
  });
});
