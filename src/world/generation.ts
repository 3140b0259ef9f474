import type { RoutedObject } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';

/** [RUN-1] What generated records are like. The same generation in the same org gives the same records. */
export interface Generation {
  readonly object: RoutedObject;
  readonly count: number;
  readonly seed: number;
  readonly fields: readonly GeneratedField[];
  /** Share of the records with one odd value, in percent. */
  readonly oddShare: number;
  readonly odd: readonly OddKind[];
}

export interface GeneratedField {
  /** API name. */
  readonly field: string;
  readonly from: ValueSource;
  /** Share of the records in which it is blank, in percent. */
  readonly blanks: number;
}

export type ValueSource =
  | { readonly type: 'fixed'; readonly value: FieldValue }
  /** Weights are whole numbers above 0. */
  | { readonly type: 'list'; readonly values: readonly WeightedValue[] }
  /** One of the values that the org's records have, each as often as there; of the picklist where none has any. */
  | { readonly type: 'org' }
  | { readonly type: 'made'; readonly kind: MadeKind };

export interface WeightedValue {
  readonly value: FieldValue;
  readonly weight: number;
}

/** What is made up: the words of one record belong together, such as its email address and its company. */
export type MadeKind =
  | 'first-name'
  | 'last-name'
  | 'company'
  | 'email'
  | 'website'
  | 'phone'
  | 'job-title'
  | 'town'
  | 'number'
  | 'running-number'
  | 'date';

export type OddKind = 'very-long' | 'other-script' | 'quotes' | 'leading-zeros';

export const oddKinds: readonly OddKind[] = ['very-long', 'other-script', 'quotes', 'leading-zeros'];

/** Most records that a run generates. */
export const MOST_GENERATED = 100_000;
