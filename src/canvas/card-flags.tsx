import {
  Check,
  CircleDot,
  Hourglass,
  Layers,
  Minus,
  Move,
  OctagonAlert,
  Pencil,
  Plus,
  Send,
  X,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { countText, countTitle } from './count-text.ts';
import { CoverageFlag } from './coverage-flag.tsx';
import type { NodeDecoration, ResultBadge } from './decorations.ts';
import styles from './card-marks.module.css';

/** How a run stands at a node, on the upper edge of its card. */
export function CardFlags({ decoration }: { readonly decoration: NodeDecoration }): ReactNode {
  const { badge, results = [], error, errors, current, count, share, change, coverage } = decoration;
  if (
    !change &&
    !coverage &&
    !badge &&
    results.length === 0 &&
    error !== true &&
    current !== true &&
    count === undefined
  )
    return null;
  return (
    <span className={styles['flags']}>
      {change ? <ChangeFlag change={change} /> : null}
      {coverage ? <CoverageFlag {...coverage} /> : null}
      {count === undefined ? null : (
        <span className={styles['flag']} title={countTitle(count, share, 'all trips')}>
          {countText(count, share)}
        </span>
      )}
      {badge ? (
        <span className={styles['flag']} data-tone={badge.tone}>
          {badge.text}
        </span>
      ) : null}
      {results.map((result) => (
        <ResultFlag key={result.kind} {...result} />
      ))}
      {/* [ADD-7] A node whose error edge was taken is marked Error in the path. */}
      {error ? (
        <span className={styles['flag']} data-tone="error">
          <OctagonAlert size={11} aria-hidden />{' '}
          {errors === undefined ? 'Error' : `${errors.toLocaleString('en-GB')} Error`}
        </span>
      ) : null}
      {current ? (
        <span className={styles['flag']} data-tone="here">
          <CircleDot size={11} aria-hidden /> here
        </span>
      ) : null}
    </span>
  );
}

const signs: Readonly<Record<ResultBadge['kind'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  gathering: { icon: Layers, tone: 'neutral' },
  sent: { icon: Send, tone: 'neutral' },
  success: { icon: Check, tone: 'ok' },
  nothing: { icon: Minus, tone: 'neutral' },
  pending: { icon: Hourglass, tone: 'pending' },
  error: { icon: X, tone: 'error' },
};

const changes: Readonly<
  Record<
    NonNullable<NodeDecoration['change']>,
    { readonly icon: LucideIcon; readonly tone: string; readonly word: string }
  >
> = {
  added: { icon: Plus, tone: 'ok', word: 'Added' },
  removed: { icon: Minus, tone: 'error', word: 'Removed' },
  changed: { icon: Pencil, tone: 'pending', word: 'Changed' },
  moved: { icon: Move, tone: 'neutral', word: 'Moved' },
};

/** What became of a connection between two versions: a sign alone, as words would take the room of its line. */
export function ChangeSign({ change }: { readonly change: keyof typeof changes }): ReactNode {
  const { icon: Icon, tone, word } = changes[change];
  return (
    <span className={styles['flag']} data-bare data-tone={tone} title={word}>
      <Icon size={11} strokeWidth={2.5} role="img" aria-label={word} />
    </span>
  );
}

/** What became of a node between two versions: a sign and a word. */
function ChangeFlag({ change }: { readonly change: keyof typeof changes }): ReactNode {
  const { icon: Icon, tone, word } = changes[change];
  return (
    <span className={styles['flag']} data-tone={tone}>
      <Icon size={11} strokeWidth={2.5} aria-hidden /> {word}
    </span>
  );
}

/** [V2-1] */
function ResultFlag({ kind, count, label }: ResultBadge): ReactNode {
  const { icon: Icon, tone } = signs[kind];
  return (
    <span className={styles['flag']} data-tone={tone} title={label}>
      <Icon size={11} strokeWidth={3} role="img" aria-label={label} /> {count.toLocaleString('en-GB')}
    </span>
  );
}
