import { COVERAGE_KINDS } from '#scenarios/coverage-item.ts';
import { KIND_TITLES, KIND_WORDS, reachText } from '#scenarios/coverage-words.ts';
import type { CoveredItem } from '#scenarios/coverage.ts';
import type { ToldCoverage } from '../covering/told-coverage.ts';
import { plainText } from '../plain-text.ts';
import type { Terminal } from '../terminal.ts';

/** The longest of the titles of kinds. */
const TITLE = 14;
const BAR = 20;

/** What tests reach, in words: a line for each kind, then everything that is not covered, and why. */
export function* reportCoveragePretty(told: readonly ToldCoverage[], colour: Terminal['colour']): Iterable<string> {
  if (told.length === 0) yield 'The tests ran through no graph.\n';
  for (const [index, { report, nodes, why, looked }] of told.entries()) {
    if (index > 0) yield '\n';
    const { totals, items, ratio } = report;
    yield `${colour('strong', plainText(report.name))}: ${colour(ratio === 1 ? 'good' : 'doubtful', percent(ratio))}, ${reachText(report, looked)}\n`;
    for (const kind of COVERAGE_KINDS) {
      const { covered, coverable, unreachable } = totals[kind];
      if (coverable + unreachable === 0) continue;
      const share = coverable === 0 ? 1 : covered / coverable;
      const full = Math.floor(share * BAR);
      const never = unreachable === 0 ? '' : `, ${unreachable} unreachable`;
      yield `  ${KIND_TITLES[kind].padEnd(TITLE)} [${'='.repeat(full)}${' '.repeat(BAR - full)}] ${percent(share).padStart(7)}  ${covered} of ${coverable}${never}\n`;
    }
    const missing = items.filter(({ count, unreachable }) => count === 0 && unreachable === null);
    const never = items.filter(({ unreachable }) => unreachable !== null);
    const line = (each: CoveredItem): string => {
      const { kind, node, title } = each.item;
      const place = kind === 'node' ? (nodes[node] ?? node) : `${nodes[node] ?? node}: ${title}`;
      const reason = why?.(each) ?? each.unreachable ?? '';
      return `  ${colour('name', KIND_WORDS[kind].toLowerCase())} ${plainText(place)}${reason === '' ? '' : `\n    ${colour('dim', plainText(reason))}`}\n`;
    };
    if (missing.length > 0) yield `Not covered:\n${missing.map(line).join('')}`;
    if (missing.length > 0 && !looked) yield `${colour('dim', HINT)}\n`;
    if (never.length > 0) yield `Nothing can reach:\n${never.map(line).join('')}`;
  }
}

/** Rounded down, so that only all is 100 %. */
const percent = (share: number): string => `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`;

const HINT = '--graph FILE --prove looks for ways to these, and says which of them nothing can reach.';
