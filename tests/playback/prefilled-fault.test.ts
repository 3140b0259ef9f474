import { describe, expect, it } from 'vitest';
import type { AuditLog } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { SECOND } from '#shared/instant.ts';
import { idleScope, laterTarget, offeredAgain, prefilled, targetsAt } from '#playback/prefilled-fault.ts';
import { runViewOf } from '#playback/run-view.ts';
import { JUST_AFTER } from '#world/fault-script.ts';
import { faultInfo } from '#world/fault-catalog.ts';
import type { Fault } from '#world/fault.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { examples, type Example } from '#scenarios/examples.ts';
import { buildGraph } from '../support/build-graph.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids } = smallOrg();
const lock = faultInfo('lock-prospect');

/** Leads that the sync makes prospects of some minutes after they arrived. */
const example = examples[1] as Example;
const { graph } = example;
const recorded = (stimuli: readonly Stimulus[]): RecordedRun => {
  const run = recordRun({ ...example.input(), stimuli }, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return run.value;
};

describe('the targets that a fault is offered with', () => {
  it('[RUN-4] leave out a prospect that is not there yet, and tell when it is created', () => {
    const { start, stimuli } = example.input();
    const view = runViewOf(recorded(stimuli), catalog);
    const log = view.logs.find(({ trip }) => trip?.callouts.some(({ attempts }) => attempts.length > 0)) as AuditLog;
    const before = targetsAt(view, log, graph, -1);
    expect(prefilled(lock, before)).toEqual({});
    const later = laterTarget(lock, before);
    const created = entriesOf(view.run, 'record-changed').find(
      ({ object, id, kind }) => object === 'prospect' && kind === 'created' && id === later?.id,
    );
    expect(created).toBeDefined();
    expect(later).toEqual({ name: 'prospect', object: 'prospect', id: created?.id, at: created?.at });
    const after = targetsAt(view, log, graph, created?.seq ?? -1);
    expect(prefilled(lock, after)).toEqual({ prospect: later?.id });
    expect(laterTarget(lock, after)).toBeUndefined();
    const fault: Fault = { type: 'lock-prospect', prospect: Number(later?.id) };
    const made: Stimulus = { type: 'make-fault', after: (later?.at ?? 0) - start + JUST_AFTER, fault };
    expect(entriesOf(recorded([...stimuli, made]), 'fault-made')).toHaveLength(1);
  });

  it('[RUN-4] leave out a record that is created only after the start, and one that is deleted by then', () => {
    const fields = { LastName: 'Later', Company: 'Later Ltd', OwnerId: ids['sam'] ?? '' };
    const creation: Stimulus = { type: 'create-record', after: SECOND, object: 'Lead', fields, through: 'person' };
    const only = buildGraph({ nodes: {}, edges: [] });
    const id = runViewOf(runScenario({ graph: only, stimuli: [creation] }), catalog).logs[0]?.record.id ?? '';
    const run = runScenario({
      graph: only,
      stimuli: [
        creation,
        { type: 'make-fault', after: 2 * SECOND, fault: { type: 'delete-record', object: 'Lead', id } },
      ],
    });
    const shown = runViewOf(run, catalog);
    const own = shown.logs.find(({ record }) => record.id === id) as AuditLog;
    const deletion = faultInfo('delete-record');
    const atStart = targetsAt(shown, own, graph, -1);
    expect(prefilled(deletion, atStart)).toEqual({ object: 'Lead' });
    expect(laterTarget(deletion, atStart)).toEqual({ name: 'id', object: 'Lead', id, at: START + SECOND });
    expect(prefilled(deletion, targetsAt(shown, own, graph, own.seq))).toEqual({ object: 'Lead', id });
    const atEnd = targetsAt(shown, own, graph, run.journal.length - 1);
    expect(prefilled(deletion, atEnd)).toEqual({ object: 'Lead' });
    expect(laterTarget(deletion, atEnd)).toBeUndefined();
  });

  it('keep the minutes that were chosen at another step, but none of its targets', () => {
    const maintenance = faultInfo('start-maintenance');
    expect(offeredAgain(maintenance, {}, {})).toEqual({ minutes: '30' });
    expect(offeredAgain(maintenance, {}, { minutes: '90' })).toEqual({ minutes: '90' });
    expect(offeredAgain(lock, { prospect: '2' }, { prospect: '1' })).toEqual({ prospect: '2' });
  });

  it('[OUT-7] [ERR-1] are for a scope the one that the callouts need; of any other it is said that it changes nothing', () => {
    const drop = faultInfo('drop-scope');
    const view = runViewOf(recorded(example.input().stimuli), catalog);
    const targets = targetsAt(view, view.logs[0], graph, -1);
    expect(prefilled(drop, targets)).toEqual({ scope: 'sequenceStates.all' });
    expect(idleScope(drop, { scope: 'sequenceStates.all' }, targets)).toBeUndefined();
    expect(idleScope(drop, { scope: 'sequences.all' }, targets)).toContain(
      'Its callouts need sequenceStates.all and mailboxes.all.',
    );
    expect(idleScope(lock, { prospect: '1' }, targets)).toBeUndefined();
    const silent = targetsAt(runViewOf(recorded([]), catalog), undefined, graph, -1);
    expect(idleScope(drop, { scope: 'sequences.all' }, silent)).toContain('sends no callout');
  });
});
