/** A value of a setting, as it is chosen from a list. */
export interface Option {
  readonly value: string | number;
  readonly label: string;
  /** A word more, shown dim beside the label: an API name, `inactive`. */
  readonly note?: string;
}

/** Options with the current value among them: one that no longer exists is kept and marked as missing. */
export function withCurrent(
  options: readonly Option[],
  current: string | number | null | undefined,
): readonly Option[] {
  if (current === null || current === undefined || current === '') return options;
  if (options.some((option) => String(option.value) === String(current))) return options;
  return [{ value: current, label: String(current), note: 'missing' }, ...options];
}
