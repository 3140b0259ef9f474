import { Loader } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { Criteria } from '#criteria/criteria.ts';
import { parseLogic } from '#criteria/parse-logic.ts';
import type { JsonObject } from '#shared/json.ts';
import type { ProbeQuestion } from '#world/probe-question.ts';
import type { ChoiceCount, CountedAs } from '#world/probe-records.ts';
import { doubtSentence } from './doubt-text.ts';
import { labelOfPath, type FieldGroup } from '#wording/field-choices.ts';
import { useNodeProbe } from './node-probe.tsx';
import { countOfObject, manyOf, numberText } from './object-words.ts';
import styles from './settings.module.css';

interface CriteriaCountProps {
  /** The object that the criteria are a member of. */
  readonly config: JsonObject;
  readonly criteria: Criteria;
  readonly groups: readonly FieldGroup[];
}

/** How many records of the org fit criteria, before any run; what only a run can tell is said and not guessed. */
export function CriteriaCount({ config, criteria, groups }: CriteriaCountProps): ReactNode {
  const { question, count, counting } = useNodeProbe();
  const choice = question && choiceOf(question, config);
  const counted = count?.choices.find(({ edge }) => edge === choice?.edge);
  const doubt = useMemo(
    () => question && doubtSentence(criteria, question.hidden, (path) => labelOfPath(groups, path)),
    [criteria, question, groups],
  );
  const why = cannotCount(criteria);
  if (!question || !choice) return null;
  return (
    <div className={styles['count']} aria-busy={counting}>
      {why === undefined ? (
        counted && count ? (
          <Figures counted={counted} total={count.total} question={question} doubt={doubt} />
        ) : null
      ) : (
        <p>{why}</p>
      )}
      {counting && why === undefined ? (
        <p className={styles['counting']}>
          <Loader size={11} aria-hidden /> Counting…
        </p>
      ) : null}
    </div>
  );
}

const AS_THEY_STAND = 'Records as they stand in the org, before a run. Lists them.';

function Figures(props: {
  readonly counted: ChoiceCount;
  readonly total: number;
  readonly question: ProbeQuestion;
  readonly doubt: string | undefined;
}): ReactNode {
  const { counted, total, question, doubt } = props;
  const { edge, matched, unknown, here, earlier, perhaps } = counted;
  const { object, choices } = question;
  if (total === 0) return <p>The org has no {manyOf(object)} to count yet.</p>;
  return (
    <>
      {unknown === total ? null : (
        <p>
          <Figure edge={edge} as="matched" title={AS_THEY_STAND}>
            Matches {numberText(matched)} of {countOfObject(total, object)}
          </Figure>
        </p>
      )}
      {choices.length > 1 && matched > 0 && here + perhaps + earlier > 0 ? (
        <p>
          <Figure edge={edge} as="here">
            {numberText(here)} {here === 1 ? 'comes' : 'come'} here
          </Figure>
        </p>
      ) : null}
      {earlier > 0 ? (
        <p>
          <Figure edge={edge} as="earlier">
            {numberText(earlier)} {earlier === 1 ? 'is' : 'are'} taken by an earlier one
          </Figure>
        </p>
      ) : null}
      {unknown > 0 ? (
        <p>
          <Figure edge={edge} as="unknown">
            {unknown === total ? `All ${countOfObject(unknown, object)}` : `${numberText(unknown)} more`} perhaps
          </Figure>
          {'. '}
          {doubt}
        </p>
      ) : perhaps > 0 ? (
        <p>
          <Figure edge={edge} as="perhaps">
            {numberText(perhaps)} perhaps
          </Figure>
          , as an earlier one is known only in a run
        </p>
      ) : null}
    </>
  );
}

function Figure(props: {
  readonly edge: string;
  readonly as: CountedAs;
  readonly title?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { list } = useNodeProbe();
  return (
    <button
      type="button"
      className={styles['figure']}
      title={props.title}
      onClick={() => list({ edge: props.edge, as: props.as })}
    >
      {props.children}
    </button>
  );
}

/** The choice of a node that a row of its settings, or the whole of them, stands for. */
const choiceOf = ({ choices }: ProbeQuestion, config: JsonObject) =>
  choices.find(({ edge }) => edge === config['id']) ?? (choices.length === 1 ? choices[0] : undefined);

/** What is to be done before records can be counted. */
function cannotCount({ logic, expression, items }: Criteria): string | undefined {
  if (items.some(({ field }) => field === '')) return 'Records are counted once each criterion has a field.';
  if (logic === 'custom' && !parseLogic(expression ?? '', items.length).ok)
    return 'Records are counted once the expression is right.';
  return undefined;
}
