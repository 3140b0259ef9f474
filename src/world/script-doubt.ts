import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';
import type { OrgSetup } from './org-setup.ts';

/**
 * What is doubtful in a line of a run's script. An error can never happen; a warning speaks of a record that the run
 * may still make.
 */
export interface ScriptDoubt {
  readonly severity: 'error' | 'warning';
  /** Member of the fault, the edit or what is to be reprocessed. */
  readonly at: string;
  readonly message: string;
}

export const doubt = (severity: ScriptDoubt['severity'], at: string, message: string): ScriptDoubt => ({
  severity,
  at,
  message,
});

/** [SF-1] Whether an id names a record of an object in Salesforce, in either length. */
export function salesforceDoubt(
  { salesforce }: OrgSetup,
  object: SalesforceObject,
  at: string,
  text: string,
): ScriptDoubt | undefined {
  const id = normaliseId(text);
  if (!id.ok) return doubt('error', at, `${id.error}.`);
  if (objectOfId(id.value) !== object) return doubt('error', at, `${text} is not the id of a ${object}.`);
  const known = salesforce.records[object].some((record) => record['Id'] === id.value);
  return known ? undefined : doubt('warning', at, `Salesforce has no ${object} ${id.value} yet.`);
}

/** Whether Outreach has a record; one that cannot come about in a run is an error. */
export function outreachDoubt(
  { outreach }: OrgSetup,
  kind: OutreachKind,
  at: string,
  id: number,
  severity: ScriptDoubt['severity'] = 'warning',
): ScriptDoubt | undefined {
  const { [LISTS[kind]]: records } = outreach;
  if (records.some((record) => record.id === id)) return undefined;
  return doubt(
    severity,
    at,
    `Outreach has no ${WORDS[kind]} with the id ${id}${severity === 'warning' ? ' yet' : ''}.`,
  );
}

const LISTS = {
  prospect: 'prospects',
  account: 'accounts',
  user: 'users',
  mailbox: 'mailboxes',
  sequence: 'sequences',
  ruleset: 'rulesets',
  sequenceState: 'sequenceStates',
  stage: 'stages',
  validationRule: 'validationRules',
} as const satisfies Record<OutreachKind, keyof OrgSetup['outreach']>;

const WORDS: Readonly<Record<OutreachKind, string>> = {
  prospect: 'prospect',
  account: 'account',
  user: 'user',
  mailbox: 'mailbox',
  sequence: 'sequence',
  ruleset: 'ruleset',
  sequenceState: 'sequence state',
  stage: 'stage',
  validationRule: 'validation rule',
};
