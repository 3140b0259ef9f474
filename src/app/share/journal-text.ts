import { instantText, sinceText } from '#playback/clock-text.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import type { RunView } from '#playback/run-view.ts';

/** Entries that are written between two breaths. */
const AT_ONCE = 2_000;

/** The journal of a run in words, one line for each entry; it yields how many are done. */
export function* journalText(view: RunView, graph: string): Generator<number, string, undefined> {
  const { run, timeZone } = view;
  const wording = view.wordingOf(graph);
  const lines = [
    `Run of ${run.input.graphs.map(({ name }) => name).join(' and ')}`,
    `${run.journal.length.toLocaleString('en-GB')} entries, times in ${timeZone}`,
    '',
  ];
  for (const entry of run.journal) {
    const { title, detail, rule } = describeEntry(entry, wording);
    const when = `${instantText(entry.at, timeZone)} (${sinceText(entry.at, run.input.start)})`;
    const words = [title, detail].filter((part) => part !== '').join('. ');
    lines.push(`${entry.seq}  ${when}  ${words}${rule === undefined ? '' : ` [${rule}]`}`);
    if (entry.seq % AT_ONCE === 0) yield entry.seq;
  }
  return `${lines.join('\n')}\n`;
}
