import { changeTitle, effectWords } from '#versions/change-words.ts';
import type { DiffReport, ReportedDifference } from '../diffing/diff-report.ts';
import { aspectsText, diffSummary, recordText, sideText, smallestLines } from './diff-words.ts';
import { html, htmlPage } from './html-page.ts';

/** What differs, as one page. */
export const reportDiffHtml = (report: DiffReport): Iterable<string> =>
  htmlPage({ title: `${report.before} against ${report.after}`, style: STYLE, script: '', body: body(report) });

const STYLE = `
h1 { overflow-wrap: anywhere; }
.card { overflow-x: auto; margin-bottom: 16px; }
td { overflow-wrap: anywhere; }
tr + tr > * { border-top: 1px solid var(--line); }
thead th { border-bottom: 1px solid var(--line); color: var(--quiet); font-size: 12.5px; }
del, ins { display: block; text-decoration: none; white-space: pre-wrap; }
del { color: var(--bad); } del::before { content: '\\2212  '; }
ins { color: var(--good); } ins::before { content: '+ '; }
.known td { color: var(--quiet); }
`;

function* body(report: DiffReport): Iterable<string> {
  const { before, after, changes, records } = report;
  yield `<header><h1>${html(before)} against ${html(after)}</h1>`;
  for (const line of diffSummary(report)) yield `<p>${html(line)}</p>`;
  yield '</header>\n<main>\n';
  if (changes !== null && changes.length > 0) {
    yield '<h2>The graph</h2>\n<div class="card"><table><thead><tr><th>Thing</th><th>What</th><th>Before and after</th></tr></thead><tbody>\n';
    for (const group of changes)
      for (const [at, change] of group.changes.entries()) {
        const thing =
          at === 0
            ? `<th scope="rowgroup" rowspan="${group.changes.length}">${html(group.title)}<br><span class="quiet">${html(group.kind)}, ${effectWords[group.effect].toLowerCase()}</span></th>`
            : '';
        const lines = [
          ...(change.before ?? []).map((line) => `<del>${html(line)}</del>`),
          ...(change.after ?? []).map((line) => `<ins>${html(line)}</ins>`),
        ];
        yield `<tr>${thing}<td>${html(changeTitle(change))}</td><td>${lines.join('')}</td></tr>\n`;
      }
    yield '</tbody></table></div>\n';
  }
  if (records !== null && records.differences.length > 0) {
    yield '<h2>Records that came out differently</h2>\n<div class="card"><table><thead><tr><th>Record</th><th>Differs in</th><th>First difference</th><th>Before and after</th></tr></thead><tbody>\n';
    for (const each of records.differences) yield row(each);
    yield '</tbody></table></div>\n';
  }
  yield '</main>\n';
}

const row = (each: ReportedDifference): string =>
  `<tr${each.expected ? ' class="known"' : ''}><td>${html(recordText(each))}${each.expected ? ' (known)' : ''}${smallestLines(
    each,
  )
    .map((line) => `<br><span class="quiet">${html(line)}</span>`)
    .join(
      '',
    )}</td><td>${html(aspectsText(each))}</td><td>${html(each.node ?? 'the start')}</td><td><del>${html(sideText(each.before))}</del><ins>${html(sideText(each.after))}</ins></td></tr>\n`;
