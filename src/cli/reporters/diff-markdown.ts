import { changeTitle } from '#versions/change-words.ts';
import { unexpected, type DiffReport } from '../diffing/diff-report.ts';
import { aspectsText, diffSummary, placeText, recordText, sideText } from './diff-words.ts';
import { markdown, markdownRow } from './markdown.ts';

/** Records that are told; the page of a step holds no more than a megabyte. */
const MOST_SHOWN = 200;

/** What differs, as the page of a step of GitHub Actions. */
export function* markdownDiff(report: DiffReport): Iterable<string> {
  const { before, after, changes } = report;
  const news = unexpected(report);
  yield `## ${news.length === 0 ? '✅' : '❌'} flowsim diff: ${markdown(before)} against ${markdown(after)}\n\n`;
  for (const line of diffSummary(report)) yield `${markdown(line)}\n\n`;
  for (const group of changes ?? []) {
    yield `- ${markdown(group.title)} (${markdown(group.kind)})\n`;
    for (const change of group.changes) yield `  - ${markdown(changeTitle(change))}\n`;
  }
  if ((changes ?? []).length > 0) yield '\n';
  if (news.length === 0) return;
  yield markdownRow(['Record', 'First difference', 'Differs in', 'Before', 'After']);
  yield markdownRow(Array.from({ length: 5 }, () => '---'));
  for (const each of news.slice(0, MOST_SHOWN))
    yield markdownRow(
      [recordText(each), placeText(each), aspectsText(each), sideText(each.before), sideText(each.after)].map(markdown),
    );
  if (news.length > MOST_SHOWN) yield `\n${news.length - MOST_SHOWN} more came out differently.\n`;
  yield '\n';
}
