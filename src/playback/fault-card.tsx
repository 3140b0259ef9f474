import { Button } from '@mantine/core';
import { ChevronDown, ChevronRight, Zap } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { Fault } from '#world/fault.ts';
import type { FaultInfo } from '#world/fault-catalog.ts';
import type { FaultChoices } from './fault-choices.ts';
import { FaultFields } from './fault-fields.tsx';
import { faultOfValues, type FaultValues } from './fault-values.ts';
import { prefilled, type FaultTargets } from './prefilled-fault.ts';
import { RuleTag } from './rule-tag.tsx';
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
  readonly onMake: (fault: Fault) => void;
}

/** One fault of the palette: what it does and leads to; opened, its targets and the button that makes it happen. */
export function FaultCard({ info, choices, targets, when, open, running, onOpen, onMake }: FaultCardProps): ReactNode {
  const form = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className={styles.card} data-open={open || undefined}>
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
                <RuleTag key={rule} rule={rule} />
              ))}
            </span>
          </span>
          <span className={styles.effect}>{info.effect}</span>
        </span>
      </button>
      <div id={form} hidden={!open}>
        {open ? <Form {...{ info, choices, targets, when, running, onMake }} /> : null}
      </div>
    </div>
  );
}

function Form(props: Omit<FaultCardProps, 'open' | 'onOpen'>): ReactNode {
  const { info, choices, targets, when, running, onMake } = props;
  // What was chosen holds until another step is shown, which has other targets.
  const [chosen, setChosen] = useState<{ readonly values: FaultValues; readonly beside: FaultTargets }>();
  const [errors, setErrors] = useState<FaultValues>({});
  const values = chosen?.beside === targets ? chosen.values : prefilled(info, targets);
  return (
    <form
      className={styles.form}
      aria-label={info.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (running) return;
        const fault = faultOfValues(info.type, values);
        setErrors(fault.ok ? {} : fault.error);
        if (fault.ok) onMake(fault.value);
      }}
    >
      <FaultFields
        {...{ info, choices, values, errors }}
        onChange={(next) => setChosen({ values: next, beside: targets })}
      />
      {info.lift === null ? (
        <p className={styles.note}>There is no way back: to undo it, the run is recorded again without it.</p>
      ) : null}
      <Button type="submit" aria-disabled={running} leftSection={<Zap size={14} aria-hidden />}>
        {`Make it happen ${when}`}
      </Button>
    </form>
  );
}
