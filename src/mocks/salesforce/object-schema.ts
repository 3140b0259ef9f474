import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';

const STARTS_TICKED: ReadonlySet<string> = new Set(['IsActive']);

/** The fields of one object, ready to be looked up by name (any case, as Salesforce does). */
export class ObjectSchema {
  readonly object: SalesforceObject;
  readonly fields: readonly FieldInfo[];
  readonly required: readonly FieldInfo[];
  /** Each checkbox and whether it starts ticked. */
  readonly checkboxes: readonly (readonly [name: string, ticked: boolean])[];
  readonly #byName: ReadonlyMap<string, FieldInfo>;
  readonly #byLowerName: ReadonlyMap<string, FieldInfo>;

  constructor(object: SalesforceObject, fields: readonly FieldInfo[]) {
    this.object = object;
    this.fields = fields;
    this.required = fields.filter((field) => field.required === true);
    this.checkboxes = fields
      .filter((field) => field.type === 'checkbox')
      .map((field) => [field.name, STARTS_TICKED.has(field.name)]);
    this.#byName = new Map(fields.map((field) => [field.name, field]));
    this.#byLowerName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  }

  field(name: string): FieldInfo | undefined {
    return this.#byName.get(name) ?? this.#byLowerName.get(name.toLowerCase());
  }
}
