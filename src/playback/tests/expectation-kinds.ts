import type { Expectation, ExpectationType } from '#scenarios/expectation.ts';
import { anchorText } from '#scenarios/expectation-text.ts';
import { errorChoices } from './error-choices.ts';
import type { FieldOption } from './field-option.ts';
import type { TestNames } from './test-names.ts';

/** One part of an expectation, as its form asks for it. */
export interface ExpectationField {
  /** Name of the member. */
  readonly key: string;
  readonly label: string;
  readonly kind:
    | 'node'
    | 'hold'
    | 'nodes'
    | 'edge'
    | 'owner'
    | 'sequence'
    | 'choice'
    | 'number'
    | 'count'
    | 'duration'
    | 'field'
    | 'value'
    | 'pattern'
    | 'may';
  /** May be left out. */
  readonly optional?: true;
  /** The first one counts where nothing is said and something must be. */
  readonly choices?: readonly FieldOption[];
  readonly hint?: string;
}

/** One kind of expectation: what it is called, how it begins, and what its form asks for. */
export interface ExpectationKind {
  readonly type: ExpectationType;
  readonly title: string;
  readonly about: string;
  /** Whom it is about where no record is named: the last trip of the test's record, that record, the run, or its entry says. */
  readonly of: 'trip' | 'record' | 'run' | 'entry';
  readonly fields: readonly ExpectationField[];
  /** Whether the graphs have anything that it could be about; they always do where absent. */
  readonly offered?: (names: TestNames) => boolean;
  readonly blank: (names: TestNames) => Expectation;
}

const options = (...values: readonly string[]): readonly FieldOption[] =>
  values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ') }));

const node: ExpectationField = { key: 'node', label: 'Node', kind: 'node' };
const outcome: ExpectationField = {
  key: 'outcome',
  label: 'Outcome of the trip',
  kind: 'choice',
  optional: true,
  choices: options('completed', 'error', 'superseded'),
};
const anyOf = (field: ExpectationField): ExpectationField => ({ ...field, optional: true });
const within: ExpectationField = { key: 'within', label: 'Within', kind: 'duration', optional: true };

const first = (list: readonly string[]): string => list[0] ?? '?';

