import type { ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import type { ObjectPage } from './objects.ts';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { changedFields } from './record-marks.ts';
import { nameOfRecord } from './record-names.ts';

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
      <p>{summaryOf(page, record, before, changes.length)}</p>
      <ReadOnlyFields state={state} fields={state.fields[page.object]} record={record} changes={changes} />
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
