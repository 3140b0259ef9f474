import type { ReactNode } from 'react';
import type { RecordKey } from '#scenarios/scenario-reading.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { assertNever } from '#shared/assert-never.ts';
import { RecordChoice } from '../forks/record-choice.tsx';
import { DurationField } from './duration-field.tsx';
import { EditLine } from './edit-line.tsx';
import { FaultLine, LiftLine } from './fault-line.tsx';
import type { MadeFault } from './fault-lines.ts';
import { FieldRows } from './field-rows.tsx';
import { ImportLineForm } from './import-line-form.tsx';
import { graphText } from './line-text.ts';
import type { LineDeed } from './line-kinds.ts';
import { NameSelect } from './name-select.tsx';
import type { TestNames } from './test-names.ts';
import styles from './test-editor.module.css';

/** A graph that can be deployed, and how the test names it. */
export interface DeployChoice {
  readonly label: string;
  readonly ref: ScenarioGraph;
}

export interface LineFormProps {
  /** Null for what is done before the run begins. */
  readonly at: string | null;
  readonly deed: LineDeed;
  readonly names: TestNames;
  readonly deployable: readonly DeployChoice[];
  /** The faults that the lines make. */
  readonly liftable: readonly MadeFault[];
  readonly onAt: (at: string) => void;
  readonly onChange: (deed: LineDeed) => void;
}

const OBJECTS = ['Lead', 'Contact', 'Account', 'User'] as const;
const DELETABLE = ['Lead', 'Contact', 'Account', 'Opportunity', 'Group', 'User'] as const;
const ROUTED = ['Lead', 'Contact'] as const;

/** One thing that is done in a test, as a form: when, and what. */
export function LineForm(props: LineFormProps): ReactNode {
  const { at, onAt } = props;
  return (
    <div className={styles.fields}>
      {at === null ? null : (
        <DurationField
          label="After the start"
          value={at}
          required
          onChange={(next) => {
            if (next !== undefined) onAt(next);
          }}
        />
      )}
      <Deed {...props} />
    </div>
  );
}

function Deed({ at, deed, names, deployable, liftable, onChange }: LineFormProps): ReactNode {
  const org = names.orgAt(at);
  const nameOf = (record: RecordKey): string => names.recordName(record);
  if ('create' in deed) {
    const { create } = deed;
    return (
      <>
        <NameSelect
          label="Object"
          names={OBJECTS}
          value={create.object}
          onChange={(next) => {
            const object = OBJECTS.find((each) => each === next);
            if (object !== undefined) onChange({ create: { ...create, object } });
          }}
        />
        <FieldRows
          names={names}
          object={create.object}
          fields={create.fields}
          onChange={(fields) => onChange({ create: { ...create, fields } })}
        />
      </>
    );
  }
  if ('update' in deed) {
    const { update } = deed;
    return (
      <>
        <RecordChoice
          org={org}
          objects={DELETABLE}
          value={update}
          nameOf={nameOf}
          onChange={({ object, id }) => onChange({ update: { ...update, object, id } })}
        />
        <FieldRows
          names={names}
          object={update.object}
          fields={update.fields}
          onChange={(fields) => onChange({ update: { ...update, fields } })}
        />
      </>
    );
  }
  if ('delete' in deed) {
    return (
      <RecordChoice
        org={org}
        objects={DELETABLE}
        value={deed.delete}
        nameOf={nameOf}
        onChange={({ object, id }) => onChange({ delete: { ...deed.delete, object, id } })}
      />
    );
  }
  if ('reprocess' in deed) {
    const { reprocess } = deed;
    return (
      <>
        <RecordChoice
          org={org}
          objects={ROUTED}
          value={reprocess}
          nameOf={nameOf}
          onChange={({ object, id }) => onChange({ reprocess: { ...reprocess, object, id } })}
        />
        <NameSelect
          label="Trigger"
          names={[
            { value: 'new', label: `New ${reprocess.object}` },
            { value: 'updated', label: `Updated ${reprocess.object}` },
          ]}
          value={reprocess.trigger}
          onChange={(next) => {
            const { before: _before, ...rest } = reprocess;
            onChange({
              reprocess: next === 'updated' ? { ...reprocess, trigger: 'updated' } : { ...rest, trigger: 'new' },
            });
          }}
        />
      </>
    );
  }
  if ('make' in deed) return <FaultLine org={org} fault={deed.make} onChange={(make) => onChange({ make })} />;
  if ('lift' in deed)
    return <LiftLine org={org} fault={deed.lift} liftable={liftable} onChange={(lift) => onChange({ lift })} />;
  if ('edit' in deed) return <EditLine org={org} edit={deed.edit} onChange={(edit) => onChange({ edit })} />;
  if ('import' in deed) return <ImportLineForm line={deed.import} onChange={(line) => onChange({ import: line })} />;
  if ('deploy' in deed) {
    const now = JSON.stringify(deed.deploy);
    const choices = deployable.map(({ label, ref }) => ({ value: JSON.stringify(ref), label }));
    const known = choices.some(({ value }) => value === now);
    return (
      <NameSelect
        label="Graph or version"
        names={known ? choices : [{ value: now, label: graphText(deed.deploy, names.graphs) }, ...choices]}
        value={now}
        onChange={(next) => {
          const found = deployable.find(({ ref }) => JSON.stringify(ref) === next);
          if (found) onChange({ deploy: found.ref });
        }}
      />
    );
  }
  return assertNever(deed);
}
