import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { canBeOutreachId, mappedField } from '#leandata/field-mapping.ts';
import { primarySequenceOf } from '#leandata/primary-sequences.ts';
import type { RecordStore } from '#mocks/kit/record-store.ts';
import type { FactRecord, KeyOf, OwnerFacts, PartnerFacts, TripFacts } from '#nodes/contract/trip-facts.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { EnginePorts } from './ports.ts';
import { ownerOf, readPath } from './read-path.ts';
import type { Trip } from './trip.ts';

const NO_RECORD: FactRecord = {};

/** What a node sees of one trip: always the org and the trip as they are at the moment of asking. */
export class EngineFacts implements TripFacts {
  readonly #trip: Trip;
  readonly #ports: EnginePorts;
  readonly #store: RecordStore;

  constructor(trip: Trip, ports: EnginePorts) {
    this.#trip = trip;
    this.#ports = ports;
    this.#store = ports.store;
  }

  get now(): number {
    return this.#ports.now();
  }

  get timeZone(): string {
    return this.#ports.timeZone;
  }

  get trigger(): TripFacts['trigger'] {
    return this.#trip.trigger;
  }

  get object(): TripFacts['object'] {
    return this.#trip.object;
  }

  get record(): FactRecord {
    return this.#store.get(this.#trip.object, this.#trip.record) ?? NO_RECORD;
  }

  get variables(): TripFacts['variables'] {
    return this.#trip.variables;
  }

  get mergeInPath(): boolean {
    return this.#trip.mergeInPath;
  }

  get heldSince(): number | undefined {
    return this.#trip.heldSince ?? undefined;
  }

  get partner(): PartnerFacts {
    const { leandata } = this.#ports;
    return {
      authorized: !authorizationKnownInvalid(leandata.state),
      mappedField: (object) => mappedField(leandata.state, object, this.#store.fields(object)),
      primarySequence: (userId) => primarySequenceOf(leandata.state, userId),
      canBeOutreachId,
    };
  }

  read(path: string): FieldValue {
    const { origin: routed, object, variables } = this.#trip;
    const origin =
      routed.object === object
        ? undefined
        : { lead: this.#store.getWithDeleted(routed.object, routed.id), except: this.#store.fields(object) };
    return readPath(path, { record: this.record, origin, variables }, this.#store);
  }

  before(path: string): FieldValue | undefined {
    const { before, variables } = this.#trip;
    return before ? readPath(path, { record: before, origin: undefined, variables }, this.#store) : undefined;
  }

  owner(of: FactRecord = this.record): OwnerFacts | undefined {
    return ownerOf(of, this.#store);
  }

  get(object: 'Lead' | 'Contact' | 'Account' | 'User', id: string): FactRecord | undefined {
    return this.#store.get(object, id);
  }

  findBy(object: 'Lead' | 'Contact' | 'Account', field: string, value: FieldValue): readonly FactRecord[] {
    return this.#store.findBy(object, field, value);
  }

  findByKey(object: 'Lead' | 'Contact' | 'Account', field: string, keyOf: KeyOf, key: string): readonly FactRecord[] {
    return this.#store.findByKey(object, field, keyOf, key);
  }

  fields(object: 'Lead' | 'Contact' | 'Account' | 'User'): readonly FieldInfo[] {
    return this.#store.fields(object);
  }
}
