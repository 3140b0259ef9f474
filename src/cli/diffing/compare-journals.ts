import type { FileFault } from '#shared/file-fault.ts';
import { formatInstant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { CliIo } from '../cli-io.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { readText } from '../read-inputs.ts';

/** Two journals, entry by entry. */
interface ComparedJournals {
  readonly same: boolean;
  readonly text: string;
}

/** How the files of journals end. */
export const JOURNAL_ENDING = '.jsonl';

/** Differing entries that are shown; after the first, all that follows may only be its consequence. */
const MOST_SHOWN = 5;
/** Characters of a value that are shown. */
const MOST_OF_VALUE = 160;

/** [CLK-2] Whether two runs left the same journal, and where they begin to differ. An error is the text to print. */
export async function compareJournals(
  [before, after]: readonly [string, string],
  io: CliIo,
): Promise<Result<ComparedJournals, string>> {
  const first = await readLines(before, io);
  if (!first.ok) return err(printFaults(before, [first.error]));
  const second = await readLines(after, io);
  if (!second.ok) return err(printFaults(after, [second.error]));
  const [ours, theirs] = [first.value, second.value];
  const longest = Math.max(ours.length, theirs.length);
  const differing: number[] = [];
  for (let at = 0; at < longest; at += 1) if (ours[at] !== theirs[at]) differing.push(at);
  if (differing.length === 0)
    return ok({
      same: true,
      text: `The journals are equal: ${ours.length} ${ours.length === 1 ? 'entry' : 'entries'}.\n`,
    });
  const shown = differing
    .slice(0, MOST_SHOWN)
    .map((at) => `Entry ${at + 1}:\n${[...partLines(ours[at], theirs[at])].map((line) => `  ${line}\n`).join('')}`);
  const lengths = ours.length === theirs.length ? '' : ` They have ${ours.length} and ${theirs.length} entries.`;
  const more = differing.length - MOST_SHOWN;
  const rest = more > 0 ? `… and ${more} more.\n` : '';
  return ok({
    same: false,
    text: `The journals differ in ${differing.length} of ${longest} entries.${lengths}\n${shown.join('')}${rest}`,
  });
}

type Entry = Readonly<Record<string, unknown>>;

/** What differs between two entries of one place: their fields where they tell of the same, else the entries. */
function* partLines(before: string | undefined, after: string | undefined): Iterable<string> {
  const [ours, theirs] = [before, after].map((line) => (line === undefined ? undefined : entryOf(line)));
  if (!ours || !theirs || ours['type'] !== theirs['type']) {
    if (ours) yield `- ${headOf(ours)}`;
    if (theirs) yield `+ ${headOf(theirs)}`;
    return;
  }
  yield headOf(ours);
  yield* valueLines('', ours, theirs);
}

/** What differs between two values, by the innermost places that do: `body.errors.0.detail`. */
function* valueLines(place: string, was: unknown, is: unknown): Iterable<string> {
  if (isTree(was) && isTree(is)) {
    const names = new Set([...Object.keys(was), ...Object.keys(is)]);
    for (const name of names) yield* valueLines(place === '' ? name : `${place}.${name}`, was[name], is[name]);
    return;
  }
  if (stableJson(was ?? null) === stableJson(is ?? null)) return;
  if (was !== undefined) yield `  - ${plainText(place)}: ${shown(place, was)}`;
  if (is !== undefined) yield `  + ${plainText(place)}: ${shown(place, is)}`;
}

const isTree = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** `callout-ended at 2026-01-05T09:11:30.794Z` */
const headOf = (entry: Entry): string => plainText(`${String(entry['type'])} at ${shown('at', entry['at'])}`);

function shown(name: string, value: unknown): string {
  const text = /(?:^a|A)t$/.test(name) && Number.isInteger(value) ? formatInstant(Number(value)) : stableJson(value);
  return plainText(text.length > MOST_OF_VALUE ? `${text.slice(0, MOST_OF_VALUE)}…` : text);
}

async function readLines(file: string, io: CliIo): Promise<Result<readonly string[], FileFault>> {
  const text = await readText(io, file);
  if (!text.ok) return err(text.error[0] ?? NOT_A_JOURNAL);
  const lines = text.value.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0) return err({ ...NOT_A_JOURNAL, message: 'The file is empty, so it is no journal of a run.' });
  const wrong = lines.findIndex((line) => entryOf(line) === undefined);
  return wrong < 0 ? ok(lines) : err({ ...NOT_A_JOURNAL, line: wrong + 1 });
}

const NOT_A_JOURNAL: FileFault = {
  code: 'journal/no-entry',
  message: 'This is no entry of a journal.',
  hint: 'flowsim run … --journal FILE writes one, a line for each entry.',
};

function entryOf(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Entry | null;
    const isEntry =
      typeof entry?.['type'] === 'string' && Number.isInteger(entry['at']) && Number.isInteger(entry['seq']);
    return isEntry ? entry : undefined;
  } catch {
    return undefined;
  }
}
