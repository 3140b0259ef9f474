import { MATCHED } from '#nodes/contract/ways.ts';
import type { FieldValue } from '#shared/field.ts';
import type { WayStep } from './ways.ts';

/** A record that stands in the org so that a match node finds it. */
export interface Companion {
  readonly object: 'Lead' | 'Contact' | 'Account';
  readonly fields: Readonly<Record<string, FieldValue>>;
}

type Values = Readonly<Record<string, FieldValue>>;

interface Rule {
  readonly field: string;
  readonly candidateField: string;
  readonly method: string;
}

/** [MAT-1] The accounts and duplicates that a way by Matched needs, for a record with these values. */
export const companionsFor = (way: readonly WayStep[], values: Values, ownerId: string | null): readonly Companion[] =>
  way.flatMap(({ node, edge }): readonly Companion[] => {
    if (edge !== MATCHED || !Array.isArray(node.config['rules'])) return [];
    const named = node.config['object'];
    const object = named === 'Lead' || named === 'Contact' ? named : 'Account';
    const fields: Record<string, FieldValue> = {
      ...(object === 'Account'
        ? { Name: 'Known Company' }
        : { LastName: 'Known', ...(object === 'Lead' && { Company: 'Known Company' }) }),
      ...(ownerId !== null && { OwnerId: ownerId }),
    };
    for (const rule of node.config['rules'].filter(isRule)) {
      const value = values[rule.field] ?? null;
      if (value !== null) fields[rule.candidateField] = counterpart(rule, value);
    }
    return [{ object, fields }];
  });

const isRule = (row: unknown): row is Rule =>
  typeof row === 'object' &&
  row !== null &&
  ['field', 'candidateField', 'method'].every((name) => typeof (row as Record<string, unknown>)[name] === 'string');

/** What the candidate has where the record has `value`; an address and a website share their domain. */
function counterpart({ candidateField, method }: Rule, value: FieldValue): FieldValue {
  const text = String(value);
  if (method !== 'email-domain' || !text.includes('@')) return value;
  const domain = text.slice(text.indexOf('@') + 1);
  return /e-?mail/i.test(candidateField) ? `known@${domain}` : `https://${domain}`;
}
