import { HOUR } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { buildGraph, when } from '../../support/build-graph.ts';
import { runScenario } from '../../support/run-scenario.ts';
import { smallOrg } from '../../support/small-org.ts';

/** A run in which a locked sender makes callouts fail, beside a record that is not added at all. */
export function brokenRun(): RecordedRun {
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
  return runScenario({
    graph,
    org: setup,
    until: 12 * HOUR,
    stimuli: [
      { type: 'make-fault', after: 0, fault: { type: 'lock-user', user: 1 } },
      ...['ready', 'queued', 'fresh'].map(
        (lead) =>
          ({
            type: 'update-record',
            after: 1_000,
            object: 'Lead',
            id: ids[lead] ?? '',
            fields: { Company: 'Hot Ltd' },
          }) as const,
      ),
    ],
  });
}
