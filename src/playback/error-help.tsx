import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ErrorExplanation } from '#world/explain-error.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { RuleTag } from './rule-tag.tsx';
import styles from './error-help.module.css';

export interface ErrorHelpProps {
  readonly explanation: ErrorExplanation;
  /** Opens the page on which a cause is mended. */
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** An error explained: its cause, the guide's cure, what works where that does not, and the ways to the places. */
export function ErrorHelp({ explanation, onOpenPlace }: ErrorHelpProps): ReactNode {
  const { title, cause, guideCure, worksInstead = [], disagreement, rules, places } = explanation;
  return (
    <section className={styles.help} aria-label={`Help on ${title}`}>
      <p className={styles.cause}>
        {cause}{' '}
        {rules.map((rule) => (
          <RuleTag key={rule} rule={rule} />
        ))}
      </p>
      {guideCure.length === 0 ? null : <Cure title="The guide's cure" steps={guideCure} />}
      {worksInstead.length === 0 ? null : (
        <Cure title={guideCure.length === 0 ? 'Cure' : 'What works'} steps={worksInstead} />
      )}
      {disagreement === undefined ? null : (
        <p className={styles.note}>
          <b>Where the documents disagree:</b> {disagreement}
        </p>
      )}
      {places.length === 0 ? null : (
        <ul className={styles.places} aria-label="Where to mend it">
          {places.map(({ label, place }) => (
            <li key={label}>
              <Button
                variant="default"
                size="compact-sm"
                rightSection={<ArrowRight size={12} aria-hidden />}
                onClick={() => onOpenPlace(place)}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cure({ title, steps }: { readonly title: string; readonly steps: readonly string[] }): ReactNode {
  const [only, ...more] = steps;
  return (
    <div className={styles.cure}>
      <h4 className={styles.cureTitle}>{title}</h4>
      {more.length === 0 ? (
        <p className={styles.step}>{only}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
