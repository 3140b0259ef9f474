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

/** So many of a long list are shown: no one reads more, and finding them is done by typing. */
const SHOWN = 80;

/** A long list of choices as far as one reads, the current one among them, and at its end how many more there are. */
export function asFarAsRead<Item extends { readonly value: string; readonly label: string }>(
  items: readonly Item[],
  current: string | undefined,
): ({ readonly value: string; readonly label: string; readonly disabled?: boolean } | Item)[] {
  if (items.length <= SHOWN) return [...items];
  const first = items.slice(0, SHOWN);
  const chosen = items.find(({ value }) => value === current);
  const shown = chosen === undefined || first.includes(chosen) ? first : [chosen, ...first.slice(0, -1)];
  const rest = `${items.length - SHOWN} more: type to find them`;
  return [...shown, { value: ` ${rest}`, label: rest, disabled: true }];
}
