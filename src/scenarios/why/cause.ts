import type { JournalWhy } from '#logs/journal-entry.ts';
import { formatDuration } from '#shared/instant.ts';
import type { RunReading } from '../scenario-reading.ts';

/** Why something came otherwise than expected, and the journal's entry at which it did. */
export interface Cause {
  readonly text: string;
  readonly seq: number;
}

/** What the journal says at an entry, with when: `After 2h: …`. */
export function causeAt({ run }: RunReading, seq: number, text: string): Cause {
  const entry = run.journal[seq];
  const after = formatDuration((entry?.at ?? run.input.start) - run.input.start);
  return { text: `After ${after}: ${sentence(text)}`, seq };
}

/** A reason with the rule behind it. */
export const whyText = ({ text, rule }: JournalWhy): string =>
  sentence(rule === undefined ? text : `${text.replace(/\.$/, '')} (${rule})`);

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
