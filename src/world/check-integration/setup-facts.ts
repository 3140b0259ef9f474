import type { SyncMapping } from '#crm-sync/sync-state.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '../org-setup.ts';
import { ROUTED_OBJECTS } from './mapped-objects.ts';
import { Seats } from './seats.ts';

/** What several checks ask of an org, worked out once and only when it is asked for. */
export class SetupFacts {
  readonly setup: OrgSetup;
  readonly #live = new Map<MappedObject, readonly SalesforceRecord[]>();
  #seats: Seats | undefined;
  #owners: ReadonlySet<string> | undefined;
  #namedUsers: ReadonlySet<string> | undefined;

  constructor(setup: OrgSetup) {
    this.setup = setup;
  }

  field(object: MappedObject, name: string): FieldInfo | undefined {
    return this.setup.salesforce.fields[object].find((field) => same(field.name, name));
  }

  /** [SYN-7] The plugin's rows of Id (Outreach Internal). */
  idMappings(object: MappedObject): readonly SyncMapping[] {
    return this.setup.sync.types[object].mappings.filter(({ outreachField }) => outreachField === 'id');
  }

  /** The name of the field that is meant to carry the id: the plugin's, or Partner Apps' where the plugin has none. */
  idFieldName(object: MappedObject): string | undefined {
    const rows = this.idMappings(object);
    const row = rows.find(({ updatesOut }) => updatesOut) ?? rows[0];
    return row?.salesforceField ?? this.partnerField(object);
  }

  idField(object: MappedObject): FieldInfo | undefined {
    const name = this.idFieldName(object);
    return name === undefined ? undefined : this.field(object, name);
  }

  /** [APP-2] */
  partnerField(object: MappedObject): string | undefined {
    const name = this.setup.leandata.mapping[object]?.trim() ?? '';
    return name === '' ? undefined : name;
  }

  /** Records that are neither deleted nor, as leads, converted. */
  live(object: MappedObject): readonly SalesforceRecord[] {
    const known = this.#live.get(object);
    if (known) return known;
    const live = this.setup.salesforce.records[object].filter(
      (record) => record['IsDeleted'] !== true && record['IsConverted'] !== true,
    );
    this.#live.set(object, live);
    return live;
  }

  /** Who sits in Outreach for which Salesforce user. */
  get seats(): Seats {
    return (this.#seats ??= new Seats(this.setup, this.live('User'), this.idFieldName('User')));
  }

  /** Ids of all that own a lead or a contact: users and queues. */
  get owners(): ReadonlySet<string> {
    return (this.#owners ??= this.#idsIn((object) => (object === 'Lead' || object === 'Contact' ? ['OwnerId'] : [])));
  }

  /** [OUT-12] Ids of the users who stand in a custom user field of a lead or contact, from which a node may take its mailbox. */
  get namedUsers(): ReadonlySet<string> {
    return (this.#namedUsers ??= this.#idsIn((object) =>
      this.setup.salesforce.fields[object].flatMap(({ name, type, custom, referenceTo }) =>
        custom === true && type === 'lookup' && referenceTo?.includes('User') === true ? [name] : [],
      ),
    ));
  }

  #idsIn(fieldsOf: (object: MappedObject) => readonly string[]): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const object of ROUTED_OBJECTS) {
      const fields = fieldsOf(object);
      if (fields.length === 0) continue;
      for (const record of this.live(object)) {
        for (const field of fields) {
          const id = record[field];
          if (typeof id === 'string') ids.add(id);
        }
      }
    }
    return ids;
  }
}

/** Salesforce takes API names in any case. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
