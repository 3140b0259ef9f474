import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { GraphChange } from '#versions/graph-comparison.ts';
import { changeTitle, effectSigns, effectWords, type ChangeGroup } from './change-words.ts';
import styles from './change-list.module.css';

export interface ChangeListProps {
  readonly groups: readonly ChangeGroup[];
  /** Id of the change that the canvas shows. */
  readonly current: string | undefined;
  readonly onPick: (change: GraphChange) => void;
}

/** All changes, by what changed. One tab stop; arrows go from one to the next. */
export function ChangeList({ groups, current, onPick }: ChangeListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const all = groups.flatMap(({ changes }) => changes);
  const stop = all.find(({ id }) => id === current)?.id ?? all[0]?.id;
  useEffect(() => {
    if (current === undefined) return;
    const row = list.current?.querySelector('[aria-current="true"]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = rows.findIndex((row) => row === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const change = to === undefined ? undefined : all[to];
    if (at < 0 || to === undefined || !change) return;
    event.preventDefault();
    rows[to]?.focus();
    onPick(change);
  };
  return (
    // The keys are those of the buttons in it.
    <div ref={list} className={styles.list} onKeyDown={onKeyDown} role="group" aria-label="All changes">
      {groups.map((group) => (
        <section key={group.key} className={styles.group} data-effect={group.effect} aria-label={group.title}>
          <h2 className={styles.head}>
            <span className={styles.sign} aria-hidden>
              {effectSigns[group.effect]}
            </span>
            <span className={styles.title}>
              {group.title} <span className={styles.kind}>{group.kind}</span>
            </span>
            <span className={styles.word}>{effectWords[group.effect]}</span>
          </h2>
          <ul className={styles.changes}>
            {group.changes.map((change) => (
              <li key={change.id}>
                <button
                  type="button"
                  className={styles.change}
                  tabIndex={change.id === stop ? 0 : -1}
                  aria-current={change.id === current || undefined}
                  onClick={() => onPick(change)}
                >
                  <span className={styles.what}>{changeTitle(change)}</span>
                  <Values change={change} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What it was and what it is, with a word each for those who do not see the colours. */
function Values({ change: { type, before, after } }: { readonly change: GraphChange }): ReactNode {
  if (type === 'added' || type === 'removed') return null;
  return (
    <>
      {before ? <Lines lines={before} word="Was" side="before" /> : null}
      {after ? <Lines lines={after} word="Is" side="after" /> : null}
    </>
  );
}

function Lines(props: {
  readonly lines: readonly string[];
  readonly word: string;
  readonly side: 'before' | 'after';
}): ReactNode {
  const { lines, word, side } = props;
  return (
    <span className={styles.values} data-side={side}>
      <span className={styles.side}>{word}</span>
      <span className={styles.lines}>{lines.length === 0 ? '(blank)' : lines.join('\n')}</span>
    </span>
  );
}
