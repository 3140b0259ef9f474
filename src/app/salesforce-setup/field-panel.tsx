import { useRef, useState, type ReactNode } from 'react';
import { notifications } from '@mantine/notifications';
import { changeField, removeField, valueCount } from '#mocks/salesforce/custom-fields.ts';
import { addField } from '#mocks/salesforce/org-settings.ts';
import { countOf } from '#shared/count-of.ts';
import type { FieldInfo } from '#shared/field.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { RecordPanel } from '../record-panel.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { DeleteFieldText } from './delete-field-text.tsx';
import { draftOf, fieldOf, newFieldDraft, patchOf, typeText, type FieldDraft } from './field-draft.ts';
import { FieldForm } from './field-form.tsx';
import { fieldUses } from './field-uses.ts';
import type { ManagedObject } from './setup-parts.ts';
import { useSalesforceSetting } from './use-salesforce-setting.ts';
import styles from './salesforce-setup.module.css';

export interface FieldPanelProps {
  readonly object: ManagedObject;
  /** Null to add a field. */
  readonly field: FieldInfo | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => void;
}

/** [SF-3] Adds, changes or deletes a custom field. */
export function FieldPanel({ object, field, onClose, onSaved }: FieldPanelProps): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const change = useSalesforceSetting();
  const [blank] = useState(() => (field ? draftOf(field) : newFieldDraft));
  const [edited, setEdited] = useState<FieldDraft | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const free = useRef(false);
  const leave = (go: () => void): void => {
    free.current = true;
    go();
    free.current = false;
  };
  const start = field ? draftOf(field) : blank;
  const draft = edited ?? start;

  const save = (): void => {
    const next = fieldOf(draft);
    const refused = change((state) =>
      field ? changeField(state, object, field.name, patchOf(draft, field)) : addField(state, object, next),
    );
    setRefusal(refused);
    if (refused !== null) return;
    setEdited(null);
    notifications.show({ message: `${next.label} was ${field ? 'saved' : `added to ${object}`}.` });
    leave(() => onSaved(field?.name ?? next.name));
  };
  const remove = async (of: FieldInfo): Promise<void> => {
    const { org, graphs } = store.getState();
    const values = valueCount(org.salesforce, object, of.name);
    const answer = await confirm({
      title: `Delete ${of.label} of ${object}?`,
      text: <DeleteFieldText values={values} uses={fieldUses(org, graphs, object, of.name)} />,
      confirm: 'Delete the field',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const refused = change((state) => removeField(state, object, of.name));
    setRefusal(refused);
    if (refused !== null) return;
    showUndo(store, `${of.label} was deleted from ${object}.`);
    leave(onClose);
  };

  return (
    <RecordPanel
      title={field ? field.label : `New field of ${object}`}
      note={field ? field.name : 'A custom field. It can be used at once.'}
      dirty={JSON.stringify(draft) !== JSON.stringify(start)}
      free={free}
      saveLabel={field ? 'Save' : 'Add field'}
      onSave={save}
      onReset={() => {
        setEdited(null);
        setRefusal(null);
      }}
      onDelete={field ? () => void remove(field) : undefined}
      onClose={onClose}
      refusal={refusal === null ? null : { by: 'Salesforce', message: refusal }}
    >
      <FieldForm draft={draft} standing={field !== null} onChange={setEdited} />
    </RecordPanel>
  );
}

/** A standard field, which stays as it is. */
export function StandardFieldPanel({
  field,
  onClose,
}: {
  readonly field: FieldInfo;
  readonly onClose: () => void;
}): ReactNode {
  const facts: readonly (readonly [string, string])[] = [
    ['Type', typeText(field)],
    ...(field.length === undefined ? [] : [['Length', countOf(field.length, 'character')] as const]),
    ['Required', field.required === true ? 'Yes' : 'No'],
    ['On the layout', field.readOnly === true ? 'Read-only' : 'Can be edited'],
    ...(field.picklist ? [['Values', field.picklist.join(', ') || 'None'] as const] : []),
  ];
  return (
    <SidePanel title={field.label} note={field.name} onClose={onClose}>
      <p className={styles.dim}>A standard field: it stays as it is.</p>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}
