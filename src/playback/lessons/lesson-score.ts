import type { LessonPlan } from '#scenarios/lesson-plan.ts';

/** What was answered at a stop: the id of a choice, or that the question was skipped. */
export type Answer = { readonly type: 'chosen'; readonly choice: string } | { readonly type: 'skipped' };

/** Answers by the number of their stop, from 0. */
export type Answers = Readonly<Record<number, Answer>>;

/** How a lesson was done. A question that nobody came to counts as skipped. */
export interface LessonScore {
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly skipped: number;
}

/** What one made of a question; null before it is answered. */
export function verdictOf(plan: LessonPlan, answers: Answers, stop: number): 'right' | 'wrong' | 'skipped' | null {
  const answer = answers[stop];
  if (answer === undefined) return null;
  if (answer.type === 'skipped') return 'skipped';
  return answer.choice === plan.stops[stop]?.question?.right ? 'right' : 'wrong';
}

export function scoreOf(plan: LessonPlan, answers: Answers): LessonScore {
  const verdicts = plan.stops.flatMap(({ question }, stop) =>
    question === null ? [] : [verdictOf(plan, answers, stop) ?? 'skipped'],
  );
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  return { questions: verdicts.length, right: count('right'), wrong: count('wrong'), skipped: count('skipped') };
}

/** A score in a sentence. */
export function scoreText({ questions, right, wrong, skipped }: LessonScore): string {
  if (questions === 0) return 'This lesson asks no questions.';
  const of =
    questions === 1 ? 'The one question was' : `${right} of ${questions} questions ${right === 1 ? 'was' : 'were'}`;
  if (questions === 1) return `${of} ${right === 1 ? 'answered right' : wrong === 1 ? 'answered wrong' : 'skipped'}.`;
  const rest = [wrong > 0 ? `${wrong} wrong` : '', skipped > 0 ? `${skipped} skipped` : ''].filter(Boolean);
  return `${of} answered right${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
}
