import { Button, Checkbox, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '#graph/environment.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { changeableFields } from '../change-fields.ts';
import { GeneratedFieldRow } from './generated-field-row.tsx';
import { generationOf, newRow, type GeneratedDraft, type GeneratedFault } from './generated-draft.ts';
import { GeneratedPreview } from './generated-preview.tsx';
import { ODD_KINDS } from './made-kinds.ts';
import styles from './generated-source.module.css';

export interface GeneratedSourceProps {
  readonly object: RoutedObject;
  readonly setup: OrgSetup;
  readonly environment: Environment;
  readonly draft: GeneratedDraft;
  readonly onChange: (draft: GeneratedDraft) => void;
}

/** [RUN-1] Records that are made up: how many, what each of their fields holds, and the first five of them. */
export function GeneratedSource(props: GeneratedSourceProps): ReactNode {
  const { object, setup, environment, draft, onChange } = props;
  const fields = changeableFields(setup.salesforce.fields[object]);
  const set = (part: Partial<GeneratedDraft>): void => onChange({ ...draft, ...part });
  const generation = generationOf(draft, object, setup.salesforce.fields[object]);
  const faults = generation.ok ? [] : generation.error;
  const faultAt = (at: GeneratedFault['row']): string | undefined => faults.find(({ row }) => row === at)?.message;
  return (
    <div className={styles.source}>
      <div className={styles.pair}>
        <TextInput
          label="How many"
          inputMode="numeric"
          value={draft.count}
          error={faultAt('count')}
          onChange={(event) => set({ count: event.currentTarget.value })}
        />
        <TextInput
          label="Record seed"
          inputMode="numeric"
          value={draft.seed}
          error={faultAt('seed')}
          onChange={(event) => set({ seed: event.currentTarget.value })}
        />
      </div>
      <fieldset className={styles.rows}>
        <legend>Fields</legend>
        {draft.rows.map((row, at) => (
          <GeneratedFieldRow
            key={at}
            {...{ row, environment, object, setup }}
            number={at + 1}
            fields={fields.filter(
              ({ name }) => name === row.field || !draft.rows.some((other) => other.field === name),
            )}
            fault={faultAt(at)}
            onChange={(changed) => set({ rows: draft.rows.with(at, changed) })}
            onRemove={() => set({ rows: draft.rows.filter((_, other) => other !== at) })}
          />
        ))}
        <Button
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => set({ rows: [...draft.rows, newRow()] })}
        >
          Add a field
        </Button>
      </fieldset>
      <details className={styles.odd} open={draft.oddShare !== '0' || undefined}>
        <summary>Odd values</summary>
        <TextInput
          label="Records with one odd text, percent"
          inputMode="numeric"
          value={draft.oddShare}
          error={faultAt('odd')}
          onChange={(event) => set({ oddShare: event.currentTarget.value })}
        />
        {ODD_KINDS.map(({ value, label }) => (
          <Checkbox
            key={value}
            size="xs"
            label={label}
            checked={draft.odd.includes(value)}
            onChange={(event) =>
              set({
                odd: event.currentTarget.checked ? [...draft.odd, value] : draft.odd.filter((kind) => kind !== value),
              })
            }
          />
        ))}
      </details>
      {faults
        .filter(({ row }) => row === null)
        .map(({ message }) => (
          <p key={message} className={styles.fault}>
            {message}
          </p>
        ))}
      {generation.ok ? <GeneratedPreview generation={generation.value} setup={setup} /> : null}
    </div>
  );
}
