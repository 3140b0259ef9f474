import type { Criteria } from '#criteria/criteria.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Fields } from './cast.ts';
import type { WaySolver } from './solve-way.ts';
import type { WantedMatch } from './way.ts';

interface Rule {
  readonly field: string;
  readonly candidateField: string;
  readonly method: string;
}

/** [MAT-1] A record that a match node finds for the subject: alike by its rules, let through by its filter, and else as asked. */
export function matchRecord(
  { node, object }: WantedMatch,
  subject: Fields,
  asked: Fields,
  id: string,
  org: OrgSetup,
  solver: WaySolver,
): OrgEdit & { readonly type: 'create-record' } {
  const infos = org.salesforce.fields[object];
  const filter = node.config['filter'] as Criteria | undefined;
  const answer =
    filter && filter.items.length > 0 ? solver.solveOther(object, [{ criteria: filter, holds: true }]) : null;
  const filtered = answer?.type === 'solved' ? answer : undefined;
  const owner = filtered?.related['Owner'];
  const alike = rulesOf(node.config['rules']).map(({ field, candidateField, method }): [string, FieldValue] => [
    candidateField,
    likeValue(
      subject[field] ?? null,
      method,
      infos.find(({ name }) => name === candidateField),
    ),
  ]);
  const values = {
    ...namesOf(subject, object),
    ...filtered?.record,
    ...(owner?.type === 'candidate' ? { OwnerId: owner.id } : {}),
    ...asked,
    ...Object.fromEntries(alike),
  };
  const fields = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { type: 'create-record', object, fields: { Id: id, ...fields }, through: 'import' };
}

/** What a record cannot be without. */
const namesOf = (subject: Fields, object: WantedMatch['object']): Fields => {
  const company = subject['Company'] ?? 'Fernhill Trading';
  if (object === 'Account') return { Name: company };
  return { FirstName: 'Morgan', LastName: 'Hale', ...(object === 'Lead' ? { Company: company } : {}) };
};

function likeValue(value: FieldValue, method: string, info: FieldInfo | undefined): FieldValue {
  if (method !== 'email-domain' || typeof value !== 'string') return value;
  const domain = value
    .slice(value.lastIndexOf('@') + 1)
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '');
  return info?.type === 'email' ? `office@${domain}` : info?.type === 'url' ? `https://www.${domain}` : domain;
}

export const rulesOf = (rules: unknown): readonly Rule[] =>
  (Array.isArray(rules) ? (rules as readonly unknown[]) : []).flatMap((rule) =>
    typeof rule === 'object' && rule !== null && 'field' in rule && 'candidateField' in rule && 'method' in rule
      ? [{ field: String(rule.field), candidateField: String(rule.candidateField), method: String(rule.method) }]
      : [],
  );
