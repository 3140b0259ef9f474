import type { JsonObject } from '#shared/json.ts';
import type { FieldLabels, FieldSpec } from '../contract/field-spec.ts';
import type { MatchObject } from './find-candidates.ts';

const METHODS = [
  { value: 'exact', label: 'Exactly, without case' },
  { value: 'email-domain', label: 'By domain of email or website' },
  { value: 'normalised-company', label: 'By company name, without legal form' },
] as const;

const RANKINGS = [
  { value: 'newest', label: 'Newest' },
  { value: 'oldest', label: 'Oldest' },
  { value: 'highest', label: 'Highest' },
  { value: 'lowest', label: 'Lowest' },
  { value: 'is-true', label: 'Is true' },
  { value: 'not-blank', label: 'Is not blank' },
] as const;

/** [MAT-1] The settings of a match node that looks through one object, from its rules to its variable. */
export function matchFields(of: MatchObject, when?: (config: JsonObject) => boolean): readonly FieldSpec[] {
  const shown = when ? { when } : {};
  return [
    {
      kind: 'list',
      name: 'rules',
      label: 'Match rules',
      help: 'A blank value of the routed record matches nothing.',
      itemLabel: 'Match rule',
      title: (item, labelOf = asNamed) =>
        `${labelOf('routed', String(item['field']))} against ${labelOf(of, String(item['candidateField']))}`,
      create: () => ({ field: 'Email', candidateField: of === 'Account' ? 'Website' : 'Email', method: 'exact' }),
      item: [
        { kind: 'select', name: 'field', label: 'Field of the record', options: { from: 'fields', of: 'routed' } },
        { kind: 'select', name: 'candidateField', label: `Field of the ${of}`, options: { from: 'fields', of } },
        { kind: 'select', name: 'method', label: 'Compared', options: { from: 'fixed', options: METHODS } },
      ],
      ...shown,
    },
    {
      kind: 'criteria',
      name: 'filter',
      label: `Only ${of}s that fit`,
      help: 'Without criteria every match counts.',
      of,
      ...shown,
    },
    {
      kind: 'list',
      name: 'tiebreakers',
      label: 'Tiebreakers',
      help: 'Tried in this order until one match is left. If none decides, the one created first is taken.',
      itemLabel: 'Tiebreaker',
      title: (item, labelOf = asNamed) => `${labelOf(of, String(item['field']))}: ${rankingOf(item['direction'])}`,
      create: () => ({ field: 'CreatedDate', direction: 'newest' }),
      item: [
        { kind: 'select', name: 'field', label: 'Field', options: { from: 'fields', of } },
        { kind: 'select', name: 'direction', label: 'Best is', options: { from: 'fixed', options: RANKINGS } },
      ],
      ...shown,
    },
  ];
}

/** How the rules are joined: before them, whatever object they look through. */
export const rulesLogicField: FieldSpec = {
  kind: 'select',
  name: 'rulesLogic',
  label: 'A record matches when',
  options: {
    from: 'fixed',
    options: [
      { value: 'any', label: 'Any rule fits' },
      { value: 'all', label: 'All rules fit' },
    ],
  },
};

/** Settings that do not depend on the object. */
export const commonMatchFields: readonly FieldSpec[] = [
  {
    kind: 'text',
    name: 'ignoredDomains',
    label: 'Domains that do not count',
    help: 'Separated by commas. Sharing a public mail domain says nothing about two people.',
    when: (config) => usesDomains(config),
  },
  {
    kind: 'variable',
    name: 'variable',
    label: 'Variable',
    help: 'Later nodes read the matched record under this name, such as MatchedAccount.Industry. They follow a new one.',
    placeholder: 'MatchedAccount',
  },
];

const asNamed: FieldLabels = (_of, field) => field;

const rankingOf = (direction: unknown): string =>
  RANKINGS.find((ranking) => ranking.value === direction)?.label.toLowerCase() ?? String(direction);

function usesDomains(config: JsonObject): boolean {
  const rules = config['rules'];
  return Array.isArray(rules) && rules.some((rule: JsonObject) => rule['method'] === 'email-domain');
}
