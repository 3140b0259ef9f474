import { changeTitle } from '#versions/change-words.ts';
import { unexpected, type DiffReport } from '../diffing/diff-report.ts';
import { diffSummary, placeText, recordText, sideText, smallestLines } from './diff-words.ts';
import { command } from './test-github.ts';

/** Workflow commands of GitHub Actions: an error for each unexpected difference, notices for the graph's changes. */
export function* reportDiffGithub(report: DiffReport): Iterable<string> {
  const { after, changes } = report;
  for (const group of changes ?? []) {
    const lines = group.changes.flatMap((change) => [
      changeTitle(change),
      ...(change.before ?? []).map((line) => `- ${line}`),
      ...(change.after ?? []).map((line) => `+ ${line}`),
    ]);
    yield command('notice', { file: after, title: `${group.kind} ${group.title}` }, lines.join('\n'));
  }
  const news = unexpected(report);
  for (const each of news)
    yield command(
      'error',
      { file: each.test ?? after, title: `${recordText(each)} differs ${placeText(each)}` },
      [`before: ${sideText(each.before)}`, `after: ${sideText(each.after)}`, ...smallestLines(each)].join('\n'),
    );
  yield command(news.length > 0 ? 'error' : 'notice', { title: 'flowsim diff' }, diffSummary(report).join('\n'));
}
