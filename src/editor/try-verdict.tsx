import { Check, CircleHelp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Standing } from '#criteria/evaluate-criteria.ts';
import { describeCriterion } from '#criteria/operators.ts';
import type { ProbedChoice, ProbedCriterion, ProbeVerdict } from '#world/probe-record.ts';
import { doubtText } from './doubt-text.ts';
import { useEditor } from './editor-context.tsx';
import { findChoice, labelOfPath, type FieldGroup } from '#wording/field-choices.ts';
import { valueText } from './value-text.ts';
import styles from './try-it.module.css';

interface TryVerdictProps {
  readonly verdict: ProbeVerdict;
  readonly groups: readonly FieldGroup[];
}

const WORDS: Readonly<Record<Standing, string>> = {
  holds: 'Holds',
  fails: 'Does not hold',
  unknown: 'Known only in a run',
};

const WHOLE: Readonly<Record<Standing, string>> = {
  holds: 'fits',
  fails: 'does not fit',
  unknown: 'known only in a run',
};

/** Each choice of a node with its criteria as a record answers them, in the order they are tried. */
export function TryVerdict({ verdict, groups }: TryVerdictProps): ReactNode {
  const { taken } = verdict;
  return (
    <ol className={styles['choices']} aria-label="Criteria in the order in which they are tried">
      {verdict.choices.map((choice) => (
        <li
          key={choice.edge}
          aria-label={`${choice.title}: ${WHOLE[choice.standing]}`}
          data-taken={(taken.type === 'choice' && taken.edge === choice.edge) || undefined}
        >
          <h4>
            <span>{choice.title}</span>
            <span data-standing={choice.standing}>{WHOLE[choice.standing]}</span>
          </h4>
          <Criteria choice={choice} groups={groups} />
        </li>
      ))}
    </ol>
  );
}

function Criteria({ choice, groups }: { readonly choice: ProbedChoice; readonly groups: readonly FieldGroup[] }) {
  if (choice.error !== undefined) return <p>The expression is wrong: {choice.error}.</p>;
  if (choice.items.length === 0) return <p>Without criteria every record fits.</p>;
  return (
    <ul>
      {choice.items.map((item, index) => (
        <Item key={index} item={item} groups={groups} />
      ))}
    </ul>
  );
}

function Item({ item, groups }: { readonly item: ProbedCriterion; readonly groups: readonly FieldGroup[] }): ReactNode {
  const { environment } = useEditor();
  const { criterion, standing, value, before, doubt } = item;
  const labelOf = (path: string): string => labelOfPath(groups, path);
  const field = findChoice(groups, criterion.field)?.field;
  const Sign = { holds: Check, fails: X, unknown: CircleHelp }[standing];
  return (
    <li>
      <span className={styles['sign']} data-standing={standing} role="img" aria-label={`${WORDS[standing]}:`}>
        <Sign size={13} aria-hidden />
      </span>
      <span>
        {describeCriterion(criterion, labelOf)}
        <span className={styles['seen']}>
          {doubt
            ? `Known only in a run: ${doubtText(doubt, labelOf)}.`
            : `value: ${valueText(value, field, environment)}${
                before === undefined || before === value ? '' : `, before: ${valueText(before, field, environment)}`
              }`}
        </span>
      </span>
    </li>
  );
}
