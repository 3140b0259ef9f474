import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { addPicklistValues } from '#mocks/salesforce/org-settings.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { ImportLacking } from '../import-lacking.ts';
import type { ImportedObject } from '../import-layout.ts';
import type { RowFault } from './import-fault.ts';
import type { ImportNotes } from '../import-summary.ts';

interface NewValue {
  readonly line: number;
  /** [SF-4] A status is a converted one where every lead that has it is converted. */
  converted: boolean;
}

/** The picklist values of a file that the org does not have. */
export class ImportPicklists {
  readonly #object: ImportedObject;
  readonly #refuses: boolean;
  readonly #known = new Map<string, ReadonlySet<string>>();
  readonly #added = new Map<string, Map<string, NewValue>>();

  constructor(state: SalesforceState, object: ImportedObject, lacking: ImportLacking) {
    this.#refuses = lacking.picklistValues === 'refuse';
    this.#object = object;
    for (const field of state.fields[object]) {
      const values = this.#isStatus(field.name) ? state.leadStatuses.map((status) => status.name) : field.picklist;
      if (field.type === 'picklist') this.#known.set(field.name, new Set(values));
    }
  }

  /** What is wrong with a value that the org's picklist lacks, where such a value is not added. */
  fault(field: FieldInfo, value: FieldValue): RowFault | null {
    const known = this.#refuses ? this.#known.get(field.name) : undefined;
    if (!known || typeof value !== 'string' || known.has(value)) return null;
    return { code: 'unknown-value', text: `${field.label}: "${value}" is not one of its values` };
  }

  /** Takes note of one record's value. */
  see(field: FieldInfo, value: FieldValue, line: number, converted: boolean): void {
    const known = this.#known.get(field.name);
    if (!known || typeof value !== 'string' || known.has(value)) return;
    const values = this.#added.get(field.name) ?? new Map<string, NewValue>();
    this.#added.set(field.name, values);
    const seen = values.get(value);
    if (!seen) values.set(value, { line, converted });
    else if (!converted) seen.converted = false;
  }

  /** The org with the new values in its picklists, in the file's order. */
  withValues(state: SalesforceState, notes: ImportNotes): SalesforceState {
    let changed = state;
    for (const [name, values] of this.#added) {
      const isStatus = this.#isStatus(name);
      const label = state.fields[this.#object].find((field) => field.name === name)?.label ?? name;
      changed = addPicklistValues(changed, this.#object, name, [...values.keys()]);
      for (const [value, { line, converted }] of values) {
        if (isStatus) {
          changed = { ...changed, leadStatuses: [...changed.leadStatuses, { name: value, converted }] };
          notes.add('lead-status', line, () => (converted ? `${value} (converted)` : value));
        } else {
          notes.add('picklist-value', line, () => `${label}: ${value}`);
        }
      }
    }
    return changed;
  }

  #isStatus(name: string): boolean {
    return this.#object === 'Lead' && name === 'Status';
  }
}
