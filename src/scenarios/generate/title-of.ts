import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { CoverageItem, CoverageKind } from '../coverage-item.ts';

/** The more telling first. */
const TELLING: readonly CoverageKind[] = ['failure', 'error-edge', 'criterion', 'outcome', 'edge', 'node'];

const EDGES: Readonly<Record<string, string>> = {
  'configuration-error': 'LeanData is not authorized with Outreach',
  'missing-prospect-id': 'the record has no Outreach prospect',
  'queue-owner': 'a queue owns the record',
  'missing-user-id': 'the owner has no Outreach user',
  'no-primary-sequence': 'the owner has no primary sequence',
  'invalid-owner': 'the new owner is missing or inactive',
  'conversion-failed': 'Salesforce does not convert the lead',
  'merge-failed': 'Salesforce does not merge the record',
  'update-failed': 'Salesforce does not take the values',
};

const FAILURES: Readonly<Record<string, string>> = {
  'ERR-1': 'a scope was not granted',
  'ERR-2': 'the authorizing user lacks a right',
  'ERR-3': 'what is asked for is not in Outreach',
  'ERR-4': 'a validation rule of the organization refuses it',
  'ERR-5': 'the prospect was in the sequence before',
  'ERR-6': 'the prospect is in the sequence now',
  'ERR-7': 'another sequence keeps the prospect for itself',
  'ERR-8': 'the prospect is in another exclusive sequence',
  'ERR-9': 'somebody locked the prospect',
  'ERR-10': 'the prospect has no email address',
  'ERR-11': 'the prospect has opted out',
  'ERR-12': 'the sequence is not shared',
  'ERR-13': 'the sender is locked',
  'ERR-14': 'sending is switched off',
  'ERR-15': 'the mailbox cannot sign in',
  'ERR-16': 'the requests of the hour are used up',
  'ERR-17': 'Outreach is under maintenance',
  'ERR-18': 'the network is down',
  'ERR-19': 'the token was revoked',
};

/** The item that a test is named for. */
export function mostTelling(items: readonly CoverageItem[]): CoverageItem | undefined {
  return TELLING.flatMap((kind) => items.filter((item) => item.kind === kind))[0];
}

/** What a test covers, in a line: `Missing User ID: the owner has no Outreach user (Add to Inbound Welcome)`. */
export function titleOf(item: CoverageItem, graph: FlowGraph): string {
  const node = nodeById(graph, item.node)?.name ?? item.node;
  if (item.kind === 'failure') {
    const [id = '', ...words] = item.title.split(' ');
    const because = FAILURES[id];
    return `${words.join(' ')}${because === undefined ? '' : `: ${because}`} (${node})`;
  }
  if (item.kind === 'error-edge') {
    const because = EDGES[item.edge ?? ''];
    return because === undefined ? `${node}: ${item.title}` : `${item.title}: ${because} (${node})`;
  }
  return item.kind === 'node' ? `Comes to ${node}` : `${node}: ${item.title}`;
}
