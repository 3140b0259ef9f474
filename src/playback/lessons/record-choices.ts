import type { AuditLog } from '#logs/audit-log.ts';
import type { RecordKey } from '#scenarios/scenario-reading.ts';

/** A record that a stop can show. */
export interface RecordChoice {
  readonly value: string;
  readonly label: string;
  readonly key: RecordKey;
}

type Named = Pick<AuditLog['record'], 'object' | 'id' | 'name' | 'company'>;

/** The records that a run tells of, each once, in the order in which they came; those of one name tell their ids. */
export function recordChoices(logs: readonly { readonly record: Named }[]): readonly RecordChoice[] {
  const records = [...new Map(logs.map(({ record }) => [valueOf(record), record])).values()];
  const named = records.map(({ name, company }) => (company === null ? name : `${name}, ${company}`));
  return records.map((record, index) => {
    const name = named[index] ?? record.name;
    const twice = named.filter((each) => each === name).length > 1;
    const { object, id } = record;
    return { value: valueOf(record), label: twice ? `${name} (${object} ${id})` : name, key: { object, id } };
  });
}

export const sameRecord = (a: RecordKey, b: RecordKey | undefined): boolean =>
  b !== undefined && a.object === b.object && a.id === b.id;

const valueOf = ({ object, id }: RecordKey): string => `${object} ${id}`;
