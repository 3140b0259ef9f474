import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight, Clock, Zap } from 'lucide-react';
import { Fragment, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import type { Fault } from '#world/fault.ts';
import type { FaultInfo } from '#world/fault-catalog.ts';
import { timeText } from './clock-text.ts';
import type { FaultChoices } from './fault-choices.ts';
import { FaultFields } from './fault-fields.tsx';
import { faultOfValues, type FaultValues } from './fault-values.ts';
import { idleScope, laterTarget, offeredAgain, type FaultTargets } from './prefilled-fault.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './fault-palette.module.css';

export interface FaultCardProps {
  readonly info: FaultInfo;
  readonly choices: FaultChoices;
  readonly targets: FaultTargets;
  /** When it would happen, such as `at 09:04:12`. */
  readonly when: string;
  readonly open: boolean;
  readonly running: boolean;
  readonly onOpen: (open: boolean) => void;
  /** At the time shown, or just after a later instant. */
  readonly onMake: (fault: Fault, later?: Instant) => void;
  readonly timeZone: string;
}

/** One fault of the palette: what it does and leads to; opened, its targets and the button that makes it happen. */
export function FaultCard({
  info,
  choices,
  targets,
  when,
  open,
  running,
  onOpen,
  onMake,
  timeZone,
}: FaultCardProps): ReactNode {
  const card = useRef<HTMLDivElement>(null);
  // A form that opens, or changes below its own focus, is shown whole.
  useLayoutEffect(() => {
    if (open && card.current?.contains(document.activeElement)) card.current.scrollIntoView({ block: 'nearest' });
  }, [open, targets]);
  const form = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div ref={card} className={styles.card} data-open={open || undefined}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={form}
        onClick={() => onOpen(!open)}
      >
        <Chevron size={14} aria-hidden className={styles.chevron} />
        <span className={styles.words}>
          <span className={styles.line}>
            <span className={styles.name}>{info.title}</span>
            <span className={styles.tags}>
              {info.leadsTo.map((rule) => (
                <RuleTag key={rule} rule={rule} as="words" />
              ))}
            </span>
          </span>
          <span className={styles.effect}>{info.effect}</span>
        </span>
      </button>
      <div id={form} hidden={!open}>
        {open ? <Form {...{ info, choices, targets, when, running, onMake, timeZone }} /> : null}
      </div>
    </div>
  );
}

const laterText = ({ object, at }: NonNullable<ReturnType<typeof laterTarget>>, timeZone: string): string =>
  `${object === 'prospect' ? 'The prospect of the record shown' : `This ${object.toLowerCase()}`} is created at ${timeText(at, timeZone)}.`;

function Form(props: Omit<FaultCardProps, 'open' | 'onOpen'>): ReactNode {
  const { info, choices, targets, when, running, onMake, timeZone } = props;
  // What was chosen holds until another step is shown, which has other targets.
  const [chosen, setChosen] = useState<{ readonly values: FaultValues; readonly beside: FaultTargets }>();
  const [errors, setErrors] = useState<FaultValues>({});
  const values = chosen?.beside === targets ? chosen.values : offeredAgain(info, targets, chosen?.values ?? {});
  const later = laterTarget(info, targets);
  const idle = idleScope(info, values, targets);
  const make = (wanted: FaultValues, at?: Instant): void => {
    if (running) return;
    const fault = faultOfValues(info.type, wanted);
    setErrors(fault.ok ? {} : fault.error);
    if (fault.ok) onMake(fault.value, at);
  };
  return (
    <form
      className={styles.form}
      aria-label={info.title}
      onSubmit={(event) => {
        event.preventDefault();
        make(values);
      }}
    >
      <FaultFields
        {...{ info, choices, values, errors }}
        onChange={(next) => setChosen({ values: next, beside: targets })}
      />
      {idle === undefined ? null : <p className={styles.note}>{idle}</p>}
      {later === undefined ? null : (
        <div className={styles.later}>
          <p className={styles.note}>{laterText(later, timeZone)}</p>
          <Button
            variant="default"
            aria-disabled={running}
            leftSection={<Clock size={14} aria-hidden />}
            onClick={() => make({ ...values, [later.name]: later.id }, later.at)}
          >
            Make it happen then
          </Button>
        </div>
      )}
      {info.lift === null ? (
        <p className={styles.note}>There is no way back: to undo it, the run is recorded again without it.</p>
      ) : null}
      <Button type="submit" aria-disabled={running} leftSection={<Zap size={14} aria-hidden />}>
        {`Make it happen ${when}`}
      </Button>
      {/* After the button, so that it stays the first stop. */}
      <p className={styles.note}>
        Leads to{' '}
        {info.leadsTo.map((rule) => (
          <Fragment key={rule}>
            <RuleTag rule={rule} />{' '}
          </Fragment>
        ))}
      </p>
    </form>
  );
}
