import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { countOf } from '#shared/count-of.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { WhyNotAnswer, WhyNotWay } from '#world/why-not-answer.ts';
import styles from './why.module.css';

export interface AnswerViewProps {
  readonly answer: WhyNotAnswer;
  /** Title of the edge that was asked about. */
  readonly title: string;
  readonly running: boolean;
  readonly onTake: (way: WhyNotWay) => void;
}

/** The ways that lead to an edge, each to be taken by a click; or why there is none. */
export function AnswerView({ answer, title, running, onTake }: AnswerViewProps): ReactNode {
  const { ways, never } = answer;
  if (never !== null) {
    return (
      <p className={styles.never}>
        {never.text} <RuleTag rule={never.rule} />
      </p>
    );
  }
  if (ways.length === 0) {
    return (
      <div className={styles.never}>
        <p>{`No change was found that leads to ${title}.`}</p>
        <p>{triedText(answer)}</p>
      </div>
    );
  }
  return (
    <>
      <ol className={styles.ways} aria-label={`Ways to ${title}, the smallest change first`}>
        {ways.map((way) => (
          <li key={way.text} className={styles.way}>
            <span className={styles.wayText}>{way.text}</span>
            <Button
              size="compact-sm"
              variant="default"
              disabled={running}
              aria-label={`Run it: ${way.text}`}
              onClick={() => onTake(way)}
            >
              Run it
            </Button>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>
        {`${countOf(ways.length, 'way')}, each proven by running ${ways.some(({ alone }) => alone) ? 'this record alone' : 'it'}.`}
        {answer.exhaustive ? '' : ' There was more to try than time.'}
      </p>
    </>
  );
}

/** What was tried, in words: `Tried: 12 values of the record; 2 settings of LeanData.` */
function triedText({ tried, exhaustive }: WhyNotAnswer): string {
  if (tried.length === 0) return 'There is nothing of the record, the org or the settings that this node looks at.';
  const list = tried.map(({ what, count }) => `${what} (${count})`).join('; ');
  return `Tried: ${list}.${exhaustive ? '' : ' There was more to try than time.'}`;
}
