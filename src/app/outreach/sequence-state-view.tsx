import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { OutreachState, SequenceState } from '#mocks/outreach/outreach-state.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { shownInstant } from './kind-columns.tsx';
import { outreachNames } from './outreach-names.ts';
import { ADDITIONS, EXCLUSIVITY, labelOf, STATES } from './words.ts';
import styles from './outreach-page.module.css';

export interface SequenceStateViewProps {
  readonly state: OutreachState;
  readonly record: SequenceState;
  readonly onClose: () => void;
  readonly footer: ReactNode;
  /** What a run did to it. */
  readonly history?: ReactNode;
}

/** What a sequence state says, with the ruleset as it stood when the prospect was added (OUT-4). */
export function SequenceStateView({ state, record, onClose, footer, history }: SequenceStateViewProps): ReactNode {
  const names = outreachNames(state);
  const [query] = useSearchParams();
  const then = record.rulesetThen;
  const link = (kind: string, id: number, name: string): ReactNode => (
    <Link to={{ pathname: `/outreach/${kind}/${id}`, search: query.toString() }}>{name}</Link>
  );
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Prospect', link('prospects', record.prospectId, names.prospect(record.prospectId))],
    ['Sequence', link('sequences', record.sequenceId, names.sequence(record.sequenceId))],
    ['Mailbox', link('mailboxes', record.mailboxId, names.mailbox(record.mailboxId))],
    [
      'State',
      <StatusBadge key="state" tone={STATES[record.state].tone}>
        {STATES[record.state].label}
      </StatusBadge>,
    ],
    ['Since (UTC)', shownInstant(record.stateChangedAt)],
    ['Added (UTC)', shownInstant(record.createdAt)],
    ['Ruleset then', then.name],
    ['Could be added', labelOf(ADDITIONS, then.permitDuplicateProspects)],
    ['Was exclusive', labelOf(EXCLUSIVITY, then.sequenceExclusivity)],
  ];
  return (
    <SidePanel
      title={names.prospect(record.prospectId)}
      note={`Sequence state ${record.id}`}
      onClose={onClose}
      footer={footer}
    >
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {history}
    </SidePanel>
  );
}
