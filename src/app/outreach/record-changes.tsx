import { useMemo, type ReactNode } from 'react';
import type { EntryOf } from '#logs/entry-of.ts';
import type { OutreachKind } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { Json } from '#shared/json.ts';
import { historyOf } from '#world/run-history.ts';
import { changeWords } from '../change-words.ts';
import { HistoryList, type HistoryItem } from '../history-list.tsx';
import { useOrgView } from '../org-view.ts';
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
  const { upTo } = useOrgView();
  const changes = useMemo(() => {
    const all = run ? historyOf(run).changesOf(kind, String(id)).toReversed() : [];
    return upTo === undefined ? all : all.filter(({ seq }) => seq <= upTo);
  }, [run, kind, id, upTo]);
  if (!run) return null;
  return (
    <section aria-label="History of the run">
      <h3 className={styles.title}>History of the run</h3>
      {changes.length === 0 ? (
        <p className={styles.dim}>The run has not touched it.</p>
      ) : (
        <HistoryList
          items={changes.slice(0, SHOWN).map((change) => itemOf(change, run.final.outreach))}
          graph={graph}
        />
      )}
      {changes.length > SHOWN ? <p className={styles.dim}>And {changes.length - SHOWN} earlier ones.</p> : null}
    </section>
  );
}

function itemOf(change: Change, state: OutreachState): HistoryItem {
  const text = (field: string, value: Json): string => shownValue(field, value, outreachNames(state)) || 'blank';
  const told = change.fields.filter(([field, before, after]) => field !== 'id' && (before !== null || after !== null));
  return {
    seq: change.seq,
    what: changeWords[change.kind],
    who: whoOf(change, state),
    time: shownInstant(change.at),
    fields:
      change.kind === 'deleted'
        ? []
        : told.map(([field, before, after]) => ({
            label: fieldLabel(field),
            before: change.kind === 'created' ? null : text(field, before),
            after: text(field, after),
          })),
  };
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
