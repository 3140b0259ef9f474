import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Criteria, CriterionVerdict } from '#criteria/criteria.ts';
import { describeCriterion } from '#criteria/operators.ts';
import type { Names } from '#logs/names.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { ExplainedChoice } from '#world/explain-decision.ts';
import { valueText } from './describe-entry.ts';
import { logicPartsOf } from './why/logic-parts.ts';
import { LogicView } from './why/logic-view.tsx';
import styles from './why-tab.module.css';

export interface ChoiceCardProps {
  readonly choice: ExplainedChoice;
  readonly order: number;
  readonly labelOf: (path: string) => string;
  readonly names: Names;
}

/** One outcome: whether it held, and each of its criteria with a tick or a cross, in words too. */
export function ChoiceCard({ choice, order, labelOf, names }: ChoiceCardProps): ReactNode {
  const { verdict, taken, tried } = choice;
  const logic = logicPartsOf(choice.criteria, verdict);
  return (
    <li className={styles.choice} data-taken={taken || undefined} data-reached={tried || undefined}>
      <div className={styles.choiceHead}>
        <span className={styles.order}>{order}</span>
        <span className={styles.choiceTitle}>{choice.title}</span>
        {taken ? (
          <StatusBadge tone="ok">Taken</StatusBadge>
        ) : tried ? (
          <StatusBadge tone="neutral">Does not hold</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{verdict.holds ? 'Not tried: would hold' : 'Not tried'}</StatusBadge>
        )}
      </div>
      {logic === undefined ? <p className={styles.logic}>{logicText(choice.criteria)}</p> : <LogicView part={logic} />}
      {verdict.error === undefined ? null : <p className={styles.error}>{verdict.error}</p>}
      {verdict.items.length === 0 ? null : (
        <ul className={styles.criteria}>
          {verdict.items.map((item, at) => (
            <CriterionLine key={at} number={at + 1} {...{ item, labelOf, names }} />
          ))}
        </ul>
      )}
    </li>
  );
}

function CriterionLine(props: {
  readonly item: CriterionVerdict;
  readonly number: number;
  readonly labelOf: (path: string) => string;
  readonly names: Names;
}): ReactNode {
  const { item, number, labelOf, names } = props;
  const changed = item.before !== undefined && item.before !== item.value;
  const read = (value: CriterionVerdict['value']): string =>
    item.criterion.field.endsWith('OwnerId') && typeof value === 'string' ? names.owner(value) : valueText(value);
  return (
    <li className={styles.criterion} data-holds={item.holds || undefined}>
      {item.holds ? (
        <Check size={15} role="img" aria-label="Holds:" className={styles.tick} />
      ) : (
        <X size={15} role="img" aria-label="Does not hold:" className={styles.cross} />
      )}
      <div className={styles.criterionWords}>
        <span>
          <span className={styles.number}>{number}</span> {describeCriterion(item.criterion, labelOf)}
        </span>
        <span className={styles.saw}>
          {'value: '}
          <b>{read(item.value)}</b>
          {item.before === undefined ? null : (
            <>
              {' · before: '}
              <b>{read(item.before)}</b>
              {changed ? ' · changed' : ' · not changed'}
            </>
          )}
        </span>
      </div>
    </li>
  );
}

function logicText(criteria: Criteria): string {
  if (criteria.items.length === 0) return 'No criteria: every record matches';
  if (criteria.logic === 'custom') return `Holds where ${criteria.expression ?? ''}`;
  if (criteria.items.length === 1) return 'Where this holds';
  return criteria.logic === 'all' ? 'All of these' : 'Any of these';
}
