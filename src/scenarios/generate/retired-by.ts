import type { FlowNode } from '#graph/flow-graph.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { activeUsers } from './cast.ts';

/** [ASG-1] [ASG-2] Users who have to be inactive for the user or the pool that a node names to be no valid owner. */
export function retiredBy({ config }: FlowNode, org: OrgSetup): readonly string[] {
  if (config['kind'] === 'user') return [String(config['userId'])];
  if (config['kind'] !== 'pool') return [];
  const active = new Set(activeUsers(org).map((user) => user['Id']));
  const members = org.leandata.pools.find(({ id }) => id === config['poolId'])?.members ?? [];
  return members.flatMap(({ userId }) => (active.has(userId) ? [userId] : []));
}
