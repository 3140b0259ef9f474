import { Button, Select } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { creationOf } from '#world/creation-of.ts';
import { withDeletion, withDeployment, withoutRecord } from '#world/fork.ts';
import { reprocessOf, withReprocess, type ReprocessRecord } from '#world/reprocess.ts';
import type { ChangeContext } from './change-context.ts';
import { RecordChoice, type ChosenRecord } from './record-choice.tsx';
import { recordInView } from './record-in-view.ts';
import styles from '../fault-palette.module.css';

const DELETABLE = ['Lead', 'Contact', 'Account', 'Opportunity'] as const;
const ROUTED = ['Lead', 'Contact'] as const;

interface OneFormProps {
  readonly label: string;
  readonly running: boolean;
  readonly children: ReactNode;
  readonly button: string;
  readonly onSubmit: () => void;
}

function OneForm({ label, running, children, button, onSubmit }: OneFormProps): ReactNode {
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) onSubmit();
      }}
    >
      {children}
      <Button type="submit" aria-disabled={running} leftSection={<GitFork size={14} aria-hidden />}>
        {button}
      </Button>
    </form>
  );
}

/** Deletes a record at the step shown, or has it never been there. */
export function DeleteChange({ view, org, point, log, running }: ChangeContext): ReactNode {
  const [chosen, setChosen] = useState<ChosenRecord<(typeof DELETABLE)[number]>>();
  const [wrong, setWrong] = useState<string>();
  const record = chosen ?? recordInView(view, log, point, DELETABLE);
  const isAtStart = point.when === 'start';
  return (
    <OneForm
      label="Delete a record"
      running={running}
      button={isAtStart ? 'Leave it out and run' : 'Delete it and run on'}
      onSubmit={() => {
        setWrong(record.id === '' ? 'Choose one.' : undefined);
        if (record.id === '') return;
        const { name } = view.names.record(record.object, record.id);
        point.fork(isAtStart ? `Without ${name}` : `Delete ${name}`, (input, after) =>
          isAtStart
            ? withoutRecord(input, record, creationOf(view.run, record.id))
            : withDeletion(input, record, after),
        );
      }}
    >
      <RecordChoice
        {...{ org }}
        {...(isAtStart
          ? { nameOf: ({ object, id }) => `${view.names.record(object, id).name}, created by the run` }
          : {})}
        objects={DELETABLE}
        value={record}
        error={wrong}
        onChange={setChosen}
      />
      {isAtStart ? <p className={styles.note}>The record is not there at all in that run.</p> : null}
    </OneForm>
  );
}

/** [LOG-1] Runs a record through its graph again at the step shown. */
export function ReprocessChange({ view, org, point, log, running }: ChangeContext): ReactNode {
  const [chosen, setChosen] = useState<ChosenRecord<(typeof ROUTED)[number]>>();
  const [wrong, setWrong] = useState<string>();
  const inView = recordInView(view, log, point, ROUTED);
  const record = chosen ?? inView;
  // The record in view comes by the trigger that it came by before.
  const again = log !== undefined && record.id === inView.id ? reprocessOf(view.run, log.seq, point.seq) : undefined;
  const asked: ReprocessRecord = again ?? { ...record, trigger: 'new', before: null };
  return (
    <OneForm
      label="Reprocess a record"
      running={running}
      button="Reprocess it and run on"
      onSubmit={() => {
        setWrong(record.id === '' ? 'Choose one.' : undefined);
        if (record.id === '') return;
        const { name } = view.names.record(record.object, record.id);
        point.fork(`Reprocess ${name}`, (input, after) => withReprocess(input, [asked], after));
      }}
    >
      <RecordChoice {...{ org }} objects={ROUTED} value={record} error={wrong} onChange={setChosen} />
      <p className={styles.note}>{`By the trigger ${asked.trigger === 'new' ? 'New' : 'Updated'} ${asked.object}.`}</p>
    </OneForm>
  );
}

/** [GRA-1] Has another graph or version go live. */
export function DeployChange({ point, running, props }: ChangeContext): ReactNode {
  const { deployable } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string>();
  const what = chosen === null ? undefined : deployable[Number(chosen)];
  return (
    <OneForm
      label="Deploy another graph or version"
      running={running}
      button="Deploy it and run on"
      onSubmit={() => {
        setWrong(what === undefined ? 'Choose one.' : undefined);
        if (what === undefined) return;
        point.fork(`Deploy ${what.label}`, (input, after) => withDeployment(input, what.graph, after));
      }}
    >
      <Select
        label="Graph or version"
        placeholder={deployable.length === 0 ? 'There is none' : 'Choose one'}
        data={deployable.map(({ label }, at) => ({ value: String(at), label }))}
        searchable={deployable.length > 8}
        nothingFoundMessage="Nothing of that name"
        allowDeselect={false}
        value={chosen}
        error={wrong}
        onChange={setChosen}
      />
    </OneForm>
  );
}
