import { describe, expect, it } from 'vitest';
import { rulesAtWork } from '#app/assumptions/rules-at-work.ts';
import { ruleOf } from '#rules/rules.ts';
import { buildGraph } from '../../support/build-graph.ts';
import { runScenario } from '../../support/run-scenario.ts';
import { smallOrg } from '../../support/small-org.ts';

const { ids, setup } = smallOrg();
const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
  edges: ['updated-lead:all-leads > add'],
});

describe('rulesAtWork', () => {
  const users = setup.outreach.users.map((user) => ({ ...user, locked: true }));
  const run = runScenario({
    graph,
    org: { ...setup, outreach: { ...setup.outreach, users } },
    stimuli: ['ready', 'queued'].map((lead) => ({
      type: 'update-record',
      after: 0,
      object: 'Lead',
      id: ids[lead] ?? '',
      fields: { Rating: 'Hot' },
    })),
  });
  const atWork = rulesAtWork(run.journal);

  it('[LOG-8] counts the entries that give a rule as their reason, and knows the first of them', () => {
    const queue = atWork.get('ADD-4');
    expect(queue?.count).toBe(1);
    expect(run.journal[queue?.first ?? -1]).toMatchObject({ type: 'edge-followed', edge: 'queue-owner' });
  });

  it('[APP-4] counts every attempt that met an error', () => {
    expect(atWork.get('ERR-13')?.count).toBe(7);
    expect(run.journal[atWork.get('ERR-13')?.first ?? -1]).toMatchObject({ type: 'callout-answered', attempt: 1 });
  });

  it('[APP-7] [SYN-3] [SYN-4] counts batches, polls and pushes, whatever reason they give', () => {
    const count = (fits: (entry: (typeof run.journal)[number]) => boolean): number => run.journal.filter(fits).length;
    expect(atWork.get('APP-7')?.count).toBe(count(({ type }) => type === 'batch-started'));
    expect(atWork.get('APP-7')?.count).toBeGreaterThan(0);
    const at = { seq: 0, at: 0 };
    const pushed = {
      ...at,
      type: 'sync-carried',
      direction: 'out',
      action: 'updated',
      object: 'Lead',
      record: '1',
      counterpart: '2',
      fields: [],
      why: { text: '', rule: 'SYN-6' },
    } as const;
    const polled = { ...at, type: 'sync-polled', object: 'Lead', detected: 1, calls: 1 } as const;
    const work = rulesAtWork([
      pushed,
      { ...pushed, why: { text: '', rule: 'SYN-3' } },
      { ...pushed, direction: 'in' },
      polled,
    ]);
    expect([...work.values()].map(({ rule, count: times }) => `${rule} ${times}`)).toEqual([
      'SYN-6 2',
      'SYN-3 2',
      'SYN-4 1',
    ]);
  });

  it('names rules that there are, and none that nothing named', () => {
    expect([...atWork.keys()].filter((id) => ruleOf(id) === undefined)).toEqual([]);
    expect(atWork.has('ADD-2')).toBe(false);
    expect(rulesAtWork([]).size).toBe(0);
  });
});
