import { err, ok, type Result } from '#shared/result.ts';
import type { CliIo } from '../cli-io.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { readText } from '../read-inputs.ts';

/** Two journals, entry by entry. */
interface ComparedJournals {
  readonly same: boolean;
  readonly text: string;
}

/** Differing entries that are shown; after the first, all that follows may only be its consequence. */
const MOST_SHOWN = 5;

/** [CLK-2] Whether two runs left the same journal, and where they begin to differ. An error is the text to print. */
export async function compareJournals(
  [before, after]: readonly [string, string],
  io: CliIo,
): Promise<Result<ComparedJournals, string>> {
  const lists: (readonly string[])[] = [];
  for (const file of [before, after]) {
    const text = await readText(io, file);
    if (!text.ok) return err(printFaults(file, text.error));
    lists.push(text.value.split('\n').filter((line) => line !== ''));
  }
  const [first = [], second = []] = lists;
  const longest = Math.max(first.length, second.length);
  const differing: number[] = [];
  for (let at = 0; at < longest; at += 1) if (first[at] !== second[at]) differing.push(at);
  if (differing.length === 0) return ok({ same: true, text: `The journals are equal: ${first.length} entries.\n` });
  const side = (sign: string, line: string | undefined): string =>
    line === undefined ? '' : `  ${sign} ${plainText(line)}\n`;
  const shown = differing
    .slice(0, MOST_SHOWN)
    .map((at) => `Entry ${at + 1}:\n${side('-', first[at])}${side('+', second[at])}`);
  const lengths = first.length === second.length ? '' : ` They have ${first.length} and ${second.length} entries.`;
  return ok({
    same: false,
    text: `The journals differ in ${differing.length} of ${longest} entries.${lengths}\n${shown.join('')}`,
  });
}
