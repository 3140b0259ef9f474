import type { FieldInfo } from '#shared/field.ts';
import { nodesOfType } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { reachedWithout } from '../contract/ways.ts';
import { checkSenders } from './check-senders.ts';

const THEN = 'every trip leaves by Missing User ID';

/** [ADD-1] [ADD-5] [CNV-2] A user field that is not chosen, not there or no lookup to users, before and after a conversion. */
export function checkUserField(context: CheckContext, name: string | null): readonly Issue[] {
  const issue = (severity: 'error' | 'warning', code: string, message: string, rule: string): readonly Issue[] => [
    nodeIssue(context, severity, `add-to-sequence/${code}`, message, { field: 'userField', rule }),
  ];
  if (name === null) return issue('error', 'no-user-field', 'Choose the user field', 'ADD-1');
  const { environment, graph } = context;
  if (!environment) return [];
  const fault = faultOf(environment.fields[graph.object], graph.object, name);
  if (fault !== undefined) return issue('warning', 'bad-user-field', `${fault}: ${THEN}`, 'ADD-5');
  const converts = convertsBefore(context);
  if (converts.length === 0) return checkSenders(context);
  const after = `After ${nameList(converts)} the node adds the contact`;
  const onContact = faultOf(environment.fields.Contact, 'Contact', name);
  if (onContact !== undefined) {
    const message = `${after}, and ${onContact}: every trip that converts leaves by Missing User ID`;
    return issue('warning', 'user-field-not-on-contact', message, 'ADD-5');
  }
  const field = environment.fields.Lead.find((each) => each.name === name);
  if (field?.custom !== true || environment.leadConversionMapping[name] === name) return checkSenders(context);
  const message = `${after}, and "${field.label}" does not travel to it: no lead conversion mapping names it, so it is blank on a new contact, and the trip leaves by Missing User ID`;
  return [...issue('warning', 'user-field-not-converted', message, 'SF-5'), ...checkSenders(context)];
}

/** Why a field cannot name the sender; undefined where it can. */
function faultOf(fields: readonly FieldInfo[], object: string, name: string): string | undefined {
  const field = fields.find((each) => each.name === name);
  if (!field) return `${object} has no field "${name}"`;
  const looksUp = field.type === 'lookup' && field.referenceTo?.includes('User') === true;
  return looksUp ? undefined : `"${field.label}" is not a lookup to users on the ${object}`;
}

/** Names of the Convert Lead nodes by whose conversion a trip can come here. */
function convertsBefore({ graph, node }: CheckContext): readonly string[] {
  return nodesOfType(graph, 'convert-lead')
    .filter(({ id }) => {
      const converted = graph.edges.filter(({ from, edge }) => from === id && edge === 'converted').map(({ to }) => to);
      return reachedWithout(graph, converted, () => false).has(node.id);
    })
    .map(({ name }) => `"${name}"`);
}
