/** `A, B, C and 4 more`: the first few names of a list that may be long. */
export function nameList(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
