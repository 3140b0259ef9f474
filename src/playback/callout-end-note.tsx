import { useMemo, type ReactNode } from 'react';
import { partnerLogRowOf } from '#logs/partner-log.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { explainError } from '#world/explain-error.ts';
import type { AttemptsProps } from './attempts.tsx';
import { calloutFailureOf } from './callout-failure.ts';
import { ErrorHelp } from './error-help.tsx';
import styles from './callout-tab.module.css';

export interface CalloutEndNoteProps extends AttemptsProps {
  /** True where the failure itself stands beside it already. */
  readonly withoutFailure?: boolean;
}

/** [LOG-5] How a callout ended and why; what keeps it from success is explained, once for all its attempts. */
export function CalloutEndNote(props: CalloutEndNoteProps): ReactNode {
  const { callout, view, withoutFailure = false, onOpenPlace } = props;
  const explanation = useMemo(() => explainError({ type: 'callout', callout }, view.run), [callout, view]);
  const { end } = callout;
  if (end === null && explanation === undefined) return null;
  const failure = end === null ? null : calloutFailureOf(partnerLogRowOf(callout));
  const said = end === null || (withoutFailure && failure !== null);
  if (said && explanation === undefined) return null;
  return (
    <div className={styles.end} data-result={end?.result ?? 'pending'}>
      {said ? null : (
        <p className={styles.endText}>
          {failure?.text ?? end.why.text} {explanation === undefined ? <RuleTag rule={end.why.rule} /> : null}
        </p>
      )}
      {explanation === undefined ? null : (
        <ErrorHelp
          explanation={explanation}
          withoutCause={explanation.cause === end?.why.text}
          onOpenPlace={onOpenPlace}
        />
      )}
    </div>
  );
}
