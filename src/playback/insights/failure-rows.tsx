import type { ReactNode } from 'react';
import type { FailureInsight } from '#logs/insights-partner.ts';
import type { VisitResult } from '#logs/insights-visits.ts';
import type { WentWrong } from '#world/error-explanation.ts';
import { CountLink } from './count-link.tsx';
import { ExplainToggle } from './explain-toggle.tsx';
import { useInsightsLinks } from './insights-links.ts';
import { failureText } from './part-words.ts';
import { Again } from './result-rows.tsx';
import styles from './insights-panel.module.css';

export interface FailureRowsProps {
  readonly label: string;
  readonly failures: readonly FailureInsight[];
  readonly result: Extract<VisitResult, 'failed' | 'pending'>;
  readonly nodes: readonly string[];
}

/** [LOG-5] Failures by error and failure reason, each with its trips and with the way to cure it. */
export function FailureRows({ label, failures, result, nodes }: FailureRowsProps): ReactNode {
  const { wording } = useInsightsLinks();
  if (failures.length === 0) return null;
  return (
    <section aria-label={label}>
      <h3 className={styles.title}>{label}</h3>
      <ul className={styles.list}>
        {failures.map(({ failure, tally, latest }) => {
          const text = failureText(failure, wording.names);
          return (
            <li key={text} className={styles.failure}>
              <ExplainToggle text={text} wrong={wrongOf(latest, result)}>
                <CountLink count={tally.trips} part={{ nodes, results: [result], failure }} />
                <Again {...tally} />
              </ExplainToggle>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is explained: how the callout ended, or while it is tried again its failed attempt. */
function wrongOf({ callout, failure }: FailureInsight['latest'], result: FailureRowsProps['result']): WentWrong | null {
  if (callout === null) return null;
  if (result === 'failed') return { type: 'callout', callout };
  const attempt = callout.attempts.find(({ answer }) => answer !== null && answer.error === failure?.error);
  return attempt === undefined ? null : { type: 'attempt', callout, attempt };
}
