import { describe, expect, it } from 'vitest';
import { sendersNotReady } from '#app/outreach/senders-not-ready.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { environmentOf } from '#world/environment.ts';
import { checkNode } from '../../nodes/check-node.ts';

const org = demoOrg();
const found = sendersNotReady(org);

/** The org with other values in the users' field for the Outreach id. */
const withIds = (id: string | null): OrgSetup => {
  const { records } = org.salesforce;
  const User = records.User.map((user) => ({ ...user, [org.leandata.mapping.User ?? '']: id }));
  return { ...org, salesforce: { ...org.salesforce, records: { ...records, User } } };
};

describe('senders who are not ready', () => {
  it('[OUT-12] are the active users of whom FlowBuilder warns, and those who have left', () => {
    const sketch = {
      nodes: { add: ['add-to-sequence', { sequenceId: 1 }] as const },
      edges: ['updated-lead:all-leads > add'],
    };
    const warning = checkNode(sketch, 'add', environmentOf(org)).find(({ rule }) => rule === 'OUT-12');
    const active = found.filter((sender) => sender.active).map(({ name }) => name);
    expect(active.length).toBeGreaterThan(2);
    expect(active.filter((name) => warning?.message.includes(name) !== true)).toEqual([]);
    const gone = found.filter((sender) => !sender.active).map(({ name }) => name);
    expect(gone).toEqual(['Oscar Lund']);
    expect(gone.filter((name) => warning?.message.includes(name) === true)).toEqual([]);
  });

  it('[ADD-5] [OUT-12] are all whose id Salesforce does not have, or has wrongly, though Outreach knows them', () => {
    const reasons = (setup: OrgSetup) => new Set(sendersNotReady(setup).map(({ why }) => why));
    expect(reasons(withIds(null))).toContain('has no Outreach User ID in Salesforce');
    expect(reasons(withIds('999'))).toEqual(new Set(['has an Outreach User ID (999) that Outreach does not know']));
  });
});
