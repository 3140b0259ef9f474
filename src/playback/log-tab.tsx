import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { dateText, sinceText, timeText } from './clock-text.ts';
import type { Cursor } from './cursor.ts';
import { describeEntry } from './describe-entry.ts';
import { EntryIcon } from './entry-icon.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { RunView } from './run-view.ts';
import styles from './log-tab.module.css';

export interface LogTabProps {
  readonly view: RunView;
  /** Name of the graph by which nodes are named. */
  readonly graph: string;
  readonly cursor: Cursor;
  readonly onSeek: (index: number) => void;
}

/** Everything that happened to this record, in words; a click goes to that step. */
export function LogTab({ view, graph, cursor, onSeek }: LogTabProps): ReactNode {
  const { stops, index } = cursor;
  const list = useRef<HTMLOListElement>(null);
  const wording = useMemo(() => view.wordingOf(graph), [view, graph]);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [index, stops]);
  return (
    <ol ref={list} className={styles.log} aria-label="Steps">
      {stops.map((entry, at) => {
        const text = describeEntry(entry, wording);
        const before = stops[at - 1];
        return (
          <li key={entry.seq}>
            {before?.at === entry.at ? null : <TimeLine entry={entry} before={before} view={view} />}
            <button
              type="button"
              className={styles.entry}
              data-tone={text.tone}
              data-later={at > index || undefined}
              aria-current={at === index ? 'step' : undefined}
              onClick={() => onSeek(at)}
            >
              <EntryIcon kind={text.kind} />
              <span className={styles.words}>
                <span className={styles.title}>{text.title}</span>
                {text.detail === '' ? null : <span className={styles.detail}>{text.detail}</span>}
              </span>
              <RuleTag rule={text.rule} as="words" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The virtual time of the entries below it, with the date where that is another one. */
function TimeLine(props: {
  readonly entry: JournalEntry;
  readonly before: JournalEntry | undefined;
  readonly view: RunView;
}): ReactNode {
  const { entry, before, view } = props;
  const date = dateText(entry.at, view.timeZone);
  const sameDay = before !== undefined && dateText(before.at, view.timeZone) === date;
  return (
    <p className={styles.time}>
      {timeText(entry.at, view.timeZone)}
      <span className={styles.since}>
        {sameDay ? '' : `${date} · `}
        {sinceText(entry.at, view.run.input.start)}
      </span>
    </p>
  );
}
