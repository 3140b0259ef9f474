import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { createRandom, type Random } from '#shared/random.ts';
import type { ImportedRecord } from './import-record.ts';
import type { OrgSetup } from './org-setup.ts';
import type { GeneratedField, Generation } from './generation.ts';
import { madeValue, makePersona, oneOf, type Persona } from './generated/made-value.ts';
import { oddValue, takesOdd } from './generated/odd-value.ts';

type MakeValue = (random: Random, persona: Persona) => FieldValue;

/** Records made between two breaths. */
const AT_ONCE = 200;

/** [RUN-1] Makes the records, in parts: whoever drives it can breathe in between; yields how many are made. */
export function* generateRecords(generation: Generation, org: OrgSetup): Generator<number, readonly ImportedRecord[]> {
  const make = recordMaker(generation, org);
  const records: ImportedRecord[] = [];
  for (let index = 0; index < generation.count; index += 1) {
    records.push(make(index));
    if (records.length % AT_ONCE === 0) yield records.length;
  }
  return records;
}

/** Makes any one of the records: it is the same one however many there are. */
export function recordMaker(
  { object, seed, fields, oddShare, odd }: Generation,
  org: OrgSetup,
): (index: number) => ImportedRecord {
  const infos = new Map(org.salesforce.fields[object].map((info) => [info.name, info]));
  const makers = fields.map(({ field, from, blanks }) => {
    const info = infos.get(field);
    return { field, blanks, info, make: valueMaker(from, field, object, info, org) };
  });
  const mayBeOdd = odd.length === 0 ? [] : makers.flatMap(({ field, info }) => (info && takesOdd(info) ? [field] : []));
  return (index) => {
    // Seeds that follow each other give unlike numbers only after a few were drawn.
    const random = createRandom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));
    const persona = makePersona(random, index + 1);
    const oddField = mayBeOdd.length > 0 && random.int(0, 9_999) < oddShare * 100 ? oneOf(random, mayBeOdd) : undefined;
    const made: Record<string, FieldValue> = {};
    for (const { field, blanks, info, make } of makers) {
      // A value is drawn for a blank too, so that the share of blanks changes no other value.
      const value = make(random, persona);
      const isBlank = random.int(0, 9_999) < blanks * 100;
      const isOdd = field === oddField && info !== undefined;
      const filled = isOdd ? oddValue(oneOf(random, odd), random, info) : isBlank ? null : fitted(value, info);
      if (filled !== null) made[field] = filled;
    }
    return { line: index + 1, id: null, inOrg: false, routable: true, fields: made };
  };
}

/** Text is cut to what the field takes. */
const fitted = (value: FieldValue, info: FieldInfo | undefined): FieldValue =>
  typeof value === 'string' && info?.length !== undefined ? value.slice(0, info.length) : value;

function valueMaker(
  from: GeneratedField['from'],
  field: string,
  object: Generation['object'],
  info: FieldInfo | undefined,
  org: OrgSetup,
): MakeValue {
  switch (from.type) {
    case 'fixed':
      return () => from.value;
    case 'list': {
      const total = from.values.reduce((sum, { weight }) => sum + weight, 0);
      return (random) => {
        let left = random.int(1, Math.max(1, total));
        return from.values.find(({ weight }) => (left -= weight) <= 0)?.value ?? null;
      };
    }
    case 'org': {
      const values = orgValues(field, object, info, org);
      return values.length === 0 ? () => null : (random) => oneOf(random, values);
    }
    case 'made':
      return (random, persona) => madeValue(from.kind, random, persona);
  }
}

/** What the org's records have in a field, blanks left out; else what its picklist offers. */
export function orgValues(
  field: string,
  object: Generation['object'],
  info: FieldInfo | undefined,
  org: OrgSetup,
): readonly FieldValue[] {
  const values = org.salesforce.records[object]
    .filter((record) => record['IsDeleted'] !== true && record['IsConverted'] !== true)
    .map((record) => record[field] ?? null)
    .filter((value) => value !== null);
  if (values.length > 0) return values;
  return object === 'Lead' && field === 'Status'
    ? org.salesforce.leadStatuses.filter(({ converted }) => !converted).map(({ name }) => name)
    : (info?.picklist ?? []);
}
