import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './history-list.module.css';

/** One change of a record in words, with the step of the run that it is. */
export interface HistoryItem {
  readonly seq: number;
  readonly what: string;
  /** Through which system and in whose name, and when. */
  readonly who: string;
  readonly time: string;
  /** `before` is null where the value before is not worth telling. */
  readonly fields: readonly { readonly label: string; readonly before: string | null; readonly after: string }[];
}

/** A creation sets many fields: the first say what it is. */
const MOST_SHOWN = 5;

/** [LOG-8] What a run did to a record, latest first; each change leads to its step in the Simulator. */
export function HistoryList({
  items,
  graph,
}: {
  readonly items: readonly HistoryItem[];
  readonly graph: string | null;
}): ReactNode {
  return (
    <ol className={styles.list} aria-label="History, latest first">
      {items.map((item) => (
        <Item key={item.seq} item={item} step={`/simulator/${graph ?? ''}?step=${item.seq}`} />
      ))}
    </ol>
  );
}

function Item({ item, step }: { readonly item: HistoryItem; readonly step: string }): ReactNode {
  const rest = item.fields.slice(MOST_SHOWN);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <strong>{item.what}</strong>
        <Link to={step} className={styles.step} aria-label={`Show step ${item.seq} in the Simulator`}>
          Step {item.seq}
        </Link>
      </div>
      <div className={styles.who}>
        {item.who} · <time>{item.time}</time>
      </div>
      {item.fields.length > 0 ? <Changes fields={item.fields.slice(0, MOST_SHOWN)} /> : null}
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>
            {rest.length} more {rest.length === 1 ? 'field' : 'fields'}
          </summary>
          <Changes fields={rest} />
        </details>
      ) : null}
    </li>
  );
}

function Changes({ fields }: { readonly fields: HistoryItem['fields'] }): ReactNode {
  return (
    <dl className={styles.changes}>
      {fields.map(({ label, before, after }) => (
        <div key={label} className={styles.change}>
          <dt>{label}</dt>
          <dd>
            {before === null ? null : (
              <>
                <del aria-label={`before: ${before}`}>{before}</del>
                <span aria-hidden> → </span>
              </>
            )}
            <ins aria-label={`after: ${after}`}>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
