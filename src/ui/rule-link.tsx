import { useContext, useRef, type MouseEvent, type ReactNode } from 'react';
import { ruleOf } from '#rules/rules.ts';
import { standingOf } from '#rules/standing-words.ts';
import { addressOfRule, OpenRule } from './open-rule.ts';
import { RuleCard } from './rule-card.tsx';
import { useHoverCard } from './use-hover-card.ts';
import styles from './rule-tag.module.css';

export interface RuleLinkProps {
  readonly id: string;
  /**
   * `link` by itself; `in-list` the same without a tab stop, for the rows of long lists, each of which leads to a place
   * where the tag has one; `words` inside a button, which may hold no link.
   */
  readonly as: 'link' | 'in-list' | 'words';
}

/** A rule's id as a tag that knows the rule. */
export function RuleLink({ id, as }: RuleLinkProps): ReactNode {
  const rule = ruleOf(id);
  const anchor = useRef<HTMLAnchorElement>(null);
  const openRule = useContext(OpenRule);
  const card = useHoverCard();
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
