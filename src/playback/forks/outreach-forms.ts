import type { EditableKind } from '#mocks/outreach/record-operations.ts';
import type { Json } from '#shared/json.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { RIGHT_TITLES } from '#world/right-titles.ts';
import {
  choiceField,
  named,
  numberField,
  switchField,
  type ChangeForm,
  type FormChoice,
  type FormField,
} from './change-form.ts';

const inOutreach = { system: 'Outreach', onlyDifferent: true } as const;

type Rows = readonly Readonly<Record<string, Json>>[];

const KINDS = ['prospect', 'account', 'user', 'mailbox', 'sequence', 'ruleset', 'stage', 'validationRule'] as const;
const KIND_WORDS: Readonly<Record<EditableKind, string>> = {
  prospect: 'Prospect',
  account: 'Account',
  user: 'User',
  mailbox: 'Mailbox',
  sequence: 'Sequence',
  ruleset: 'Ruleset',
  stage: 'Stage',
  validationRule: 'Validation rule',
};
const kindOf = (kind: string | undefined): EditableKind => KINDS.find((each) => each === kind) ?? 'prospect';

const rowsOf = ({ outreach }: OrgSetup, kind: EditableKind): Rows => {
  const lists: Readonly<Record<EditableKind, readonly object[]>> = {
    prospect: outreach.prospects,
    account: outreach.accounts,
    user: outreach.users,
    mailbox: outreach.mailboxes,
    sequence: outreach.sequences,
    ruleset: outreach.rulesets,
    stage: outreach.stages,
    validationRule: outreach.validationRules,
  };
  return lists[kind] as Rows;
};

/** `Ada Lovelace (12)` */
const choicesOf = (org: OrgSetup, kind: EditableKind): readonly FormChoice[] =>
  rowsOf(org, kind).map((row) => {
    const person = [row['firstName'], row['lastName']].filter(Boolean).join(' ');
    const name = person || String(row['name'] ?? row['email'] ?? row['message'] ?? '');
    return { value: String(row['id']), label: `${name} (${String(row['id'])})` };
  });

/** Fields that name another record, and of which kind. */
const REFERENCES: Readonly<Record<string, EditableKind>> = {
  ownerId: 'user',
  userId: 'user',
  stageId: 'stage',
  accountId: 'account',
  mailboxId: 'mailbox',
  rulesetId: 'ruleset',
};

/** Fields that take one of a few values. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  shareType: ['private', 'read_only', 'shared'],
  permitDuplicateProspects: ['allow', 'disallow', 'only_if_inactive'],
  sequenceExclusivity: ['all_sequences', 'exclusive_sequences', 'none'],
  when: ['blank', 'equals'],
};

/** Kept by Outreach itself, or with a structure of its own. */
const NOT_TYPED: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'sendErroredAt']);

/** `optedOut` → `Opted out` */
const wordsOf = (name: string): string => {
  const words = name
    .replace(/Id$/, '')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function recordFields(org: OrgSetup, row: Rows[number]): readonly FormField[] {
  return Object.entries(row).flatMap(([name, value]): readonly FormField[] => {
    if (NOT_TYPED.has(name)) return [];
    const [label, text] = [wordsOf(name), value === null ? '' : String(value)];
    const kind = REFERENCES[name];
    if (kind !== undefined) return [choiceField(name, label, choicesOf(org, kind), text, { optional: true })];
    if (CHOICES[name] !== undefined) return [choiceField(name, label, named(CHOICES[name]), text)];
    if (typeof value === 'boolean') return [switchField(name, label, value)];
    if (typeof value === 'number') return [numberField(name, label, value)];
    if (name === 'emails' && Array.isArray(value)) {
      return [{ name, label, kind: 'text', value: value.join(', '), optional: true, hint: 'Divided by commas' }];
    }
    return typeof value === 'string' || value === null
      ? [{ name, label, kind: 'text', value: text, optional: true }]
      : [];
  });
}

const whichFields = (org: OrgSetup, values: Readonly<Record<string, string>>): readonly [FormField, FormField] => {
  const kind = kindOf(values['kind']);
  const choices = choicesOf(org, kind);
  const id = choices.some(({ value }) => value === values['id']) ? values['id'] : choices[0]?.value;
  return [
    choiceField(
      'kind',
      'Kind',
      KINDS.map((each) => ({ value: each, label: KIND_WORDS[each] })),
      kind,
      { decides: true },
    ),
    choiceField('id', KIND_WORDS[kind], choices, id ?? '', { decides: true }),
  ];
};

const typedFields = (fields: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === 'emails')
        return [
          name,
          String(value ?? '')
            .split(/[,\s]+/)
            .filter(Boolean),
        ];
      return [name, name in REFERENCES && value !== null ? Number(value) : value];
    }),
  );

