import { ID_PREFIXES, mintId, normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';
import type { OrgSetup } from './org-setup.ts';
import type { Stimulus } from './run-input.ts';

/**
 * What is doubtful in a line of a run's script. An error can never happen; a warning speaks of a record that the run
 * is not known to make, or of a lifting that lifts nothing.
 */
export interface ScriptDoubt {
  readonly severity: 'error' | 'warning';
  /** Member of the fault, the edit or what is to be reprocessed; empty where it is about all of it. */
  readonly at: string;
  readonly message: string;
}

export const doubt = (severity: ScriptDoubt['severity'], at: string, message: string): ScriptDoubt => ({
  severity,
  at,
  message,
});

/** What a run may bring about beside what its org has before it. */
export interface Coming {
  /** Salesforce records that are created on the way; infinite where that is not known. */
  readonly records: number;
  /** Ids that they bring with them. */
  readonly ids: ReadonlySet<string>;
  /** Kinds of the records that are made by hand in Outreach. */
  readonly kinds: readonly OutreachKind[];
}

/** What stimuli bring about. */
export function comingOf(stimuli: readonly Stimulus[]): Coming {
  const created = stimuli.filter((each) => each.type === 'create-record');
  const ids = created.flatMap(({ fields }) => {
    const id = normaliseId(typeof fields['Id'] === 'string' ? fields['Id'] : '');
    return id.ok ? [id.value] : [];
  });
  const kinds = stimuli.flatMap((each) =>
    each.type === 'edit' && each.edit.type === 'create-outreach-record' ? [each.edit.kind] : [],
  );
  return { records: created.length, ids: new Set(ids), kinds };
}

/** [SF-1] Whether an id names a record of an object in Salesforce, in either length, or one that may come. */
export function salesforceDoubt(
  { salesforce, outreach }: OrgSetup,
  coming: Coming,
  object: SalesforceObject,
  at: string,
  text: string,
): ScriptDoubt | undefined {
  const { records, nextSerial } = salesforce;
  const id = normaliseId(text);
  if (!id.ok) return doubt('error', at, `${id.error}.`);
  if (objectOfId(id.value) !== object) return doubt('error', at, `${text} is not the id of a ${object}.`);
  if (coming.ids.has(id.value) || records[object].some((record) => record['Id'] === id.value)) return undefined;
  // Leads are converted, and prospects become records by the sync.
  const most = coming.records + records.Lead.length + outreach.prospects.length;
  const from = mintId(ID_PREFIXES[object], nextSerial[object]);
  const isLater = id.value >= from;
  if (isLater && (most === Infinity || id.value < mintId(ID_PREFIXES[object], nextSerial[object] + most)))
    return undefined;
  return doubt('warning', at, `Salesforce has no ${object} ${id.value}. Is it made by the run?`);
}

/** Whether Outreach has a record, or one of this id may come; one that cannot is an error. */
export function outreachDoubt(
  { outreach, salesforce }: OrgSetup,
  coming: Coming,
  kind: OutreachKind,
  at: string,
  id: number,
): ScriptDoubt | undefined {
  const { [LISTS[kind]]: records } = outreach;
  if (records.some((record) => record.id === id)) return undefined;
  const next = kind === 'stage' ? 1 + Math.max(0, ...outreach.stages.map((stage) => stage.id)) : outreach.nextId[kind];
  const { Lead, Contact, Account } = salesforce.records;
  const people = Lead.length + Contact.length + Account.length + coming.records;
  const bySystems = { prospect: people, account: people, sequenceState: Infinity };
  const most =
    (kind in bySystems ? bySystems[kind as keyof typeof bySystems] : 0) +
    coming.kinds.filter((each) => each === kind).length;
  if (id >= next && id < next + most) return undefined;
  const missing = `Outreach has no ${WORDS[kind]} with the id ${id}.`;
  // An id is never given twice.
  return id < next || most === 0
    ? doubt('error', at, missing)
    : doubt('warning', at, `${missing} Is it made by the run?`);
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
