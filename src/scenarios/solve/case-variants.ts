/** Ways to write a text that differ in the case of one letter only, and in that of all; at most a few. */
export function caseVariants(text: string): readonly string[] {
  const places = Array.from(text, (_, at) => at).filter((at) => swapped(text[at] ?? '') !== text[at]);
  const single = places.slice(0, MOST).map((at) => text.slice(0, at) + swapped(text[at] ?? '') + text.slice(at + 1));
  return [text.toLowerCase(), ...single, text.toUpperCase()].filter((each) => each.length === text.length);
}

const MOST = 4;

/** The same letter in the other case, where both are one code unit and lead back to each other. */
function swapped(letter: string): string {
  const upper = letter.toUpperCase();
  const other = upper === letter ? letter.toLowerCase() : upper;
  return other.length === 1 && other.toLowerCase() === letter.toLowerCase() ? other : letter;
}