const prospectField = (org: OrgSetup): FormField => choiceField('prospect', 'Prospect', choicesOf(org, 'prospect'), '');
const sequenceField = (org: OrgSetup): FormField => choiceField('sequence', 'Sequence', choicesOf(org, 'sequence'), '');

const numbers = (values: Readonly<Record<string, Json>>): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));

/** What can be changed by hand in Outreach. */
export const outreachForms: readonly ChangeForm[] = [
  {
    ...inOutreach,
    id: 'edit-outreach-record',
    title: 'Edit a record',
    about: 'A prospect, user, mailbox, sequence, ruleset, stage and more.',
    keywords: 'prospect opted out locked owner stage share enabled exclusivity email',
    fields: (org, values) => {
      const [kind, id] = whichFields(org, values);
      const row = rowsOf(org, kindOf(kind.value)).find((each) => String(each['id']) === id.value);
      return [kind, id, ...(row ? recordFields(org, row) : [])];
    },
    edit: ({ kind, id, ...fields }) => ({
      type: 'edit-outreach-record',
      kind,
      id: Number(id),
      fields: typedFields(fields),
    }),
  },
  {
    ...inOutreach,
    onlyDifferent: false,
    id: 'create-prospect',
    title: 'Create a prospect',
    about: 'Somebody adds a person in Outreach.',
    keywords: 'new record',
    fields: (org) => [
      { name: 'firstName', label: 'First name', kind: 'text', value: '', optional: true },
      { name: 'lastName', label: 'Last name', kind: 'text', value: '', optional: true },
      { name: 'company', label: 'Company', kind: 'text', value: '', optional: true },
      { name: 'emails', label: 'Emails', kind: 'text', value: '', optional: true, hint: 'Divided by commas' },
      choiceField('ownerId', 'Owner', choicesOf(org, 'user'), '', { optional: true }),
    ],
    edit: (fields) => ({ type: 'create-outreach-record', kind: 'prospect', fields: typedFields(fields) }),
  },
  {
    ...inOutreach,
    onlyDifferent: false,
    id: 'remove-outreach-record',
    title: 'Delete a record',
    about: 'A prospect, user, mailbox, sequence and more.',
    fields: (org, values) => whichFields(org, values),
    edit: ({ kind, id }) => ({ type: 'remove-outreach-record', kind, id: Number(id) }),
  },
  {
    ...inOutreach,
    onlyDifferent: false,
    id: 'add-prospect',
    title: 'Add the prospect to a sequence',
    about: 'As a person does it in Outreach.',
    fields: (org) => [
      prospectField(org),
      sequenceField(org),
      choiceField('mailbox', 'Mailbox', choicesOf(org, 'mailbox'), ''),
    ],
    edit: (values) => ({ type: 'add-prospect', ...numbers(values) }),
  },
  {
    ...inOutreach,
    onlyDifferent: false,
    id: 'act-on-sequence-state',
    title: 'Act on the prospect in a sequence',
    about: 'Finish, pause or resume it.',
    fields: (org) => [
      prospectField(org),
      sequenceField(org),
      choiceField('action', 'Action', named(['finish', 'pause', 'resume']), 'finish'),
    ],
    edit: ({ action, ...values }) => ({ type: 'act-on-sequence-state', ...numbers(values), action }),
  },
  {
    ...inOutreach,
    id: 'change-outreach-settings',
    title: 'Settings',
    about: 'Requests an hour, the ruleset that counts, the network, what the profile grants.',
    keywords: 'rate limit governance rights',
    fields: ({ outreach }) => [
      numberField('rateLimit', 'Requests a user may make in an hour', outreach.rateLimit),
      choiceField(
        'rulesetInForce',
        'Ruleset that counts',
        [
          { value: 'now', label: 'As it stands now' },
          { value: 'when-added', label: 'As it stood when added' },
        ],
        outreach.rulesetInForce,
      ),
      switchField('networkDown', 'Network cut', outreach.networkDown),
      ...Object.entries(RIGHT_TITLES).map(([right, title]) =>
        switchField(right, title, outreach.profile[right as keyof typeof RIGHT_TITLES]),
      ),
    ],
    edit: ({ rateLimit, rulesetInForce, networkDown, ...profile }) => ({
      type: 'change-outreach-settings',
      settings: Object.fromEntries(
        Object.entries({
          rateLimit,
          rulesetInForce,
          networkDown,
          profile: Object.keys(profile).length === 0 ? undefined : profile,
        }).filter(([, value]) => value !== undefined),
      ),
    }),
  },
];
