/** A value that can be chosen; null is nothing at all, which is asked for too. */
export interface FieldOption {
  readonly value: string | number | boolean | null;
  readonly label: string;
}
