/** Names in a sentence, the first few of them: "Ann, Bob and 3 more". */
export function someOf(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  if (rest > 0) return `${names.slice(0, most).join(', ')} and ${inWords(rest)} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** A number with commas, rounded up. */
export const inWords = (value: number): string => String(Math.ceil(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 call`, `2,000 calls` */
export const countInWords = (value: number, noun: string): string =>
  `${inWords(value)} ${noun}${Math.ceil(value) === 1 ? '' : 's'}`;
