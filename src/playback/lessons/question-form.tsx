import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import type { LessonQuestion, LessonStep } from '#scenarios/lesson.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { StopFormProps } from './lesson-editor-props.ts';
import styles from './lesson-editor.module.css';

type Choice = Extract<LessonQuestion, { readonly type: 'choice' }>;

const TYPES = [
  { value: '', label: 'None' },
  { value: 'edge', label: 'Which edge next?' },
  { value: 'outcome', label: 'What does the Outcome column show?' },
  { value: 'choice', label: 'One of my own' },
];

/** What a stop asks. Right answers of the first two come from the run itself. */
export function QuestionForm({ step, seq, plan, reading, onChange }: StopFormProps): ReactNode {
  const { question } = step;
  const proofs = useMemo(
    () => proofsOf(step, proposedEnds(reading, plan.record ?? undefined, seq)),
    [step, reading, plan.record, seq],
  );
  const put = (next: LessonQuestion | undefined): void => {
    const { question: _was, ...rest } = step;
    onChange(next === undefined ? rest : { ...rest, question: next }, 'question');
  };
  const begin = (type: string): void => {
    if (type === 'edge' || type === 'outcome') return put({ type });
    const proof = proofs[0]?.expectation;
    if (type !== 'choice' || proof === undefined) return put(undefined);
    put({ type, ask: '', choices: ['', ''], right: '', because: '', proof });
  };
  return (
    <fieldset className={styles.question}>
      <legend>Question</legend>
      <NativeSelect
        aria-label="Question"
        size="xs"
        data={TYPES}
        value={question?.type ?? ''}
        onChange={(event) => begin(event.currentTarget.value)}
      />
      {question?.type === 'choice' ? <ChoiceFields question={question} proofs={proofs} onChange={put} /> : null}
    </fieldset>
  );
}

interface Proof {
  readonly expectation: Expectation;
  readonly text: string;
}

function ChoiceFields({
  question,
  proofs,
  onChange,
}: {
  readonly question: Choice;
  readonly proofs: readonly Proof[];
  readonly onChange: (question: Choice) => void;
}): ReactNode {
  const { choices, right, proof } = question;
  const known = proofs.findIndex(({ expectation }) => stableJson(expectation) === stableJson(proof));
  return (
    <>
      <TextInput
        label="Question in words"
        size="xs"
        value={question.ask}
        onChange={(event) => onChange({ ...question, ask: event.currentTarget.value })}
      />
      <Textarea
        label="Choices, one a line"
        size="xs"
        autosize
        minRows={2}
        value={choices.join('\n')}
        onChange={(event) => {
          const next = event.currentTarget.value.split('\n').slice(0, 9);
          const at = choices.indexOf(right);
          // The right one stays right while it is written on.
          onChange({ ...question, choices: next, right: next.includes(right) ? right : (next[at] ?? '') });
        }}
      />
      <NativeSelect
        label="The right one"
        size="xs"
        data={[{ value: '', label: 'Choose' }, ...[...new Set(choices)].filter(Boolean)]}
        value={right}
        onChange={(event) => onChange({ ...question, right: event.currentTarget.value })}
      />
      <TextInput
        label="Why it is right"
        size="xs"
        value={question.because}
        onChange={(event) => onChange({ ...question, because: event.currentTarget.value })}
      />
      <NativeSelect
        label="What proves it in the run"
        size="xs"
        data={[
          ...(known === -1 ? [{ value: '-1', label: 'As it is in the file' }] : []),
          ...proofs.map(({ text }, index) => ({ value: String(index), label: text })),
        ]}
        value={String(known)}
        onChange={(event) => {
          const next = proofs[Number(event.currentTarget.value)];
          if (next) onChange({ ...question, proof: next.expectation });
        }}
      />
    </>
  );
}

/** What can prove a choice at a stop: that its entry is there, and what holds then. */
function proofsOf(
  { at }: LessonStep,
  checks: readonly { readonly expectation: Expectation; readonly expected: string }[],
): readonly Proof[] {
  const entry: readonly Proof[] =
    typeof at === 'object' && 'entry' in at
      ? [{ expectation: { type: 'entry', pattern: at }, text: 'The run comes to this step' }]
      : [];
  return [...entry, ...checks.map(({ expectation, expected }) => ({ expectation, text: expected }))];
}