/** Every kind of expectation there is, in the order in which they are offered. */
export const expectationKinds: readonly ExpectationKind[] = [
  {
    type: 'path',
    title: 'Path taken',
    about: 'The nodes that the record goes through.',
    of: 'trip',
    fields: [
      {
        key: 'match',
        label: 'How it must match',
        kind: 'choice',
        choices: [
          { value: 'exact', label: 'Exactly these nodes, in this order' },
          { value: 'contains', label: 'These in this order, with others between' },
          { value: 'never', label: 'None of these' },
        ],
      },
      { key: 'nodes', label: 'Nodes', kind: 'nodes' },
    ],
    blank: ({ nodes }) => ({ type: 'path', nodes: [first(nodes)], match: 'contains' }),
  },
  {
    type: 'edge',
    title: 'Edge at a node',
    about: 'By which edge the record leaves a node.',
    of: 'trip',
    fields: [node, { key: 'edge', label: 'Edge', kind: 'edge' }],
    blank: ({ nodes, edgesOf }) => {
      const from = nodes.find((each) => edgesOf(each).length > 0) ?? first(nodes);
      return { type: 'edge', node: from, edge: first(edgesOf(from)) };
    },
  },
  {
    type: 'ends-at',
    title: 'Last node',
    about: 'Where the trip ends, and how.',
    of: 'trip',
    fields: [node, outcome],
    blank: ({ nodes }) => ({ type: 'ends-at', node: nodes.at(-1) ?? '?' }),
  },
  {
    type: 'owner',
    title: 'Owner',
    about: 'Who owns the record.',
    of: 'record',
    fields: [{ key: 'owner', label: 'User or queue', kind: 'owner' }],
    blank: ({ owners }) => ({ type: 'owner', owner: first(owners) }),
  },
  {
    type: 'field',
    title: 'Field value',
    about: 'A field of the record in Salesforce, or of its prospect in Outreach.',
    of: 'record',
    fields: [
      {
        key: 'system',
        label: 'In',
        kind: 'choice',
        choices: [
          { value: 'salesforce', label: 'Salesforce' },
          { value: 'outreach', label: 'Outreach (the prospect)' },
        ],
      },
      { key: 'field', label: 'Field', kind: 'field' },
      { key: 'value', label: 'Value', kind: 'value' },
    ],
    blank: () => ({ type: 'field', system: 'salesforce', field: 'Status', value: null }),
  },
  {
    type: 'audit-outcome',
    title: 'Outcome in the audit log',
    about: 'What the Outcome column shows of Outreach.',
    of: 'trip',
    fields: [
      { key: 'outcome', label: 'Outcome', kind: 'choice', choices: options('blank', 'pending', 'success', 'error') },
    ],
    blank: () => ({ type: 'audit-outcome', outcome: 'success' }),
  },
  {
    type: 'node-error',
    title: 'Node marked Error',
    about: 'Whether the path marks a node as Error.',
    of: 'trip',
    fields: [
      node,
      {
        key: 'marked',
        label: 'Mark',
        kind: 'choice',
        choices: [
          { value: true, label: 'Marked Error' },
          { value: false, label: 'Not marked' },
        ],
      },
    ],
    blank: ({ nodes }) => ({ type: 'node-error', node: first(nodes), marked: false }),
  },
  {
    type: 'callout',
    title: 'Callout in the partner log',
    about: 'How the trip’s callout ends. Only what is asked for is compared.',
    of: 'trip',
    fields: [
      anyOf(node),
      {
        key: 'result',
        label: 'Result',
        kind: 'choice',
        optional: true,
        choices: [...options('success', 'error', 'dropped'), { value: null, label: 'Still open' }],
      },
      {
        key: 'status',
        label: 'Response Status Code',
        kind: 'choice',
        optional: true,
        choices: [
          ...[200, 300, 400, 0].map((value) => ({ value, label: String(value) })),
          { value: null, label: 'Blank' },
        ],
      },
      {
        key: 'reason',
        label: 'Failure Reason',
        kind: 'choice',
        optional: true,
        choices: [
          ...[
            'Token is not valid',
            'Partner not authorized',
            'Object has been deleted',
            'Object has been merged',
            'Retry attempt exceeded',
            'Log length hit',
          ].map((value) => ({ value, label: value })),
          { value: null, label: 'None' },
        ],
      },
      { key: 'error', label: 'Error', kind: 'choice', optional: true, choices: errorChoices },
      { key: 'attempts', label: 'Attempts', kind: 'number', optional: true },
      { key: 'duration', label: 'Total duration, exactly', kind: 'duration', optional: true },
      { ...within, label: 'Total duration, at most' },
    ],
    blank: () => ({ type: 'callout', result: 'success' }),
  },
  {
    type: 'sequence-state',
    title: 'Sequence state',
    about: 'How the prospect stands in a sequence of Outreach.',
    of: 'record',
    fields: [
      { key: 'sequence', label: 'Sequence', kind: 'sequence' },
      {
        key: 'state',
        label: 'State',
        kind: 'choice',
        choices: [
          ...options('pending', 'active', 'paused', 'failed', 'bounced', 'disabled', 'finished', 'opted_out'),
          { value: null, label: 'Not in the sequence' },
        ],
      },
    ],
    blank: ({ sequences }) => ({ type: 'sequence-state', sequence: first(sequences), state: 'active' }),
  },
  {
    type: 'held',
    title: 'Held in a node',
    about: 'The record waits in a hold.',
    of: 'trip',
    fields: [
      { ...node, kind: 'hold' },
      { key: 'for', label: 'For', kind: 'duration', optional: true },
    ],
    offered: ({ holds }) => holds.length > 0,
    blank: ({ holds }) => ({ type: 'held', node: first(holds), at: { after: '1m' } }),
  },
  {
    type: 'trips',
    title: 'Number of trips',
    about: 'Over the whole run, or of one record; by node, edge or outcome.',
    of: 'run',
    fields: [
      { key: 'count', label: 'Trips', kind: 'count' },
      { ...anyOf(node), label: 'That went through' },
      { key: 'edge', label: 'By the edge', kind: 'edge', optional: true },
      { ...outcome, label: 'That ended', choices: options('completed', 'error', 'superseded', 'open') },
    ],
    blank: () => ({ type: 'trips', count: 1 }),
  },
  {
    type: 'entry',
    title: 'Something in the journal',
    about: 'An entry that the run has, within a time and so often.',
    of: 'entry',
    fields: [
      { key: 'pattern', label: 'Entry', kind: 'pattern' },
      { ...within, label: 'Within, from the start' },
      { key: 'count', label: 'How often', kind: 'count', optional: true },
    ],
    blank: () => ({ type: 'entry', pattern: { entry: 'callout-sent' } }),
  },
  {
    type: 'nothing-else-changed',
    title: 'Nothing else changed',
    about: 'No record changed but those that may.',
    of: 'run',
    fields: [{ key: 'may', label: 'What may change', kind: 'may' }],
    blank: () => ({ type: 'nothing-else-changed', may: [{ object: 'Lead', fields: ['OwnerId'] }] }),
  },
];

export const kindOf = (type: ExpectationType): ExpectationKind => {
  const kind = expectationKinds.find((each) => each.type === type);
  if (!kind) throw new Error(`No form for the expectation ${type}`);
  return kind;
};

/** `Path taken: New Lead → Assign Owner`, `Owner (Ada Byron, after 2h): owned by Sam Okafor` */
export const labelOf = (expectation: Expectation, check: { readonly expected: string } | undefined): string => {
  const { type, record, trip, at } = expectation;
  const isOfAll =
    type === 'trips' &&
    [record, expectation.node, expectation.edge, expectation.outcome].every((part) => part === undefined);
  const about = [
    record === undefined ? '' : 'name' in record ? record.name : `${record.object} ${record.id}`,
    trip === undefined ? '' : `trip ${trip}`,
    anchorText(at),
  ].filter(Boolean);
  const title = `${kindOf(type).title}${isOfAll ? ' in all' : ''}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  return check === undefined ? title : `${title}: ${check.expected}`;
};
