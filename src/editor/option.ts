/** A value of a setting, as it is chosen from a list. */
export interface Option {
  readonly value: string | number;
  readonly label: string;
  /** A word more, shown dim beside the label: an API name, `inactive`. */
  readonly note?: string;
}

/** Options with the current value among them: one that is not offered is kept, first, and marked. */
export function withCurrent(
  options: readonly Option[],
  current: string | number | null | undefined,
  unlisted?: Option,
): readonly Option[] {
  if (current === null || current === undefined || current === '') return options;
  if (isListed(options, current)) return options;
  return [unlisted ?? { value: current, label: String(current), note: 'missing' }, ...options];
}

export const isListed = (options: readonly Option[], value: string | number): boolean =>
  options.some((option) => String(option.value) === String(value));
