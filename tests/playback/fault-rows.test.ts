import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#shared/instant.ts';
import type { Fault } from '#world/fault.ts';
import { scriptOf } from '#world/fault-script.ts';
import { isRecordStimulus, type Stimulus } from '#world/run-input.ts';
import { faultsOfRows, rowsOfRun, type FaultRow } from '#playback/fault-rows.ts';
import { lengthText } from '#playback/script-time.ts';
import { faultRows, inputOfDraft, newDraft, wrongFaults } from '#playback/run-draft.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});
const lock: Fault = { type: 'lock-user', user: 1 };
const touch: Stimulus = {
  type: 'update-record',
  after: 0,
  object: 'Lead',
  id: ids['ready'] ?? '',
  fields: { Rating: 'Hot' },
};
const stimuli = scriptOf([touch].filter(isRecordStimulus), [
  { type: 'make-fault', after: 0, fault: { type: 'drop-scope', scope: 'mailboxes.all' } },
  { type: 'make-fault', after: 61_001, fault: lock },
  { type: 'lift-fault', after: 20 * MINUTE, fault: lock },
]);
const run = runScenario({ graph, stimuli });
const context = { graph, graphs: [graph], setup, run };

const row = (part: Partial<FaultRow>): FaultRow => ({
  at: '5m',
  type: 'lock-user',
  values: { user: '1' },
  liftAt: '',
  ...part,
});
const messagesOf = (part: Partial<FaultRow>) => {
  const read = faultsOfRows([row(part)], DAY);
  return read.ok ? {} : read.error.get(0);
};

describe('faults of the set-up', () => {
  it('[RUN-4] are those of the last run, and running again makes the same ones', () => {
    expect(rowsOfRun(run)).toEqual([
      { at: '0', type: 'drop-scope', values: { scope: 'mailboxes.all' }, liftAt: '' },
      { at: '1m 1s 1ms', type: 'lock-user', values: { user: '1' }, liftAt: '20m' },
    ]);
    const again = inputOfDraft(newDraft({ setup, run, graph }), context);
    expect(again.ok && again.value.stimuli).toEqual(run.input.stimuli);
  });

  it('count as edited beside one run, and give way to those of another', () => {
    const draft = { ...newDraft({ setup, run, graph }), faults: { rows: [row({})], beside: run.input } };
    const edited = inputOfDraft(draft, context);
    expect(edited.ok && edited.value.stimuli.map(({ type, after }) => [type, after])).toEqual([
      ['update-record', 0],
      ['make-fault', 5 * MINUTE],
    ]);
    expect(faultRows(draft, runScenario({ graph, stimuli: [touch] }))).toEqual([]);
  });

  it('say what is wrong with a time, a target or the lifting', () => {
    expect(messagesOf({ at: 'soon' })?.['at']).toContain('Give a time from the start');
    expect(messagesOf({ at: '2d' })?.['at']).toContain('time limit');
    expect(messagesOf({ values: {} })?.['user']).toBe('Choose one.');
    expect(messagesOf({ liftAt: '1m' })?.['liftAt']).toBe('Must come after the fault.');
    expect(messagesOf({ type: 'merge-record', values: { object: 'Lead', id: 'a', into: 'a' } })?.['into']).toContain(
      'itself',
    );
    expect(messagesOf({ at: '-5m' })?.['at']).toContain('Give a time from the start');
    const draft = { ...newDraft({ setup, run, graph }), faults: { rows: [row({ at: '' })], beside: run.input } };
    const refused = inputOfDraft(draft, context);
    expect(refused.ok ? [] : refused.error.map(({ at }) => at)).toEqual(['faults']);
  });

  it('[ERR-17] name both ends of what minutes of maintenance there may be, and take nothing else for a number', () => {
    const minutesOf = (minutes: string) => messagesOf({ type: 'start-maintenance', values: { minutes } })?.['minutes'];
    const allowed = 'Give a whole number of minutes from 1 to 525,600, which is a year.';
    for (const text of ['', '0', '-3', '1.5', '1e3', 'ten', '525601', '99999999999']) {
      expect([text, minutesOf(text)]).toEqual([text, allowed]);
    }
    for (const text of ['1', ' 45 ', '525600']) expect([text, minutesOf(text)]).toEqual([text, undefined]);
  });

  it('tell what is wrong before the run is asked for, and nothing of faults that are all right', () => {
    const draft = {
      ...newDraft({ setup, run, graph }),
      faults: { rows: [row({}), row({ liftAt: '1m' })], beside: run.input },
    };
    expect([...wrongFaults(draft, run)]).toEqual([[1, { liftAt: 'Must come after the fault.' }]]);
    expect(wrongFaults(newDraft({ setup, run, graph }), run).size).toBe(0);
    const short = { ...draft, until: '2m', faults: { rows: [row({ at: '3m' })], beside: run.input } };
    expect(wrongFaults(short, run).get(0)?.['at']).toBe('Comes after the time limit of the run.');
  });

  it('reads whole lengths of time back, down to the millisecond', () => {
    for (const length of [0, 1, 61_001, 3_600_000, 90_061_007]) {
      const read = faultsOfRows([row({ at: lengthText(length) })], 30 * DAY);
      expect(read.ok && read.value[0]?.after).toBe(length);
    }
  });
});
