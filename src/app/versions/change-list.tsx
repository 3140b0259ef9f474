import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { GraphChange } from '#versions/graph-comparison.ts';
import { changeTitle, effectSigns, effectWords, type ChangeGroup } from '#versions/change-words.ts';
import styles from './change-list.module.css';

export interface ChangeListProps {
  readonly groups: readonly ChangeGroup[];
  /** Id of the change that the canvas shows. */
  readonly current: string | undefined;
  readonly onPick: (change: GraphChange) => void;
}

/** Pixels of a heading and of a change with a line or two, before they are measured. */
const HEAD = 40;
const CHANGE = 48;

/**
 * All changes, by what changed. One tab stop; arrows go from one to the next. Only what is in view is in the page, and
 * the change that the canvas shows: there may be thousands.
 */
export function ChangeList({ groups, current, onPick }: ChangeListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const all = useMemo(
    () => groups.flatMap(({ changes }, group) => changes.map((change) => ({ change, group }))),
    [groups],
  );
  const stop = all.find(({ change }) => change.id === current) ?? all[0];
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => HEAD + (groups[index]?.changes.length ?? 0) * CHANGE,
    getItemKey: (index) => groups[index]?.key ?? index,
    gap: 10,
    paddingStart: 12,
    paddingEnd: 12,
    overscan: 4,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), stop?.group ?? 0])].sort((a, b) => a - b),
  });
  useEffect(() => {
    if (current === undefined) return;
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    row?.scrollIntoView({ block: 'nearest' });
    if (byKey.current) row?.focus({ preventScroll: true });
    byKey.current = false;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['change'] : undefined;
    const at = all.findIndex(({ change }) => change.id === id);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? undefined : all[to];
    if (at < 0 || !next) return;
    event.preventDefault();
    byKey.current = next.change.id !== current;
    onPick(next.change);
  };
  return (
    // The keys are those of the buttons in it.
    <div ref={list} className={styles.scroll} onKeyDown={onKeyDown} role="group" aria-label="All changes">
      <div className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const group = groups[index];
          return group ? (
            <section
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              className={styles.group}
              data-effect={group.effect}
              aria-label={group.title}
            >
              <GroupOfChanges group={group} current={current} stop={stop?.change.id} onPick={onPick} />
            </section>
          ) : null;
        })}
      </div>
    </div>
  );
}

interface GroupOfChangesProps extends Pick<ChangeListProps, 'current' | 'onPick'> {
  readonly group: ChangeGroup;
  /** Id of the change that Tab goes to. */
  readonly stop: string | undefined;
}

function GroupOfChanges({ group, current, stop, onPick }: GroupOfChangesProps): ReactNode {
  return (
    <>
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
              data-change={change.id}
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
    </>
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
