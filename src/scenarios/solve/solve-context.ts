import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';

export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Something written whose value nobody can tell beforehand. */
export interface UnknownValue {
  readonly unknown: true;
}

/** A stretch of a trip in which the record does not change and the clock stands still. */
export interface Stage {
  readonly now: Instant;
  /**
   * Whether somebody may update the record at its beginning, as while a node holds the trip (HLD-1); or which fields.
   * `anew`: the trip is about another record from here on, which has values of its own (MRG-2); `filled`: and those of
   * the record before where it had none (SF-6).
   */
  readonly update?: boolean | readonly string[] | 'anew' | 'filled';
  /** What nodes of the path wrote at its beginning; these fields are no longer the record's own. */
  readonly writes?: Readonly<Record<string, FieldValue | UnknownValue>>;
}

/** A record that a path such as `Owner.Name` can lead to. `fields` hold what its paths answer, `Type` of an owner too. */
export interface RelatedRecord {
  readonly id: string;
  readonly fields: FieldValues;
}

/** What a root such as `Owner` or `MatchedAccount` can stand for. */
export interface Related {
  /** Records that are there; the first that fits is taken. Without any, the id that leads to them is a field of its own. */
  readonly candidates: readonly RelatedRecord[];
  /** Fields of a record that can be made where none of these fits; absent where none can be made. */
  readonly make?: readonly SolveField[];
  /** What a record that is made has in any case. */
  readonly makeWith?: FieldValues;
}

/** A field with what can stand in it. */
export interface SolveField extends FieldInfo {
  /** All that it can hold, where that is a closed list: ids of a lookup, statuses of a lead. */
  readonly only?: readonly FieldValue[];
}

/** What is known where values are sought. */
export interface SolveContext {
  /** Fields of the routed object; a field that is not among them reads as blank. */
  readonly fields: readonly SolveField[];
  /** [CLK-5] */
  readonly timeZone: string;
  /** At least one; the first is the instant at which the trigger asks. */
  readonly stages: readonly Stage[];
  /** Whether an update started the trip (GRA-4): then values before it are sought too. */
  readonly updated: boolean;
  /** Values of the record that stand, by field, at the first stage and before. */
  readonly fixed?: Readonly<Record<string, FieldValue | UnknownValue>>;
  /** Values before the update that stand, by field, where they are others than `fixed`. */
  readonly fixedBefore?: Readonly<Record<string, FieldValue | UnknownValue>>;
  /** [CND-4] What a root stands for at a stage; undefined where there is nothing, so that its paths read as blank. */
  readonly related?: (root: string, stage: number) => Related | undefined;
  /** Values that look natural, tried first, by field. */
  readonly natural?: FieldValues;
}
