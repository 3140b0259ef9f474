import type { ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import type { ObjectPage } from './objects.ts';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { changedFields, type ChangedField } from './record-marks.ts';
import { nameOfRecord } from './record-names.ts';
import styles from './read-only-fields.module.css';

export interface ViewPanelProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly record: SalesforceRecord;
  /** The record before the run; undefined where the run made it. */
  readonly before: SalesforceRecord | undefined;
  readonly onClose: () => void;
}

/** One record after the run, to be read: every field that the run changed stands with its value before. */
export function ViewPanel({ page, state, record, before, onClose }: ViewPanelProps): ReactNode {
  const changes = before ? changedFields(before, record) : [];
  return (
    <SidePanel title={nameOfRecord(record)} note={String(record['Id'])} onClose={onClose}>
      <p className={styles.summary}>{summaryOf(page, record, before, changes.length)}</p>
      <ReadOnlyFields
        state={state}
        fields={inReadingOrder(page, state.fields[page.object], changes)}
        record={record}
        changes={changes}
      />
    </SidePanel>
  );
}

function summaryOf(
  page: ObjectPage,
  record: SalesforceRecord,
  before: SalesforceRecord | undefined,
  changes: number,
): string {
  if (record['IsDeleted'] === true) return `This ${page.one} was deleted or merged away.`;
  if (!before) return `The run made this ${page.one}.`;
  if (changes === 0) return `The run left this ${page.one} as it was.`;
  return `The run changed ${changes} ${changes === 1 ? 'field' : 'fields'} of this ${page.one}.`;
}

/** What the run changed first, then what the object is known by, then the rest, and last what Salesforce keeps itself. */
function inReadingOrder(
  page: ObjectPage,
  fields: readonly FieldInfo[],
  changes: readonly ChangedField[],
): readonly FieldInfo[] {
  const changed = new Set(changes.map((change) => change.field));
  const place = (field: FieldInfo): number => {
    if (changed.has(field.name)) return 0;
    if (page.mainFields.includes(field.name)) return 1;
    return field.readOnly === true && field.custom !== true ? 3 : 2;
  };
  return fields.toSorted((a, b) => place(a) - place(b));
}
