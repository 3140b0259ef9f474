import { edgeFrom, reachableFrom } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { changeConfig } from '../contract/change-config.ts';
import { checkVariable } from '../contract/check-variable.ts';
import { findId } from '../contract/find-id.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { partnerNodes } from '../contract/partner-nodes.ts';
import type { ConvertLeadConfig } from './config.ts';
import { CONVERTED } from './run.ts';

/** [CNV-1] [CNV-3] Settings that no conversion succeeds with, and a contact mapping that a partner node would miss. */
export function checkConvertLead(context: CheckContext, config: ConvertLeadConfig): readonly Issue[] {
  return [
    ...checkAccount(context, config),
    ...checkStatus(context, config.convertedStatus),
    ...checkOwner(context, config),
    ...checkContactMapping(context),
  ];
}

const checkAccount = (context: CheckContext, { account, variable }: ConvertLeadConfig): readonly Issue[] =>
  account === 'new'
    ? []
    : checkVariable(context, {
        name: variable,
        objects: ['Account'],
        field: 'variable',
        type: 'convert-lead',
        what: 'an account',
        otherwise: 'Conversion failed',
        rule: 'CNV-1',
      });

function checkStatus(context: CheckContext, status: string | null): readonly Issue[] {
  const known = context.environment?.leadStatuses;
  const [only, ...others] = known?.filter(({ converted }) => converted) ?? [];
  const fix =
    only && others.length === 0 ? changeConfig(context, `Set ${only.name}`, { convertedStatus: only.name }) : undefined;
  if (status === null)
    return issue(context, 'error', 'no-status', 'Choose the converted status', 'convertedStatus', 'CNV-1', fix);
  if (!known || known.some(({ name, converted }) => name === status && converted)) return [];
  const message = `"${status}" is not a lead status that a conversion may set: every trip leaves by Conversion failed`;
  return issue(context, 'error', 'bad-status', message, 'convertedStatus', 'SF-4', fix);
}

function checkOwner(context: CheckContext, { owner, ownerId }: ConvertLeadConfig): readonly Issue[] {
  if (owner === 'lead-owner') return [];
  const fix = changeConfig(context, "Let the lead's owner keep them", { owner: 'lead-owner' });
  if (ownerId === null)
    return issue(context, 'error', 'no-owner', 'Choose the owner of the new records', 'ownerId', 'CNV-1', fix);
  const users = context.environment?.users;
  const user = findId(users, ownerId);
  if (!users || user?.active === true) return [];
  const what = user ? `User ${user.name} is inactive` : `The org has no user ${ownerId}`;
  return issue(
    context,
    'warning',
    'invalid-owner',
    `${what}: every trip leaves by Conversion failed`,
    'ownerId',
    'SF-4',
    fix,
  );
}

/** [CNV-3] [V2-3] After the conversion Add to Sequence and Update Prospect Sequence State read the contact's mapped field. */
function checkContactMapping(context: CheckContext): readonly Issue[] {
  const { graph, node, environment } = context;
  const converted = edgeFrom(graph, node.id, CONVERTED);
  if (!environment || !converted) return [];
  const after = reachableFrom(graph, [converted.to]);
  const partner = partnerNodes(context).find(({ id }) => after.has(id));
  const field = environment.mapping.Contact;
  if (!partner || environment.fields.Contact.some(({ name, type }) => name === field && type === 'text')) return [];
  const what = field === null ? 'no Contact field is' : `"${field}", which is not a text field of Contact, is`;
  const message = `"${partner.name}" acts on the contact after the conversion, but ${what} mapped to the Outreach id in Partner Apps`;
  return [nodeIssue(context, 'warning', 'convert-lead/contact-not-mapped', message, { rule: 'CNV-3' })];
}

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  field: string,
  rule = 'CNV-1',
  fix?: IssueFix,
): readonly Issue[] => [
  nodeIssue(context, severity, `convert-lead/${code}`, message, { field, rule, ...(fix && { fix }) }),
];
