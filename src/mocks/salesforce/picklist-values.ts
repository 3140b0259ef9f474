const LONGEST_VALUE = 255;

/** Why these cannot be the values of a picklist; `null` where they can. */
export function checkPicklist(values: readonly string[]): string | null {
  if (values.length === 0) return 'A picklist needs at least one value.';
  if (values.some((value) => value.trim() === '' || value.trim() !== value)) {
    return 'A value of a picklist is not blank and has no blanks around it.';
  }
  const long = values.find((value) => value.length > LONGEST_VALUE);
  if (long !== undefined) return `"${long.slice(0, 40)}…" is longer than the ${LONGEST_VALUE} characters of a value.`;
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value.toLowerCase())) return `"${value}" stands twice among the values.`;
    seen.add(value.toLowerCase());
  }
  return null;
}
