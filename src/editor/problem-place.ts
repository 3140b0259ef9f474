import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { SetupPlace } from '#world/setup-place.ts';

/** Where outside the graph a problem is caused and cured. */
export interface ProblemPlace {
  readonly title: string;
  readonly place: SetupPlace;
}

const apps = (part: Extract<SetupPlace, { readonly page: 'partner-apps' }>['part'], title: string): ProblemPlace => ({
  title,
  place: { page: 'partner-apps', part },
});
const USERS: ProblemPlace = { title: 'Open users', place: { page: 'salesforce-setup', part: 'users' } };
const PRIMARY = apps('primary-sequences', 'Open user sequences');

/** The page where the cure of an issue lies, for those that the graph alone cannot mend. */
export function problemPlace({ code, place }: Issue, graph: FlowGraph): ProblemPlace | undefined {
  const config = nodeById(graph, place.node ?? '')?.config;
  const numberAt = (member: string): number | undefined => {
    const value = config?.[member];
    return typeof value === 'number' ? value : undefined;
  };
  switch (code.slice(code.indexOf('/') + 1)) {
    case 'integration-off':
      return apps('integration', 'Open Partner Apps');
    case 'not-authorized':
      return apps('authorization', 'Open Partner Apps');
    case 'not-mapped':
    case 'contact-not-mapped':
      return apps('mapping', 'Open field mapping');
    case 'no-pool':
    case 'unknown-pool':
      return apps('pools', 'Open pools');
    case 'no-primary-sequences':
    case 'users-without-primary-sequence':
    case 'unknown-primary-sequence':
    case 'primary-sequence-not-public':
      return PRIMARY;
    case 'sequence-not-public':
    case 'sequence-off':
      return outreach('sequence', 'Open the sequence', numberAt('sequenceId'));
    case 'unknown-sequence':
      return outreach('sequence', 'Open sequences');
    case 'mailbox-not-ready':
      return outreach('user', 'Open the Outreach user', numberAt('outreachUserId'));
    case 'senders-not-ready':
    case 'unknown-outreach-user':
      return outreach('user', 'Open Outreach users');
    case 'inactive-user':
    case 'invalid-owner':
      return USERS;
    case 'user-field-not-converted':
      return { title: 'Open lead conversion', place: { page: 'salesforce-setup', part: 'conversion' } };
    case 'bad-user-field':
      return fields(graph.object);
    case 'user-field-not-on-contact':
      return fields('Contact');
    case 'before-prospect-exists':
    case 'never-with-prospect':
    case 'not-behind-new':
    case 'behind-one-trigger':
    case 'no-sync':
      return plugin(graph, 'sync');
    case 'id-stays-in-outreach':
      return plugin(graph, 'fields');
    default:
      return undefined;
  }
}

const outreach = (kind: 'sequence' | 'user', title: string, id?: number): ProblemPlace => ({
  title,
  place: { page: 'outreach', kind, ...(id !== undefined && { id }) },
});
const fields = (object: 'Lead' | 'Contact'): ProblemPlace => ({
  title: `Open fields of ${object}`,
  place: { page: 'salesforce-setup', part: 'fields', object },
});
const plugin = ({ object }: FlowGraph, part: 'sync' | 'fields'): ProblemPlace => ({
  title: 'Open the CRM plugin',
  place: { page: 'plugin', tab: 'types', type: object, part },
});
