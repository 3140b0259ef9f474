import { Check, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { AskedQuestion } from '#scenarios/lesson-question.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { CaptionText, plainCaption } from './caption-text.tsx';
import type { Answer } from './lesson-score.ts';
import styles from './question-block.module.css';

export interface QuestionBlockProps {
  readonly question: AskedQuestion;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** A question with its choices; once answered, what was right and why, in words. */
export function QuestionBlock({ question, answer, onAnswer }: QuestionBlockProps): ReactNode {
  const heading = useId();
  const { ask, choices, right } = question;
  return (
    <div className={styles.question} role="group" aria-labelledby={heading}>
      <p id={heading} className={styles.ask}>
        <CaptionText>{ask}</CaptionText>
      </p>
      <ol className={styles.choices}>
        {choices.map(({ id, text }, index) => {
          const chosen = answer?.type === 'chosen' && answer.choice === id;
          const state = answer === undefined ? 'open' : id === right ? 'right' : chosen ? 'wrong' : 'left';
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.choice}
                data-state={state}
                aria-disabled={answer !== undefined}
                onClick={() => {
                  if (answer === undefined) onAnswer({ type: 'chosen', choice: id });
                }}
              >
                <kbd className={styles.digit} aria-hidden>
                  {state === 'right' ? <Check size={13} /> : state === 'wrong' ? <X size={13} /> : index + 1}
                </kbd>
                <span>
                  <CaptionText>{text}</CaptionText>
                  {state === 'right' ? <span className={styles.word}> (right)</span> : null}
                  {state === 'wrong' ? <span className={styles.word}> (your answer)</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {answer === undefined ? null : (
        <p className={styles.why} data-verdict={verdictWord(question, answer)}>
          <strong>{verdictWord(question, answer)}.</strong> {plainCaption(question.why.text)}{' '}
          <RuleTag rule={question.why.rule} />
        </p>
      )}
    </div>
  );
}

const verdictWord = ({ right }: AskedQuestion, answer: Answer): string =>
  answer.type === 'skipped' ? 'Skipped' : answer.choice === right ? 'Right' : 'Not right';

/** The answer in a sentence, for a voice. */
export function answerText(question: AskedQuestion, answer: Answer): string {
  const right = question.choices.find(({ id }) => id === question.right)?.text ?? '';
  const told = answer.type === 'chosen' && answer.choice === question.right ? '' : ` The answer is: ${right}.`;
  return `${verdictWord(question, answer)}.${plainCaption(told)} ${plainCaption(question.why.text)}`;
}
