import type { TimedResult } from '#scenarios/test-report.ts';
import type { CheckResult, TestResult } from '#scenarios/test-result.ts';
import { countOf } from '#shared/count-of.ts';
import { failureParts, failuresOf, faultText, faultTexts } from '../testing/check-lines.ts';
import { html } from './html-page.ts';

/** How the page says each status: never by colour alone. */
export const TEST_WORDS: Readonly<Record<TestResult['status'], { readonly mark: string; readonly word: string }>> = {
  passed: { mark: '✓', word: 'Passed' },
  failed: { mark: '✗', word: 'Failed' },
  broken: { mark: '!', word: 'Broken' },
  skipped: { mark: '–', word: 'Skipped' },
};

/** A test that opens: closed where all is well, open where not. */
export function htmlTest({ result, ms }: TimedResult): string {
  const { status, title, file, tags } = result;
  const { mark, word } = TEST_WORDS[status];
  const sought = [title, file, ...tags].join(' ').toLowerCase();
  const open = status === 'failed' || status === 'broken' || result.doubts ? ' open' : '';
  const chips = tags.map((tag) => `<span class="tag">${html(tag)}</span>`).join('');
  const name = title === file ? '' : `<span class="file mono">${html(file)}</span>`;
  return `<details class="card test ${status}" data-status="${status}" data-text="${html(sought)}"${open}>
<summary><span class="status"><span aria-hidden="true">${mark}</span> ${word}</span><span class="name">${html(title)}${chips}${name}</span><span class="quiet ms">${Math.round(ms)} ms</span></summary>
<div class="inner">${contentOf(result)}</div></details>
`;
}

function contentOf(result: TestResult): string {
  const { status, faults, checks, trips, entries, start } = result;
  if (status === 'skipped') return '<p>The suite was stopped before this test ended.</p>';
  if (status === 'broken')
    return `<p>It could not be run.</p><ul>${faultTexts(faults)
      .map((fault) => `<li>${html(fault)}</li>`)
      .join('')}</ul>`;
  const failures = failuresOf(result);
  const shown = failures.map((check) => failure(check, start)).join('');
  const held = checks.filter(({ ok }) => ok);
  const rest =
    held.length === 0
      ? ''
      : `<h3>${failures.length === 0 ? 'All expectations hold' : 'These hold'}</h3><ul class="held">${held.map((check) => `<li><span aria-hidden="true">✓</span> ${html(check.text)}</li>`).join('')}</ul>`;
  const warned = (result.doubts ?? [])
    .map((doubt) => `<p><strong>Warning:</strong> ${html(faultText(doubt))}</p>`)
    .join('');
  return `${shown}${warned}${rest}<p class="quiet">${countOf(trips, 'trip')}, ${entries} journal entries</p>`;
}

function failure(check: CheckResult, start: number): string {
  const rows = failureParts(check, start)
    .map(([name, text]) => `<div class="${name}"><dt>${name}</dt><dd>${html(text)}</dd></div>`)
    .join('');
  return `<h3><span aria-hidden="true">✗</span> ${html(check.text)}</h3><dl>${rows}</dl>`;
}
