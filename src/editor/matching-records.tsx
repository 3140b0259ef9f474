import { Loader, Modal, SegmentedControl } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { ProbeQuestion } from '#world/probe-question.ts';
import type { CountedAs, ProbeCount, Wanted } from '#world/probe-records.ts';
import { useEditor } from './editor-context.tsx';
import { countOfObject, manyOf, numberText } from './object-words.ts';
import { RecordGroupList } from './record-group-list.tsx';
import type { RecordGroup } from './record-probe.ts';
import { useTrying } from './trying.ts';
import styles from './matching-records.module.css';

interface MatchingRecordsProps {
  readonly question: ProbeQuestion;
  readonly count: ProbeCount;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly onClose: () => void;
}

const GROUPS: readonly { readonly as: CountedAs; readonly label: string }[] = [
  { as: 'matched', label: 'Match' },
  { as: 'here', label: 'Come here' },
  { as: 'earlier', label: 'Taken earlier' },
  { as: 'perhaps', label: 'Perhaps here' },
  { as: 'unknown', label: 'Known in a run' },
];

/** The records behind a count, each with its Salesforce page. */
export function MatchingRecords({ question, count, wanted, onWant, onClose }: MatchingRecordsProps): ReactNode {
  const { object, choices } = question;
  const { set } = useTrying();
  const found = useFound(question, wanted);
  const counted = count.choices.find(({ edge }) => edge === wanted.edge);
  const title = choices.find(({ edge }) => edge === wanted.edge)?.title ?? wanted.edge;
  const groups = GROUPS.filter(({ as }) => as === wanted.as || (counted?.[as] ?? 0) > 0).filter(
    ({ as }) => choices.length > 1 || as === 'matched' || as === 'unknown',
  );
  return (
    <Modal opened onClose={onClose} title={`“${title}”: ${manyOf(object)} of the org`} size="md">
      {groups.length > 1 ? (
        <SegmentedControl
          fullWidth
          aria-label="Which records"
          data={groups.map(({ as, label }) => ({ value: as, label: `${label} ${numberText(counted?.[as] ?? 0)}` }))}
          value={wanted.as}
          onChange={(as) => onWant({ edge: wanted.edge, as: as as CountedAs })}
        />
      ) : null}
      {found === undefined ? (
        <p className={styles['note']} role="status">
          <Loader size={12} aria-hidden /> Looking through {countOfObject(count.total, object)}…
        </p>
      ) : found.total === 0 ? (
        <p className={styles['note']}>None of the {countOfObject(count.total, object)} of the org.</p>
      ) : (
        <RecordGroupList
          key={wanted.as}
          label={`${title}: ${manyOf(object)}`}
          group={found}
          onTry={(record) => {
            set({ open: true, object, record, values: {} });
            onClose();
          }}
        />
      )}
      {found && groups.length < 2 && found.total > 0 ? (
        <p className={styles['note']}>
          {countOfObject(found.total, object)} of {numberText(count.total)}, as they stand before a run.
        </p>
      ) : null}
    </Modal>
  );
}

/** The records of a group; undefined while they are looked for. */
function useFound(question: ProbeQuestion, { edge, as }: Wanted): RecordGroup | undefined {
  const { records } = useEditor();
  const [answer, setAnswer] = useState<{ readonly key: object; readonly found: RecordGroup }>();
  const [asked, setAsked] = useState({ records, question, edge, as });
  if (asked.records !== records || asked.question !== question || asked.edge !== edge || asked.as !== as)
    setAsked({ records, question, edge, as });
  useEffect(() => {
    const cancelling = new AbortController();
    void asked.records.list(asked.question, { edge: asked.edge, as: asked.as }, cancelling.signal).then((found) => {
      if (found && !cancelling.signal.aborted) setAnswer({ key: asked, found });
    });
    return () => cancelling.abort();
  }, [asked]);
  return answer?.key === asked ? answer.found : undefined;
}
