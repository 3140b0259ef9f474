import type { Mutant } from './mutant.ts';
import type { Verdict } from './verdict.ts';

/** The share of noticed mutants that is asked for, from 0 to 1. */
export const LEAST_SHARE = 0.9;

/** How many of the mutants that could be noticed were, from 0 to 1; 1 where there was none. */
export function shareNoticed(verdicts: readonly Verdict[]): number {
  const judged = verdicts.filter(({ type }) => type !== 'equivalent').length;
  return judged === 0 ? 1 : (judged - count(verdicts, 'survived')) / judged;
}

/** One line for a mutant: what the tests made of it, where it is, what was changed. */
export function verdictLine(verdict: Verdict): string {
  const { file, line, kind } = verdict.mutant;
  const place = `${file}:${line}  ${kind}`;
  switch (verdict.type) {
    case 'noticed':
      return `noticed     ${place}  by ${verdict.by}`;
    case 'too-long':
      return `noticed     ${place}  by the time limit`;
    case 'survived':
      return `SURVIVED    ${place}`;
    case 'equivalent':
      return `equivalent  ${place}`;
  }
}

/** What is known at the end: survivors with their lines, those judged to be no change, and the share. */
export function summaryLines(verdicts: readonly Verdict[]): readonly string[] {
  const survived = verdicts.filter(({ type }) => type === 'survived');
  const equivalent = verdicts.filter((verdict) => verdict.type === 'equivalent');
  const judged = verdicts.length - equivalent.length;
  const tooLong = count(verdicts, 'too-long');
  return [
    ...survived.flatMap(({ mutant }) => ['', 'Survived:', ...change(mutant)]),
    ...equivalent.flatMap(({ mutant, reason }) => ['', `No change, as ${reason}:`, ...change(mutant)]),
    '',
    `Noticed: ${judged - survived.length} of ${judged} mutants (${percent(shareNoticed(verdicts))}).` +
      (tooLong > 0 ? ` ${tooLong} of them by the time limit.` : '') +
      (equivalent.length > 0 ? ` ${equivalent.length} more change nothing.` : ''),
  ];
}

/** Rounded down: what is short of a bound never looks as if it reached it. */
const percent = (share: number): string => `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`;

const count = (verdicts: readonly Verdict[], type: Verdict['type']): number =>
  verdicts.filter((verdict) => verdict.type === type).length;

const change = ({ file, line, kind, before, after }: Mutant): readonly string[] => [
  `  ${file}:${line}  ${kind}`,
  `  - ${before}`,
  `  + ${after}`,
];
