import { changeTitle, effectSigns } from '#versions/change-words.ts';
import { unexpected, type DiffReport } from '../diffing/diff-report.ts';
import { plainText } from '../plain-text.ts';
import type { Style, Terminal } from '../terminal.ts';
import { aspectsText, diffSummary, placeText, recordText, sideText, smallestLines } from './diff-words.ts';

const STYLES: Readonly<Record<keyof typeof effectSigns, Style>> = {
  added: 'good',
  removed: 'bad',
  changed: 'doubtful',
  moved: 'dim',
};

/** Records that are described; the others are counted. */
const MOST_SHOWN = 200;

/** What differs, in words: the graph thing by thing, then record by record. */
export function* reportDiffPretty(report: DiffReport, colour: Terminal['colour']): Iterable<string> {
  yield `${colour('bad', `- ${plainText(report.before)}`)}\n${colour('good', `+ ${plainText(report.after)}`)}\n\n`;
  for (const group of report.changes ?? []) {
    yield `${colour(STYLES[group.effect], effectSigns[group.effect])} ${colour('strong', plainText(group.title))} (${group.kind})\n`;
    for (const change of group.changes) {
      yield `    ${plainText(changeTitle(change))}\n`;
      for (const line of change.before ?? []) yield `        ${colour('bad', `- ${plainText(line)}`)}\n`;
      for (const line of change.after ?? []) yield `        ${colour('good', `+ ${plainText(line)}`)}\n`;
    }
  }
  if ((report.changes ?? []).length > 0) yield '\n';
  const { differences } = report.records ?? { differences: [] };
  const known = differences.length - unexpected(report).length;
  for (const each of unexpected(report).slice(0, MOST_SHOWN)) {
    yield `${colour('strong', plainText(recordText(each)))} differs ${plainText(placeText(each))}: ${aspectsText(each)}\n`;
    yield `    ${colour('bad', `- ${plainText(sideText(each.before))}`)}\n    ${colour('good', `+ ${plainText(sideText(each.after))}`)}\n`;
    for (const line of smallestLines(each)) yield `    ${plainText(line)}\n`;
  }
  const more = differences.length - known - MOST_SHOWN;
  if (more > 0) yield `… and ${more} more: --reporter json or csv lists them all.\n`;
  if (differences.length > 0) yield '\n';
  for (const line of diffSummary(report)) yield `${line}\n`;
}
