import type { Environment } from '#graph/environment.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph, type GraphSketch } from '../support/build-graph.ts';

export const USER = { id: '005000000000001AAA', name: 'Sam Vale', active: true, outreachUserId: '1' } as const;
export const INACTIVE = { id: '005000000000002AAA', name: 'Ina Gone', active: false, outreachUserId: null } as const;
export const QUEUE = { id: '00G000000000001AAA', name: 'Inbound', objects: ['Lead'] } as const;

/** An org in which nothing is amiss, with what a test wants different. */
export function environmentWith(changes: Partial<Environment> = {}): Environment {
  const { fields, leadStatuses } = emptySalesforceState();
  return {
    fields: { Lead: fields.Lead, Contact: fields.Contact, Account: fields.Account, User: fields.User },
    users: [USER, INACTIVE],
    queues: [QUEUE],
    pools: [{ id: 'pool-1', name: 'West', members: [USER.id] }],
    leadStatuses,
    sequences: [
      { id: 1, name: 'Welcome', shareType: 'shared', enabled: true },
      { id: 2, name: 'Private', shareType: 'private', enabled: true },
      { id: 3, name: 'Paused', shareType: 'shared', enabled: false },
    ],
    outreachUsers: [
      { id: 1, name: 'Sam Vale', locked: false, mailbox: 'ready' },
      { id: 2, name: 'Nia Mute', locked: false, mailbox: 'send-off' },
      { id: 3, name: 'Lou Shut', locked: true, mailbox: 'ready' },
    ],
    primarySequences: [{ userId: USER.id, sequenceId: 1 }],
    integrationOn: true,
    authorized: true,
    mapping: {
      Lead: 'Outreach_Prospect_ID__c',
      Contact: 'Outreach_Prospect_ID__c',
      User: 'Outreach_User_ID__c',
    },
    syncDirection: { Lead: 'salesforce-to-outreach', Contact: 'salesforce-to-outreach' },
    prospectIdArrives: { Lead: true, Contact: true },
    leadConversionMapping: { Outreach_Prospect_ID__c: 'Outreach_Prospect_ID__c' },
    timeZone: 'UTC',
    ...changes,
  };
}

/** The issues that a node's own type finds in it; without an environment where `null` is given. */
export function checkNode(
  sketch: GraphSketch,
  nodeId: string,
  environment: Environment | null = environmentWith(),
): readonly Issue[] {
  const graph = buildGraph(sketch);
  const node = nodeById(graph, nodeId);
  const kind = node && catalog.get(node.type);
  if (!node || !kind) throw new Error(`No node ${nodeId}`);
  return kind.checks({ graph, node, kinds: catalog, ...(environment ? { environment } : {}) });
}

/** `error merge-dupe/no-variable [MRG-1]`, one line an issue. */
export const linesOf = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ severity, code, rule }) => `${severity} ${code}${rule === undefined ? '' : ` [${rule}]`}`);

export const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);
