import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { EntryOf } from '#logs/entry-of.ts';
import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { Json } from '#shared/json.ts';
import { historyOf } from '#world/run-history.ts';
import { graphOfShownRun, shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { shownInstant } from './kind-columns.tsx';
import { outreachNames } from './outreach-names.ts';
import { fieldLabel, shownValue } from './record-words.ts';
import styles from './record-changes.module.css';

/** Changes drawn at most; older ones are counted. */
const SHOWN = 50;

type Change = EntryOf<'record-changed'>;

export interface RecordChangesProps {
  readonly kind: OutreachKind;
  readonly id: number;
}

/** [LOG-8] What the run did to a record: when, who, through which system, each with its step in the Simulator. */
export function RecordChanges({ kind, id }: RecordChangesProps): ReactNode {
  const run = useWorkspace(shownRunOf);
  const graph = useWorkspace(graphOfShownRun);
  const changes = useMemo(() => (run ? historyOf(run).changesOf(kind, String(id)).toReversed() : []), [run, kind, id]);
  if (!run) return null;
  return (
    <section aria-label="History of the run">
      <h3 className={styles.title}>History of the run</h3>
      {changes.length === 0 ? (
        <p className={styles.dim}>The run has not touched it.</p>
      ) : (
        <ol className={styles.list} aria-label="History, latest first">
          {changes.slice(0, SHOWN).map((change) => (
            <li key={change.seq} className={styles.entry}>
              <div className={styles.head}>
                <strong>{WHAT[change.kind]}</strong>
                <Link
                  to={`/simulator/${graph ?? ''}?step=${change.seq}`}
                  aria-label={`Show step ${change.seq} in the Simulator`}
                >
                  Step {change.seq}
                </Link>
              </div>
              <div className={styles.dim}>
                {whoOf(change, run.final.outreach)} · <time>{shownInstant(change.at)}</time>
              </div>
              <Fields change={change} state={run.final.outreach} />
            </li>
          ))}
        </ol>
      )}
      {changes.length > SHOWN ? <p className={styles.dim}>And {changes.length - SHOWN} earlier ones.</p> : null}
    </section>
  );
}

/** A creation sets many fields: the first say what it is. */
const MOST_FIELDS = 5;

function Fields({ change, state }: { readonly change: Change; readonly state: OutreachState }): ReactNode {
  const told = change.fields.filter(([field, before, after]) => field !== 'id' && (before !== null || after !== null));
  if (change.kind === 'deleted' || told.length === 0) return null;
  const rest = told.slice(MOST_FIELDS);
  const draw = (fields: typeof told): ReactNode => (
    <dl className={styles.fields}>
      {fields.map(([field, before, after]) => (
        <div key={field}>
          <dt>{fieldLabel(field)}</dt>
          <dd>
            {change.kind === 'created' ? null : (
              <>
                <del aria-label={`before: ${text(field, before)}`}>{text(field, before)}</del>
                <span aria-hidden> → </span>
              </>
            )}
            <ins aria-label={`after: ${text(field, after)}`}>{text(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {draw(told.slice(0, MOST_FIELDS))}
      {rest.length > 0 ? (
        <details>
          <summary>
            {rest.length} more {rest.length === 1 ? 'field' : 'fields'}
          </summary>
          {draw(rest)}
        </details>
      ) : null}
    </>
  );

  function text(field: string, value: Json): string {
    return shownValue(field, value, outreachNames(state)) || 'blank';
  }
}

function whoOf({ by }: Change, state: OutreachState): string {
  const system = THROUGH[by.through];
  if (by.user === undefined) return system;
  const name = /^\d+$/.test(by.user) ? outreachNames(state).user(Number(by.user)) : by.user;
  return `${system}, as ${name}`;
}

const THROUGH: Readonly<Record<Change['by']['through'], string>> = {
  person: 'A person',
  import: 'An import',
  leandata: 'LeanData',
  'outreach-sync': 'The sync with Salesforce',
  outreach: 'Outreach',
};

const WHAT: Readonly<Record<Change['kind'], string>> = {
  created: 'Created',
  updated: 'Changed',
  deleted: 'Deleted',
  restored: 'Restored',
  converted: 'Converted',
  merged: 'Merged away',
  reverted: 'Put back',
};
