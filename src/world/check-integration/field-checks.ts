import type { SyncMapping } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import { INTEGRATION_FIELDS } from '#mocks/salesforce/integration-fields.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FindingFix } from '../integration-finding.ts';
import type { SetupPlace } from '../setup-place.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS } from './mapped-objects.ts';
import { missingId, revert } from './consequences.ts';
import { canCarryId, moveToUsualField, withIdField } from './id-targets.ts';
import { editField, fixBy } from './setup-edits.ts';
import { same, type SetupFacts } from './setup-facts.ts';

/** [SF-3] */
const LENGTH = 255;

const place = (object: MappedObject, field?: FieldInfo) =>
  ({ page: 'salesforce-setup', part: 'fields', object, ...(field ? { field: field.name } : {}) }) as const;

function fixByAdding(facts: SetupFacts, object: MappedObject, name: string | undefined): FindingFix | undefined {
  if (!withIdField(facts.setup, object, name)) return undefined;
  const label = `Add ${INTEGRATION_FIELDS[object]?.label ?? 'the field'}`;
  return fixBy(label, (setup) => withIdField(setup, object, name) ?? setup);
}

/** A standard field stays as it is: what is mended is the row that names it, the plugin's or Partner Apps'. */
function placeOf(facts: SetupFacts, object: MappedObject, field: FieldInfo): SetupPlace {
  if (field.custom === true) return place(object, field);
  return facts.idMappings(object).length > 0
    ? { page: 'plugin', tab: 'types', type: object, part: 'fields' }
    : { page: 'partner-apps', part: 'mapping' };
}

const rowOf = (facts: SetupFacts, object: MappedObject, field: FieldInfo): SyncMapping | undefined =>
  facts.idMappings(object).find(({ salesforceField }) => same(salesforceField, field.name));

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;

/** Whether the object has a field that could carry the id, though nobody names one. */
const couldCarry = (fields: readonly FieldInfo[]): boolean =>
  fields.some(({ custom, type, length }) => custom === true && type === 'text' && (length ?? 0) >= LENGTH);

/** [SF-3] The custom text fields that carry Outreach's ids. */
export const fieldChecks: readonly Check[] = [
  {
    id: 'field/missing',
    severity: 'error',
    rules: ['SF-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const name = facts.idFieldName(object);
      if (facts.idField(object) || (name === undefined && couldCarry(facts.setup.salesforce.fields[object])))
        return undefined;
      return {
        text:
          name === undefined
            ? `${object} has no text field of ${LENGTH} characters for the Outreach id.`
            : `The Outreach id of ${object} is mapped to ${name}, and ${object} has no such field.`,
        place: place(object),
        leadsTo: missingId(object),
        fix: fixByAdding(facts, object, name),
      };
    },
  },
  {
    id: 'field/not-text',
    severity: 'error',
    rules: ['SF-3', 'ADD-8'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const field = facts.idField(object);
      if (!field || field.type === 'text') return undefined;
      return {
        text: `${field.label} on ${object}, which carries the Outreach id, is ${withArticle(field.type)} field: it must be text.`,
        place: placeOf(facts, object, field),
        leadsTo: revert,
        fix: moveToUsualField(facts, object, rowOf(facts, object, field)),
      };
    },
  },
  {
    id: 'field/not-custom',
    severity: 'warning',
    rules: ['SF-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const field = facts.idField(object);
      if (field?.type !== 'text' || field.custom === true) return undefined;
      return {
        text: `The Outreach id of ${object} goes into ${field.label}, a standard field, and not into a custom one.`,
        place: placeOf(facts, object, field),
        leadsTo: { id: 'SF-3', text: 'The id takes the place of what people write there, and they of the id.' },
      };
    },
  },
  {
    id: 'field/too-short',
    severity: 'warning',
    rules: ['SF-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const field = carrier(facts, object);
      if (!field || (field.length ?? LENGTH) >= LENGTH) return undefined;
      return {
        text: `${field.label} on ${object} holds ${countOf(field.length ?? 0, 'character')}: the guide asks for ${LENGTH}.`,
        place: place(object, field),
        leadsTo: { id: 'SF-3', text: 'An id that is longer than the field is refused by Salesforce.' },
        fix: fixBy(`Lengthen to ${LENGTH}`, editField(object, field.name, { length: LENGTH })),
      };
    },
  },
  {
    id: 'field/not-read-only',
    severity: 'warning',
    rules: ['SF-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const field = carrier(facts, object);
      if (!field || field.readOnly === true) return undefined;
      return {
        text: `${field.label} on ${object} is not read-only on the page layout.`,
        place: place(object, field),
        leadsTo: { id: 'ERR-3', text: 'Somebody can type over the id: the callout fails with Resource Not Found.' },
        fix: fixBy('Make it read-only', editField(object, field.name, { readOnly: true })),
      };
    },
  },
  {
    id: 'field/label-twice',
    severity: 'warning',
    rules: ['SF-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const field = facts.idField(object);
      const twins = facts.setup.salesforce.fields[object].filter(
        (each) => field && each !== field && same(each.label.trim(), field.label.trim()),
      );
      if (!field || twins.length === 0) return undefined;
      return {
        text: `${object} has another field with the label "${field.label}": ${twins.map(({ name }) => name).join(', ')}.`,
        place: place(object, field),
        leadsTo: { id: 'ADD-8', text: 'The wrong one of them is soon chosen in Partner Apps or in the plugin.' },
      };
    },
  },
];

/** The field where it is as it should be in kind: what else is wrong with it is worth saying. */
function carrier(facts: SetupFacts, object: MappedObject): FieldInfo | undefined {
  const field = facts.idField(object);
  return canCarryId(field) ? field : undefined;
}
