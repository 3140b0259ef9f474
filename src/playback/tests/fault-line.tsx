import { useMemo, useState, type ReactNode } from 'react';
import type { Fault, FaultType } from '#world/fault.ts';
import { faultCatalog, faultInfo } from '#world/fault-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { choicesOfSetup } from '../fault-choices.ts';
import { FaultFields } from '../fault-fields.tsx';
import { faultOfValues, valuesOfFault, type FaultValues } from '../fault-values.ts';
import { NameSelect } from './name-select.tsx';
import styles from './test-editor.module.css';

export interface FaultLineProps {
  readonly org: OrgSetup;
  readonly fault: Fault;
  readonly asked: 'make' | 'lift';
  readonly onChange: (fault: Fault) => void;
}

/** A fault that is made or lifted: its type and its targets. It is kept once it is whole. */
export function FaultLine({ org, fault, asked, onChange }: FaultLineProps): ReactNode {
  const choices = useMemo(() => choicesOfSetup(org), [org]);
  const [draft, setDraft] = useState<{ readonly of: Fault; readonly type: FaultType; readonly values: FaultValues }>();
  const mine = draft?.of === fault ? draft : { of: fault, type: fault.type, values: valuesOfFault(fault) };
  const info = faultInfo(mine.type);
  const put = (type: FaultType, values: FaultValues): void => {
    const next = faultOfValues(type, values);
    setDraft({ of: fault, type, values });
    if (next.ok) onChange(next.value);
  };
  const read = faultOfValues(mine.type, mine.values);
  return (
    <>
      <NameSelect
        label="Fault"
        names={faultCatalog
          .filter(({ lift }) => asked === 'make' || lift !== null)
          .map(({ type, title }) => ({ value: type, label: title }))}
        value={mine.type}
        onChange={(next) => put(next as FaultType, {})}
      />
      <p className={styles.hint}>{asked === 'make' ? info.effect : `Ends what was made before: ${info.effect}`}</p>
      <FaultFields
        info={info}
        choices={choices}
        values={mine.values}
        errors={read.ok ? {} : read.error}
        onChange={(values) => put(mine.type, values)}
      />
    </>
  );
}
