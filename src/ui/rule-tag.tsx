import { useContext, useRef, type MouseEvent, type ReactNode } from 'react';
import { ruleOf } from '#rules/rules.ts';
import { standingOf } from '#rules/standing-words.ts';
import { addressOfRule, OpenRule } from './open-rule.ts';
import { RuleCard } from './rule-card.tsx';
import { useHoverCard } from './use-hover-card.ts';
import styles from './rule-tag.module.css';

export interface RuleTagProps {
  /** Its id, such as `ADD-3`; nothing is shown without one. */
  readonly rule: string | undefined;
  /**
   * `link` by itself; `in-list` the same without a tab stop, for the rows of long lists, each of which leads to a place
   * where the tag has one; `words` inside a button, which may hold no link.
   */
  readonly as?: 'link' | 'in-list' | 'words';
}

/** The rule behind what was said: what it is on hover and focus, and a link to it among the assumptions. */
export function RuleTag({ rule: id, as = 'link' }: RuleTagProps): ReactNode {
  const rule = id === undefined ? undefined : ruleOf(id);
  const anchor = useRef<HTMLAnchorElement>(null);
  const openRule = useContext(OpenRule);
  const card = useHoverCard();
  if (id === undefined) return null;
  if (!rule || as === 'words' || openRule === null) {
    return (
      <span className={styles.rule} title={rule && `Rule ${id}, ${standingOf(rule)}: ${rule.title}`}>
        {id}
      </span>
    );
  }
  const follow = (event: MouseEvent): void => {
    // A row that opens by a click stays as it is.
    event.stopPropagation();
    if (!openRule || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openRule(id);
  };
  return (
    <>
      <a
        ref={anchor}
        href={addressOfRule(id)}
        className={styles.rule}
        data-standing={rule.standing.join('')}
        aria-label={`Rule ${id}, ${standingOf(rule)}: ${rule.title}`}
        aria-describedby={card.open ? card.id : undefined}
        tabIndex={as === 'in-list' ? -1 : undefined}
        onClick={follow}
        {...card.target}
      >
        {id}
      </a>
      {card.open ? <RuleCard id={card.id} rule={rule} anchor={anchor} hover={card.hover} /> : null}
    </>
  );
}
