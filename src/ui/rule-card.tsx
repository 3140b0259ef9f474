import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Rule } from '#rules/rule.ts';
import { standingWords } from '#rules/standing-words.ts';
import { StandingBadge } from './standing-badge.tsx';
import type { HoverCard } from './use-hover-card.ts';
import styles from './rule-card.module.css';

export interface RuleCardProps {
  readonly id: string;
  readonly rule: Rule;
  /** What it stands beside. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly hover: HoverCard['hover'];
}

/** Space between the card and its anchor, and between the card and the edge of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/** A rule in short: standing, title, text and source, below its tag or above it where there is more room. */
export function RuleCard({ id, rule, anchor, hover }: RuleCardProps): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const settle = (): void => {
      const target = anchor.current?.getBoundingClientRect();
      const own = card.current?.getBoundingClientRect();
      if (!target || !own) return;
      const below = target.bottom + GAP;
      const fits = below + own.height + EDGE <= window.innerHeight;
      const above = target.top - GAP - own.height;
      setPlace({
        left: Math.max(EDGE, Math.min(target.left, window.innerWidth - own.width - EDGE)),
        top: fits || above < EDGE ? below : above,
      });
    };
    settle();
    // Coming to a tag by keyboard may scroll it into view.
    window.addEventListener('scroll', settle, true);
    window.addEventListener('resize', settle);
    return () => {
      window.removeEventListener('scroll', settle, true);
      window.removeEventListener('resize', settle);
    };
  }, [anchor]);
  return createPortal(
    <div
      ref={card}
      id={id}
      role="tooltip"
      className={styles.card}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      {...hover}
    >
      <p className={styles.head}>
        <b>{rule.id}</b> <StandingBadge standing={rule.standing} />
      </p>
      <p className={styles.title}>{rule.title}</p>
      <p>{rule.text}</p>
      {rule.notes?.map((note) => (
        <p key={note.text} className={styles.note}>
          <b>{standingWords[note.standing]}:</b> {note.text}
        </p>
      ))}
      <p className={styles.source}>{rule.source}. The tag leads to it among the assumptions.</p>
    </div>,
    // Within the page's main landmark, as all content is.
    document.querySelector('main') ?? document.body,
  );
}
