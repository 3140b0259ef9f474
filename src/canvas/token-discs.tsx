import { Check, Pause, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCanvas } from './canvas-store.ts';
import type { Token, TokenTone } from './tokens.ts';
import styles from './token-discs.module.css';

const signs: Readonly<Record<TokenTone, LucideIcon | undefined>> = {
  moving: undefined,
  held: Pause,
  ended: Check,
  error: X,
};

/** The records that stand at a card, or behind the end of an open edge. */
export function TokenDiscs(props: { readonly at: string; readonly beside: 'card' | 'edge' }): ReactNode {
  const tokens = useCanvas((state) => state.tokens.get(props.at));
  const arriving = useCanvas((state) => state.arriving);
  if (!tokens) return null;
  return (
    <span className={styles['tokens']} data-beside={props.beside}>
      {tokens.map((token) => (
        <TokenDisc key={token.id} token={token} hidden={token.id === arriving && token.count === 1} />
      ))}
    </span>
  );
}

function TokenDisc({ token, hidden }: { readonly token: Token; readonly hidden: boolean }): ReactNode {
  const { tone, count, label, from, faint } = token;
  return (
    <span
      className={styles['token']}
      role="img"
      aria-label={label}
      title={label}
      data-tone={tone}
      data-came={from === undefined ? undefined : true}
      data-faint={faint || undefined}
      data-hidden={hidden || undefined}
    >
      <TokenFace tone={tone} count={count} />
    </span>
  );
}

/** What is written in a disc: how its records fare, and how many they are where they are several. */
export function TokenFace({ tone, count }: Pick<Token, 'tone' | 'count'>): ReactNode {
  const Sign = signs[tone];
  return (
    <>
      {Sign ? <Sign size={11} strokeWidth={3} aria-hidden /> : null}
      {count > 1 ? count.toLocaleString('en-GB') : Sign ? null : <span className={styles['dot']} />}
    </>
  );
}
