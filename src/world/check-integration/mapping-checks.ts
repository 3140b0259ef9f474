import type { SyncMapping } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS, ROUTED_OBJECTS } from './mapped-objects.ts';
import { someOf } from './wording.ts';
import { addMapping, dropMappings, editMappings, fixBy } from './setup-edits.ts';
import { same, type SetupFacts } from './setup-facts.ts';

const place = (type: MappedObject) => ({ page: 'plugin', tab: 'types', type, part: 'fields' }) as const;
const isEmail = ({ outreachField }: SyncMapping): boolean => outreachField === 'email' || outreachField === 'emails';
const isOwner = ({ outreachField }: SyncMapping): boolean => outreachField === 'owner';
const mappingsOf = ({ setup }: SetupFacts, type: MappedObject): readonly SyncMapping[] =>
  setup.sync.types[type].mappings;

/** [SYN-6] The rest of a type's Fields list: what moves, where to, and what is missed. */
export const mappingChecks: readonly Check[] = [
  {
    id: 'mapping/field-unknown',
    severity: 'error',
    rules: ['SYN-6'],
    of: MAPPED_OBJECTS,
    find: (facts, type) => {
      // The row of the id is `field/missing`.
      const isBroken = ({ outreachField, salesforceField }: SyncMapping): boolean =>
        outreachField !== 'id' && !facts.field(type, salesforceField);
      const broken = mappingsOf(facts, type).filter(isBroken);
      if (broken.length === 0) return undefined;
      return {
        text: `${type} is mapped to ${someOf(broken.map(({ salesforceField }) => salesforceField))}, which Salesforce does not have.`,
        place: place(type),
        leadsTo: { id: 'SYN-6', text: 'Nothing moves by such a row, and a push that takes it along is refused whole.' },
        fix: fixBy(broken.length === 1 ? 'Remove the row' : 'Remove the rows', dropMappings(type, isBroken)),
      };
    },
  },
  {
    id: 'mapping/field-crossed',
    severity: 'warning',
    rules: ['SYN-6'],
    of: MAPPED_OBJECTS,
    find: (facts, type) => {
      const crossed = crossedFields(mappingsOf(facts, type));
      if (crossed.length === 0) return undefined;
      return {
        text: `Several fields of Outreach are mapped to ${someOf(crossed)} of ${type}, with Updates Out on one of them.`,
        place: place(type),
        leadsTo: { id: 'SYN-6', text: 'A change of one of them goes on to the other, or the last to be written wins.' },
      };
    },
  },
  {
    id: 'mapping/owner-not-mapped',
    severity: 'warning',
    rules: ['SYN-8', 'SYN-19'],
    of: ROUTED_OBJECTS,
    find: (facts, type) => {
      if (mappingsOf(facts, type).some(isOwner)) return undefined;
      return {
        text: `The owner of prospects is not mapped for ${type}.`,
        place: place(type),
        leadsTo: { id: 'SYN-19', text: 'Prospects have no owner in Outreach, who could be made the sender.' },
        fix: fixBy(
          'Map Owner to OwnerId',
          addMapping(type, { outreachField: 'owner', salesforceField: 'OwnerId', updatesIn: true, updatesOut: false }),
        ),
      };
    },
  },
  {
    id: 'mapping/owner-not-user-field',
    severity: 'error',
    rules: ['SYN-19'],
    of: ROUTED_OBJECTS,
    find: (facts, type) => {
      const row = mappingsOf(facts, type).find((each) => isOwner(each) && !isUserField(facts, type, each));
      if (!row) return undefined;
      return {
        text: `Owner is mapped to ${row.salesforceField} of ${type}, which is not a lookup to User.`,
        place: place(type),
        leadsTo: { id: 'SYN-19', text: 'No owner moves, and no node can take the sender from that field.' },
      };
    },
  },
  {
    id: 'mapping/email-not-mapped',
    severity: 'warning',
    rules: ['OUT-9', 'SYN-9'],
    of: ROUTED_OBJECTS,
    find: (facts, type) => {
      const rows = mappingsOf(facts, type).filter(isEmail);
      const mailing = facts.setup.outreach.sequences.filter(({ steps }) =>
        steps.some(({ stepType }) => stepType === 'auto_email' || stepType === 'manual_email'),
      );
      if (rows.some(({ updatesIn }) => updatesIn) || mailing.length === 0) return undefined;
      const email = { outreachField: 'email', salesforceField: 'Email', updatesIn: true, updatesOut: false };
      return {
        text: `The email address of ${type} does not go to Outreach, and ${someOf(mailing.map(({ name }) => name))} ${mailing.length === 1 ? 'has' : 'have'} email steps.`,
        place: place(type),
        leadsTo: { id: 'ERR-10', text: 'Adding a prospect fails with Prospect missing email.' },
        fix:
          rows.length === 0
            ? fixBy('Map Email', addMapping(type, email))
            : fixBy('Switch Updates In on', editMappings(type, isEmail, { updatesIn: true })),
      };
    },
  },
  {
    id: 'mapping/stage-unknown',
    severity: 'warning',
    rules: ['OUT-10'],
    find: (facts) => {
      const { setup } = facts;
      const goesIn = mappingsOf(facts, 'Lead').some(
        ({ outreachField, salesforceField, updatesIn }) =>
          outreachField === 'stage' && updatesIn && same(salesforceField, 'Status'),
      );
      const stages = new Set(setup.outreach.stages.map(({ name }) => name.toLowerCase()));
      const unknown = setup.salesforce.leadStatuses.filter(({ name }) => !stages.has(name.toLowerCase()));
      if (!goesIn || unknown.length === 0) return undefined;
      return {
        text: `Stage is mapped to Status, and Outreach has no stage called ${someOf(unknown.map(({ name }) => name))}.`,
        place: place('Lead'),
        leadsTo: { id: 'OUT-10', text: 'The stage of such a lead stays behind, with a line in the log.' },
      };
    },
  },
];

function isUserField(facts: SetupFacts, type: MappedObject, { salesforceField }: SyncMapping): boolean {
  const field = facts.field(type, salesforceField);
  // A field that is not there is `mapping/field-unknown`.
  return !field || (field.type === 'lookup' && field.referenceTo?.includes('User') === true);
}

/** Salesforce fields that stand in several rows, one of which writes them. */
function crossedFields(mappings: readonly SyncMapping[]): readonly string[] {
  const rows = new Map<string, SyncMapping[]>();
  for (const mapping of mappings) {
    const key = mapping.salesforceField.toLowerCase();
    rows.set(key, [...(rows.get(key) ?? []), mapping]);
  }
  return [...rows.values()].flatMap((all) => {
    const moving = all.filter(({ updatesIn, updatesOut }) => updatesIn || updatesOut);
    const crossed = moving.length > 1 && moving.some(({ updatesOut }) => updatesOut);
    return crossed && moving[0] ? [moving[0].salesforceField] : [];
  });
}
