import { Button } from '@mantine/core';
import { ArrowRight, TriangleAlert } from 'lucide-react';
import { Fragment, use, type ReactNode } from 'react';
import type { ErrorExplanation } from '#world/error-explanation.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { SimulatorContext } from './simulator-state.ts';
import styles from './error-help.module.css';

export interface ErrorHelpProps {
  readonly explanation: ErrorExplanation;
  /** True where the cause stands beside it already. */
  readonly withoutCause?: boolean;
  /** Opens the page on which a cause is mended. */
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** An error explained: its cause, the guide's cure, what works where that does not, and the ways to the places. */
export function ErrorHelp({ explanation, withoutCause = false, onOpenPlace }: ErrorHelpProps): ReactNode {
  const { title, cause, onPurpose, ofRun, guideCure, guideFails, worksInstead = [], afterwards, rules } = explanation;
  const { places, looks = [] } = explanation;
  return (
    <section className={styles.help} aria-label={`Help: ${title}`}>
      <p className={styles.text}>
        {withoutCause ? null : cause}
        {rules.map((rule) => (
          <Fragment key={rule}>
            {' '}
            <RuleTag rule={rule} />
          </Fragment>
        ))}
      </p>
      {onPurpose === undefined ? null : <p className={styles.text}>{onPurpose}</p>}
      {guideCure.length === 0 ? null : <Cure title="The guide’s cure" steps={guideCure} />}
      {guideFails === undefined ? null : (
        <p className={styles.fails}>
          <TriangleAlert size={14} role="img" aria-label="Caution:" /> <span>{guideFails}</span>
        </p>
      )}
      {worksInstead.length === 0 ? null : (
        <Cure title={guideCure.length === 0 ? 'Cure (the guide gives none)' : 'What works'} steps={worksInstead} />
      )}
      {ofRun === undefined ? null : <p className={styles.text}>{ofRun}</p>}
      <Places title="Where to mend it" {...{ places, onOpenPlace }} />
      {[false, true].map((after) => (
        <Looks key={`${after}`} {...{ after, looks, onOpenPlace }} />
      ))}
      {afterwards === undefined ? null : <p className={styles.text}>{afterwards}</p>}
      <Disagreements explanation={explanation} />
    </section>
  );
}

/** The pages that only show how it stood before the run, or how the run left it. */
function Looks(
  props: Pick<ErrorHelpProps, 'onOpenPlace'> & {
    readonly after: boolean;
    readonly looks: ErrorExplanation['places'];
  },
): ReactNode {
  const { after, looks, onOpenPlace } = props;
  const places = looks.filter(({ place }) => ('after' in place && place.after === true) === after);
  if (places.length === 0) return null;
  const title = `Only to look at: ${after ? 'after' : 'before'} the run`;
  return (
    <div className={styles.cure}>
      <p className={styles.title}>{title}</p>
      <Places {...{ title, places, onOpenPlace }} />
    </div>
  );
}

function Places(
  props: Pick<ErrorExplanation, 'places'> & Pick<ErrorHelpProps, 'onOpenPlace'> & { readonly title: string },
): ReactNode {
  const { title, places, onOpenPlace } = props;
  // In a run that is only looked at there is no page to go to.
  const lookOnly = use(SimulatorContext)?.props.lookOnly === true;
  if (places.length === 0) return null;
  if (lookOnly) return <p className={styles.place}>{`In the app: ${places.map(({ label }) => label).join(' · ')}`}</p>;
  return (
    <ul className={styles.places} aria-label={title}>
      {places.map(({ label, place }) => (
        <li key={label}>
          <Button
            variant="default"
            size="compact-xs"
            maw="100%"
            title={label}
            rightSection={<ArrowRight size={12} aria-hidden />}
            onClick={() => onOpenPlace(place)}
          >
            <span className={styles.label}>{label}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Cure({ title, steps }: { readonly title: string; readonly steps: readonly string[] }): ReactNode {
  const [only, ...more] = steps;
  return (
    <div className={styles.cure}>
      <p className={styles.title}>{title}</p>
      {more.length === 0 ? (
        <p className={styles.text}>{only}</p>
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

function Disagreements({ explanation: { disagreements = [] } }: Pick<ErrorHelpProps, 'explanation'>): ReactNode {
  if (disagreements.length === 0) return null;
  return (
    <details className={styles.disagreements}>
      <summary>Where the documents disagree</summary>
      {disagreements.map(({ text, rule }) => (
        <p key={text} className={styles.text}>
          {text} <RuleTag rule={rule} />
        </p>
      ))}
    </details>
  );
}
