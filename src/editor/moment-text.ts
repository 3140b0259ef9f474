/** Whether a text is a plain date, as date fields hold. */
export const isPlainDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A date-time in UTC as a `datetime-local` input shows it; undefined where it cannot show it. */
export function toLocalInput(text: string): string | undefined {
  if (text === '') return '';
  if (isPlainDate(text)) return `${text}T00:00`;
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(text);
  return match?.[1];
}

/** What a `datetime-local` input holds, as a date-time in UTC. */
export const fromLocalInput = (text: string): string => (text === '' ? '' : `${text}:00Z`);
