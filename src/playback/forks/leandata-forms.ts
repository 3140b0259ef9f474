import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { choiceField, named, numberField, switchField, type ChangeForm, type FormChoice } from './change-form.ts';

const inLeanData = { system: 'LeanData', onlyDifferent: true } as const;

const MAPPED = ['Lead', 'Contact', 'User'] as const;
type Mapped = (typeof MAPPED)[number];
const mappedOf = (object: string | undefined): Mapped => MAPPED.find((each) => each === object) ?? 'Lead';

const NOT_MAPPED = '(not mapped)';

const usersOf = ({ salesforce }: OrgSetup): readonly FormChoice[] =>
  salesforce.records.User.map((user) => ({
    value: String(user['Id']),
    label: [user['FirstName'], user['LastName']].filter(Boolean).join(' '),
  }));

/** What can be changed by hand in LeanData. */
export const leandataForms: readonly ChangeForm[] = [
  {
    ...inLeanData,
    id: 'leandata-settings',
    title: 'Settings',
    about: 'Retries, batches, how records are processed.',
    keywords: 'retry gather batch processing recursive holds integration',
    fields: ({ leandata: { settings, integrationOn } }) => [
      switchField('integrationOn', 'Outreach integration', integrationOn),
      numberField('retries', 'Retries after the first attempt', settings.retries),
      numberField('gatherSeconds', 'Gather callouts for up to (seconds)', settings.gatherSeconds),
      numberField('batchSize', 'Most callouts in a batch', settings.batchSize),
      choiceField(
        'processing',
        'Processing',
        [
          { value: 'real-time', label: 'Real time' },
          { value: 'batch', label: 'Batch' },
        ],
        settings.processing,
      ),
      switchField('recursiveRoutingPrevention', 'Recursive Routing Prevention', settings.recursiveRoutingPrevention),
      switchField('supersedeHolds', 'A new trigger ends a hold', settings.supersedeHolds),
      switchField('lookUpAtEachAttempt', 'Look up mailbox and user at each attempt', settings.lookUpAtEachAttempt),
      numberField('historyLength', 'Longest callout history (characters)', settings.historyLength),
    ],
    edit: ({ integrationOn, ...settings }) => ({
      type: 'change-leandata-settings',
      settings: {
        ...(integrationOn === undefined ? {} : { integrationOn }),
        ...(Object.keys(settings).length === 0 ? {} : { settings }),
      },
    }),
  },
  {
    ...inLeanData,
    id: 'retry-action-in',
    title: 'Retry Action In',
    about: 'How long LeanData waits before a retry.',
    fields: ({ leandata: { retryActionIn } }) => [
      numberField('amount', 'Amount', retryActionIn.amount),
      choiceField('unit', 'Unit', named(['minutes', 'hours', 'days']), retryActionIn.unit),
    ],
    edit: (values, { leandata }) => ({
      type: 'change-leandata-settings',
      settings: { retryActionIn: { ...leandata.retryActionIn, ...values } },
    }),
  },
  {
    ...inLeanData,
    id: 'retry-table',
    title: 'Errors that are retried',
    about: 'Which of the errors qualify for a retry.',
    keywords: 'retry table ERR',
    fields: ({ leandata: { retryTable } }) =>
      Object.entries(retryTable).map(([id, on]) => switchField(id, `${id} ${calloutErrorOf(id)?.title ?? ''}`, on)),
    edit: (retryTable) => ({ type: 'change-leandata-settings', settings: { retryTable } }),
  },
  {
    ...inLeanData,
    id: 'map-field',
    title: 'Field of the Outreach id',
    about: 'Which field LeanData reads the id of the prospect or user from.',
    keywords: 'mapping missing prospect id user id partner apps',
    fields: ({ leandata, salesforce }, values) => {
      const object = mappedOf(values['object']);
      const fields = salesforce.fields[object].map(({ name, label }) => ({ value: name, label }));
      return [
        choiceField('object', 'Object', named(MAPPED), object, { decides: true }),
        choiceField(
          'field',
          'Field',
          [{ value: NOT_MAPPED, label: NOT_MAPPED }, ...fields],
          leandata.mapping[object] ?? NOT_MAPPED,
        ),
      ];
    },
    edit: ({ object, field }) => ({ type: 'map-field', object, field: field === NOT_MAPPED ? null : field }),
  },
  {
    ...inLeanData,
    onlyDifferent: false,
    id: 'authorize-outreach',
    title: 'Authorize Outreach',
    about: 'A new authorization by the same people, with all scopes that LeanData needs.',
    keywords: 'token connect reconnect',
    fields: () => [],
    edit: () => ({ type: 'authorize-outreach' }),
  },
  {
    ...inLeanData,
    onlyDifferent: false,
    id: 'disconnect-outreach',
    title: 'Disconnect Outreach',
    about: 'LeanData gives its authorization up.',
    keywords: 'token',
    fields: () => [],
    edit: () => ({ type: 'disconnect-outreach' }),
  },
  {
    ...inLeanData,
    id: 'primary-sequence',
    title: 'Primary sequence of a user',
    about: 'The sequence for the records that the user owns.',
    keywords: 'user sequence map',
    fields: (org, values) => {
      const users = usersOf(org);
      const user = values['user'] ?? users[0]?.value ?? '';
      const now = org.leandata.primarySequences.find(({ userId }) => userId === user)?.sequenceId;
      const sequences = org.outreach.sequences.map(({ id, name }) => ({ value: String(id), label: name }));
      return [
        choiceField('user', 'User', users, user, { decides: true }),
        choiceField('sequence', 'Sequence', sequences, now === undefined ? '' : String(now), { optional: true }),
      ];
    },
    edit: ({ user, sequence }, { leandata }) => ({
      type: 'change-leandata-settings',
      settings: {
        primarySequences: [
          ...leandata.primarySequences.filter(({ userId }) => userId !== user),
          ...(sequence === null ? [] : [{ userId: user, sequenceId: Number(sequence) }]),
        ],
      },
    }),
  },
];
