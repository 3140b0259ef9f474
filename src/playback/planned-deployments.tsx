import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Deployable, DeploymentRow, DeploymentRowFaults } from './deployment-rows.ts';
import styles from './planned-faults.module.css';

export interface PlannedDeploymentsProps {
  readonly deployable: readonly Deployable[];
  readonly rows: readonly DeploymentRow[];
  readonly onChange: (rows: readonly DeploymentRow[]) => void;
  readonly wrong: DeploymentRowFaults;
  /** Marks what is missing, once a run was tried. */
  readonly allMarked: boolean;
}

/** [GRA-1] What goes live on the way of a run: one row for each deployment, with its time. */
export function PlannedDeployments(props: PlannedDeploymentsProps): ReactNode {
  const { deployable, rows, onChange, wrong, allMarked } = props;
  const add = useRef<HTMLButtonElement>(null);
  const added = useRef<HTMLInputElement>(null);
  const count = useRef(rows.length);
  // A row that was added asks first what is deployed.
  useEffect(() => {
    if (rows.length > count.current && document.activeElement === add.current) added.current?.focus();
    count.current = rows.length;
  }, [rows.length]);
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => {
        const faults = wrong.get(index);
        const choices = withChosen(deployable, row);
        const change = (part: Partial<DeploymentRow>): void => onChange(rows.with(index, { ...row, ...part }));
        return (
          <div key={index} role="group" className={styles.row} aria-label={`Deployment ${index + 1}`}>
            <div className={styles.head}>
              <h3 className={styles.title}>{`Deployment ${index + 1}`}</h3>
              <ActionIcon
                aria-label={`Remove deployment ${index + 1}`}
                onClick={() => {
                  onChange(rows.toSpliced(index, 1));
                  add.current?.focus();
                }}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </div>
            <Select
              ref={index === rows.length - 1 ? added : undefined}
              openOnFocus={false}
              aria-label={`What is deployed in deployment ${index + 1}`}
              placeholder="Graph or version"
              searchable
              nothingFoundMessage="Nothing of that name"
              data={choices.map(({ label }, key) => ({ value: String(key), label }))}
              value={row.chosen ? String(choices.findIndex(({ graph }) => graph === row.chosen?.graph)) : null}
              error={allMarked ? faults?.graph : undefined}
              onChange={(key) => change({ chosen: choices[Number(key)] ?? null })}
            />
            <TextInput
              label="After the start"
              value={row.at}
              error={row.at === '' && !allMarked ? undefined : faults?.at}
              onChange={(event) => change({ at: event.currentTarget.value })}
            />
          </div>
        );
      })}
      <Button
        ref={add}
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { at: '1d', chosen: null }])}
      >
        Add a deployment
      </Button>
    </div>
  );
}

/** What the last run deployed may not be among the graphs any more. */
const withChosen = (deployable: readonly Deployable[], { chosen }: DeploymentRow): readonly Deployable[] =>
  chosen === null || deployable.some(({ graph }) => graph === chosen.graph) ? deployable : [chosen, ...deployable];
