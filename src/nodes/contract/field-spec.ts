import type { JsonObject } from '#shared/json.ts';

/** Where the choices of a setting come from. All are read from the `Environment`, save `fixed` and `variables`. */
export type OptionSource =
  | { readonly from: 'fixed'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly from: 'users' | 'active-users' | 'queues' | 'pools' | 'lead-statuses' | 'converted-statuses' }
  /** [OUT-1] Sequences shared with the org. Values are numbers. */
  | { readonly from: 'public-sequences' }
  /** [OUT-2] Outreach users whose default mailbox sends and syncs. Values are numbers. */
  | { readonly from: 'ready-mailbox-users' }
  /** Lookup fields to User on the routed object, custom ones included. */
  | { readonly from: 'user-lookup-fields' }
  /** Fields of an object; `routed` is the graph's own. */
  | { readonly from: 'fields'; readonly of: 'routed' | 'Lead' | 'Contact' | 'Account' }
  /** [MAT-1] Variables that match nodes of the graph store, of the given objects. */
  | { readonly from: 'variables'; readonly of: readonly ('Lead' | 'Contact' | 'Account')[] };

/** What people call a field of an object; `routed` is the graph's own. */
export type FieldLabels = (of: 'routed' | 'Lead' | 'Contact' | 'Account', field: string) => string;

interface FieldBase {
  /** Member of the config it edits. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Shown only while this holds; always where absent. */
  readonly when?: (config: JsonObject) => boolean;
}

/** One setting of a node, from which the inspector draws its control. */
export type FieldSpec =
  | (FieldBase & { readonly kind: 'text'; readonly placeholder?: string })
  /** [MAT-1] The name under which a match is stored: a new one is written wherever the old one is read. */
  | (FieldBase & { readonly kind: 'variable'; readonly placeholder?: string })
  | (FieldBase & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly unit?: string })
  | (FieldBase & { readonly kind: 'switch' })
  /** `refresh` shows a button that reads the list again (ADD-1). */
  | (FieldBase & {
      readonly kind: 'select';
      readonly options: OptionSource;
      readonly clearable?: boolean;
      readonly refresh?: boolean;
    })
  /** A `Criteria`. `of` names the object its fields come from: the routed one, or the candidate's. */
  | (FieldBase & { readonly kind: 'criteria'; readonly of: 'routed' | 'Lead' | 'Contact' | 'Account' })
  /** A list of `{field, value}` rows: what Update Record writes. */
  | (FieldBase & { readonly kind: 'field-values' })
  /** A list of objects, each edited by its own fields; `title` names a row from its config. */
  | (FieldBase & {
      readonly kind: 'list';
      readonly itemLabel: string;
      readonly item: readonly FieldSpec[];
      readonly title: (item: JsonObject, labelOf?: FieldLabels) => string;
      /** Rows take effect by this number, lowest first; rows of the same number in list order (GRA-3). */
      readonly rank?: { readonly label: string; readonly of: (item: JsonObject) => number };
      /** A new row; `taken` are the rows there are, for unique ids. */
      readonly create: (taken: readonly JsonObject[]) => JsonObject;
    });
