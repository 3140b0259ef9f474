import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import { triggeredBy } from '#world/triggered-by.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { calmOrgWith, holds, idOf, pathGraph, runReady, touch, writes } from '../support/callout-run.ts';
import { entriesOf } from '../support/run-scenario.ts';

const causes = (run: RecordedRun, type: 'trip-started' | 'record-not-routed') =>
  entriesOf(run, type).map((entry) => {
    const cause = triggeredBy(run, entry);
    return cause?.type === 'record-changed' ? cause.fields.map(([field]) => field).join() : cause?.type;
  });

describe('what set off a routing', () => {
  it('[CLK-4] [LOG-8] is the change itself, whatever came between it and the job that looked at it', () => {
    const run = runReady({
      graph: pathGraph({ write: writes({ Description: 'Routed' }) }),
      org: calmOrgWith({ settings: { processing: 'batch' } }),
      stimuli: [touch('ready'), touch('ready', SECOND, { Title: 'CTO' })],
    });
    const [first, second] = causes(run, 'trip-started');
    expect(first).toContain('Rating');
    expect(second).toContain('Title');
  });

  it('[LOG-1] [LOG-8] is the latest change or reprocessing before, where no trip was made', () => {
    const again: Stimulus = {
      type: 'reprocess-record',
      after: HOUR / 2,
      object: 'Lead',
      id: idOf('ready'),
      trigger: 'updated',
      before: {},
    };
    const run = runReady({
      graph: pathGraph({ wait: holds(1, 'hours') }),
      org: calmOrgWith({ settings: { supersedeHolds: false } }),
      stimuli: [
        touch('ready'),
        touch('ready', SECOND, { Title: 'CTO' }),
        again,
        touch('ready', HOUR - 1, { Fax: '1' }),
      ],
    });
    const found = causes(run, 'record-not-routed');
    expect(found.map((cause) => /Title|record-reprocessed|Fax/.exec(cause ?? '')?.[0])).toEqual([
      'Title',
      'record-reprocessed',
      'Fax',
    ]);
  });

  it('[LOG-8] is the latest of several reprocessings, each asked about by itself', () => {
    const again = (after: number): Stimulus => ({
      type: 'reprocess-record',
      after,
      object: 'Lead',
      id: idOf('ready'),
      trigger: 'updated',
      before: {},
    });
    const run = runReady({
      graph: pathGraph({ wait: holds(1, 'hours') }),
      org: calmOrgWith({ settings: { supersedeHolds: false } }),
      stimuli: [touch('ready'), again(10 * MINUTE), again(20 * MINUTE), again(30 * MINUTE)],
    });
    const instants = entriesOf(run, 'record-not-routed').map((entry) => triggeredBy(run, entry)?.at);
    expect(instants).toEqual([10, 20, 30].map((minutes) => run.input.start + minutes * MINUTE));
  });

  it('[LOG-8] is a change or a reprocessing, never the word that another change was not routed', () => {
    const run = runReady({
      graph: pathGraph({ wait: holds(1, 'hours') }),
      org: calmOrgWith({ settings: { supersedeHolds: false, processing: 'batch' } }),
      stimuli: [
        touch('ready'),
        touch('ready', 30 * MINUTE, { Title: 'CTO' }),
        touch('ready', 30 * MINUTE, { Fax: '1' }),
      ],
    });
    const found = causes(run, 'record-not-routed');
    expect(found.length).toBeGreaterThan(1);
    expect(found.map((cause) => /Title|Fax/.exec(cause ?? '')?.[0])).toEqual(found.map(() => 'Fax'));
  });
});
