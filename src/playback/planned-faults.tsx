import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { checkFault } from '#world/check-fault.ts';
import type { FaultType } from '#world/fault.ts';
import { FAULT_GROUPS, faultCatalog, faultInfo } from '#world/fault-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Coming } from '#world/script-doubt.ts';
import { choicesOfSetup, type FaultChoices } from './fault-choices.ts';
import { FaultFields } from './fault-fields.tsx';
import type { FaultRow, FaultRowFaults } from './fault-rows.ts';
import { faultOfValues, type FaultValues } from './fault-values.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './planned-faults.module.css';

export interface PlannedFaultsProps {
  /** The org before the run, for the targets. */
  readonly setup: OrgSetup;
  /** What the run brings about on the way, for targets that are not there before it. */
  readonly coming: Coming;
  readonly rows: readonly FaultRow[];
  readonly onChange: (rows: readonly FaultRow[]) => void;
  readonly wrong: FaultRowFaults;
  /** Marks fields too that nobody has been to, once a run was tried. */
  readonly allMarked: boolean;
}

const TYPES = FAULT_GROUPS.map((group) => ({
  group,
  items: faultCatalog.filter((info) => info.group === group).map(({ type, title }) => ({ value: type, label: title })),
}));

const FIRST: FaultRow = { at: '5m', type: 'revoke-token', values: {}, liftAt: '' };

/** Parameters that have a usual value. */
const USUAL: FaultValues = { minutes: '30', object: 'Lead', cap: 'salesforce' };

const usualValues = (type: FaultType): FaultValues =>
  Object.fromEntries(
    faultInfo(type).parameters.flatMap(({ name }) => (USUAL[name] === undefined ? [] : [[name, USUAL[name]] as const])),
  );

/** The faults that are planned for a run: one row each, with its time and, where there is an inverse, when it is lifted. */
export function PlannedFaults({ setup, coming, rows, onChange, wrong, allMarked }: PlannedFaultsProps): ReactNode {
  const choices = useMemo(() => choicesOfSetup(setup), [setup]);
  // What is wrong is said once a field is left, not while it is still being filled in.
  const [left, setLeft] = useState<readonly Left[]>([]);
  const leftIn = (at: number): Left => left[at] ?? NONE_LEFT;
  const setLeftIn = (at: number, names: Left): void =>
    setLeft(rows.map((_, row) => (row === at ? names : leftIn(row))));
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        <Row
          key={at}
          {...{ row, setup, coming, choices }}
          number={at + 1}
          faults={marked(wrong.get(at) ?? {}, allMarked ? null : leftIn(at))}
          onChange={(next) => {
            onChange(rows.with(at, next));
            // Another type of fault asks for other things.
            if (next.type !== rows[at]?.type) setLeftIn(at, NONE_LEFT);
          }}
          onLeave={(name) => setLeftIn(at, new Set([...leftIn(at), name]))}
          onRemove={() => {
            onChange(rows.filter((_, other) => other !== at));
            setLeft(rows.map((_, row) => leftIn(row)).toSpliced(at, 1));
          }}
        />
      ))}
      <Button variant="subtle" leftSection={<Plus size={14} aria-hidden />} onClick={() => onChange([...rows, FIRST])}>
        Add a fault
      </Button>
    </div>
  );
}

/** Names of the fields of a row that were left once. */
type Left = ReadonlySet<string>;

const NONE_LEFT: Left = new Set();

/** Of what is wrong with a row, that which stands at the fields left; null means all. Both times count as one. */
function marked(wrong: FaultValues, left: Left | null): FaultValues {
  if (left === null) return wrong;
  const isLeft = (name: string): boolean => left.has(name) || (name === 'liftAt' && left.has('at'));
  return Object.fromEntries(Object.entries(wrong).filter(([name]) => isLeft(name)));
}

function Row(props: {
  readonly row: FaultRow;
  readonly number: number;
  readonly setup: OrgSetup;
  readonly coming: Coming;
  readonly choices: FaultChoices;
  readonly faults: FaultValues;
  readonly onChange: (row: FaultRow) => void;
  /** A field was left. */
  readonly onLeave: (name: string) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { row, number, setup, coming, choices, faults, onChange, onLeave, onRemove } = props;
  const info = faultInfo(row.type);
  const fault = faultOfValues(row.type, row.values);
  const doubt = fault.ok ? checkFault(fault.value, setup, coming) : undefined;
  return (
    <div role="group" aria-label={`Fault ${number}`} className={styles.row}>
      <div className={styles.head}>
        <h3 className={styles.title}>{`Fault ${number}`}</h3>
        <ActionIcon aria-label={`Remove fault ${number}`} onClick={onRemove}>
          <X size={14} aria-hidden />
        </ActionIcon>
      </div>
      <Select
        aria-label={`What happens in fault ${number}`}
        searchable
        data={TYPES}
        value={row.type}
        allowDeselect={false}
        onChange={(next) => {
          if (next === null || next === row.type) return;
          const type = next as FaultType;
          onChange({ ...row, type, values: usualValues(type) });
        }}
      />
      <p className={styles.effect}>
        {info.effect} <RuleTag rule={info.leadsTo[0]} />
      </p>
      <FaultFields
        {...{ info, choices }}
        values={row.values}
        errors={faults}
        onChange={(values) => onChange({ ...row, values })}
        onLeave={onLeave}
      />
      {doubt === undefined ? null : <p className={styles.doubt}>{doubt.message}</p>}
      <div className={styles.times}>
        <TextInput
          label="After the start"
          placeholder="5m"
          value={row.at}
          error={faults['at']}
          onChange={(event) => onChange({ ...row, at: event.currentTarget.value })}
          onBlur={() => onLeave('at')}
        />
        {info.lift === null ? null : (
          <TextInput
            label="Lifted after"
            placeholder="Never"
            value={row.liftAt}
            error={faults['liftAt']}
            onChange={(event) => onChange({ ...row, liftAt: event.currentTarget.value })}
            onBlur={() => onLeave('liftAt')}
          />
        )}
      </div>
    </div>
  );
}
