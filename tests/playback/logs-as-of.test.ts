import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { outreachChangesOf } from '#playback/insights/change-instants.ts';
import { firstPendingOf, readLogsAsOf } from '#playback/logs-as-of.ts';
import { runViewOf } from '#playback/run-view.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import type { AuditLog } from '#logs/audit-log.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});
// While Outreach is in maintenance the callout fails; it is tried again.
const run = runScenario({
  graph,
  org: setup,
  stimuli: [
    { type: 'make-fault', after: 0, fault: { type: 'start-maintenance', minutes: 30 } },
    { type: 'update-record', after: 0, object: 'Lead', id: ids['ready'] ?? '', fields: { Rating: 'Hot' } },
  ],
});
const view = runViewOf(run, catalog);
const asOf = (at: number): readonly AuditLog[] => {
  const reading = readLogsAsOf(view, at);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
};

describe('audit logs as of an instant', () => {
  it('[LOG-3] [LOG-9] show Pending (Outreach) from the first failed attempt, with the attempts made by then', () => {
    expect(view.logs[0]?.outcome.outreach).toBe('success');
    const first = firstPendingOf(view.logs) ?? 0;
    const then = asOf(first);
    expect(then[0]?.outcome.outreach).toBe('pending');
    expect(then[0]?.trip?.callouts[0]?.attempts).toHaveLength(1);
    expect(filterAuditLogs(then, { outcome: 'pending-outreach' })).toHaveLength(1);
    expect(asOf(first - 1)[0]?.outcome.outreach).toBe('blank');
    expect(asOf(run.input.start - 1)).toEqual([]);
  });

  it('[LOG-9] read as at the end where all has happened', () => {
    const end = run.journal.at(-1)?.at ?? 0;
    expect(asOf(end).map(({ seq, outcome }) => [seq, outcome.outreach])).toEqual(
      view.logs.map(({ seq, outcome }) => [seq, outcome.outreach]),
    );
  });

  it('[LOG-9] change at the instants between which a step leads', () => {
    const changes = outreachChangesOf(run.journal);
    expect(changes[0]).toBe(firstPendingOf(view.logs));
    expect(asOf(changes.at(-1) ?? 0)[0]?.outcome.outreach).toBe('success');
    expect(firstPendingOf(view.logs, 'another-node')).toBeUndefined();
  });
});
