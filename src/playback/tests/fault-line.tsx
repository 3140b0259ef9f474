import { useState, type ReactNode } from 'react';
import { stableJson } from '#shared/stable-json.ts';
import type { Fault, FaultType } from '#world/fault.ts';
import { faultCatalog, faultInfo } from '#world/fault-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { FaultFields } from '../fault-fields.tsx';
import { faultOfValues, valuesOfFault, type FaultValues } from '../fault-values.ts';
import type { MadeFault } from './fault-lines.ts';
import { choicesOfOrg, faultText } from './fault-text.ts';
import { NameSelect } from './name-select.tsx';
import styles from './test-editor.module.css';

export interface FaultLineProps {
  readonly org: OrgSetup;
  readonly fault: Fault;
  readonly onChange: (fault: Fault) => void;
}

/** A fault that is lifted: one of those that the lines of the test make. */
export function LiftLine({ org, fault, liftable, onChange }: FaultLineProps & LiftProps): ReactNode {
  const made = liftable.map((each) => ({
    value: stableJson(each.fault),
    label: `${faultText(each.fault, 'make', org)} (${each.at})`,
    fault: each.fault,
  }));
  const now = stableJson(fault);
  const isMade = made.some(({ value }) => value === now);
  return (
    <NameSelect
      label="The fault"
      names={isMade ? made : [{ value: now, label: `${faultText(fault, 'make', org)} (no line makes it)` }, ...made]}
      value={now}
      onChange={(next) => {
        const chosen = made.find(({ value }) => value === next);
        if (chosen) onChange(chosen.fault);
      }}
    />
  );
}

interface LiftProps {
  readonly liftable: readonly MadeFault[];
}

/** A fault that is made: its type and its targets. It is kept once it is whole. */
export function FaultLine({ org, fault, onChange }: FaultLineProps): ReactNode {
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
        names={faultCatalog.map(({ type, title }) => ({ value: type, label: title }))}
        value={mine.type}
        onChange={(next) => put(next as FaultType, {})}
      />
      <p className={styles.hint}>{info.effect}</p>
      <FaultFields
        info={info}
        choices={choicesOfOrg(org)}
        values={mine.values}
        errors={read.ok ? {} : read.error}
        onChange={(values) => put(mine.type, values)}
      />
    </>
  );
}
