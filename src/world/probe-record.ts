import { evaluateCriteria, criteriaStanding, type Standing } from '#criteria/evaluate-criteria.ts';
import type { Criterion } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import type { EdgeId } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import { doubtOf, type Doubt, type ProbeQuestion } from './probe-question.ts';
import type { ProbeSource } from './probe-source.ts';

/** What a record is tried with beside what the org holds of it. */
export interface Supposed {
  /** `updated`: the values count as what an update has just written (GRA-4). */
  readonly trigger: 'new' | 'updated';
  /** By field path; those of matched records too. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** One criterion as a record answers it. */
export interface ProbedCriterion {
  readonly criterion: Criterion;
  readonly value: FieldValue;
  /** Before the supposed update; undefined where there is none. */
  readonly before: FieldValue | undefined;
  readonly standing: Standing;
  /** Why it is unknown. */
  readonly doubt: Doubt | undefined;
}

export interface ProbedChoice {
  readonly edge: EdgeId;
  readonly title: string;
  readonly standing: Standing;
  readonly items: readonly ProbedCriterion[];
  /** [CND-3] What is wrong with a custom expression. */
  readonly error: string | undefined;
}

export interface ProbeVerdict {
  readonly choices: readonly ProbedChoice[];
  /** The choice that takes the record; `none` where all fail, `unknown` where only a run can tell. */
  readonly taken: { readonly type: 'choice'; readonly edge: EdgeId } | { readonly type: 'none' | 'unknown' };
}

/** Tries one record on the choices of a node, by the evaluator of a run (GRA-3, CND-4). */
export function judgeRecord(
  question: ProbeQuestion,
  source: ProbeSource,
  id: string,
  { trigger, values }: Supposed,
): ProbeVerdict | undefined {
  const stored = source.record(question.object, id);
  if (!stored) return undefined;
  const own = Object.entries(values).filter(([path]) => parseFieldPath(path).root === undefined);
  const facts = source.facts(
    { ...stored, ...Object.fromEntries(own) },
    trigger === 'updated' ? stored : undefined,
    values,
  );
  // The kind of the trigger is given here, and with it what has changed.
  const hidden = { ...question.hidden, update: false };
  const doubt = (criterion: Criterion): Doubt | undefined =>
    Object.hasOwn(values, criterion.field) ? undefined : doubtOf(criterion, hidden);
  const choices = question.choices.map(({ edge, title, criteria }): ProbedChoice => {
    const verdict = evaluateCriteria(criteria, facts);
    const doubts = criteria.items.map(doubt);
    return {
      edge,
      title,
      standing: criteriaStanding(criteria, facts, (index) => doubts[index] === undefined),
      error: verdict.error,
      items: verdict.items.map(({ criterion, value, before, holds }, index) => ({
        criterion,
        value,
        before,
        standing: doubts[index] ? 'unknown' : holds ? 'holds' : 'fails',
        doubt: doubts[index],
      })),
    };
  });
  return { choices, taken: takenOf(choices) };
}

function takenOf(choices: readonly ProbedChoice[]): ProbeVerdict['taken'] {
  const first = choices.find(({ standing }) => standing !== 'fails');
  if (!first) return { type: 'none' };
  return first.standing === 'holds' ? { type: 'choice', edge: first.edge } : { type: 'unknown' };
}
