import type { GraphColor } from '#graph/flow-graph.ts';
import type { Card } from '#drawing/card.ts';
import type { CoverageMark, EdgeDecoration, NodeDecoration } from './decorations.ts';
import { sectionColor } from '#drawing/section-color.ts';

/** The colour token that a card stands out by. */
export function accentToken({ section, color, members }: Pick<Card, 'section' | 'color' | 'members'>): string {
  if (members || color) return paintToken(color);
  return section ? (/--[\w-]+/.exec(sectionColor[section])?.[0] ?? '--fs-text-dim') : '--fs-text-dim';
}

export const paintToken = (color: GraphColor | undefined): string => `--fs-paint-${color ?? 'grey'}`;

/** The colour token of a card's ground. */
export const groundToken = ({ color }: Pick<Card, 'color'>): string =>
  color ? `${paintToken(color)}-soft` : '--fs-surface';

const changeTokens = {
  added: '--fs-ok',
  removed: '--fs-error',
  changed: '--fs-pending',
  moved: '--fs-accent',
} as const;

const coverageTokens: Readonly<Record<CoverageMark, string>> = {
  covered: '--fs-ok',
  partly: '--fs-pending',
  uncovered: '--fs-error',
  unreachable: '--fs-text-dim',
};

/** The colour token of a card's border, as a run, a comparison or the coverage marks it. */
export function borderToken({ change, coverage, current, error, visited }: NodeDecoration): string {
  if (change) return changeTokens[change];
  if (coverage) return coverageTokens[coverage.mark];
  if (current) return '--fs-accent';
  if (error) return '--fs-error';
  return visited ? '--fs-ok' : '--fs-border-strong';
}

/** The colour token of the sign of a node's worst issue; undefined where it has none worth one. */
export function issueToken({ issues = [] }: NodeDecoration): string | undefined {
  if (issues.some(({ severity }) => severity === 'error')) return '--fs-error';
  return issues.some(({ severity }) => severity === 'warning') ? '--fs-pending' : undefined;
}

/** The colour token of a line. */
export function lineToken(
  { visited, current, change, coverage }: EdgeDecoration,
  state: { readonly error: boolean; readonly chosen: boolean; readonly near: boolean; readonly faint: boolean },
): string {
  if (state.chosen || current) return '--fs-accent';
  if (state.faint) return '--fs-border';
  if (change) return changeTokens[change];
  if (coverage) return coverageTokens[coverage];
  if (state.error) return '--fs-error';
  if (visited) return '--fs-ok';
  return state.near ? '--fs-accent' : '--fs-border-strong';
}
