import type { ReactNode } from 'react';

/** Made once: asking the platform for a format each time costs more than the text. */
const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** A real instant in the reader's own language and time zone. */
export const momentText = (at: string): string => FORMAT.format(new Date(at));

export function Moment({ at }: { readonly at: string }): ReactNode {
  return <time dateTime={at}>{momentText(at)}</time>;
}
