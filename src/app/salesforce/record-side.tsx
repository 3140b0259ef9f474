import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ConvertDialog } from './convert-dialog.tsx';
import { EditPanel } from './edit-panel.tsx';
import { HistoryTab } from './history-tab.tsx';
import { isAddable, type ObjectPage } from './objects.ts';
import type { PanelTab } from './panel-tabs.tsx';
import { findRecord } from './record-search.ts';
import { RelatedTab } from './related-tab.tsx';
import { ViewPanel } from './view-panel.tsx';
import styles from './salesforce-page.module.css';

export interface RecordSideProps {
  readonly page: ObjectPage;
  /** The org as it is looked at. */
  readonly org: OrgSetup;
  /** The run in view. */
  readonly run: RecordedRun | undefined;
  /** The journal entry at which the org is looked at; the whole run where undefined. */
  readonly upTo: number | undefined;
  /** Whether the run is looked at. */
  readonly after: boolean;
  /** What the address names: an id, `new`, or nothing. */
  readonly id: string | undefined;
  /** The record of that id, if there is one. */
  readonly record: SalesforceRecord | undefined;
  readonly onOpen: (id: string | null) => void;
}

/** What stands beside the table: the record that the address names, a new one, or nothing. */
export function RecordSide({ page, org, run, upTo, after, id, record, onOpen }: RecordSideProps): ReactNode {
  const [tab, setTab] = useState<PanelTab>('details');
  const [converting, setConverting] = useState<SalesforceRecord | null>(null);
  const close = (): void => onOpen(null);
  const dialog = converting ? <ConvertDialog lead={converting} onClose={() => setConverting(null)} /> : null;
  if (id === undefined) return dialog;
  if (!record && !(id === 'new' && !after && isAddable(page))) {
    return (
      <aside aria-label={`No such ${page.one}`} className={styles.missing}>
        <EmptyState
          title={id === 'new' ? `No ${page.one} is added here` : `No ${page.one} with the id ${id}`}
          actions={<Button onClick={close}>Back to the list</Button>}
        >
          {id === 'new'
            ? page.object === 'Opportunity'
              ? 'Convert a lead and have an opportunity created with it.'
              : 'The org after a run can only be read.'
            : after
              ? 'It may stand in the org before the run.'
              : 'There is none before the run. If only the run makes it: look after the run.'}
        </EmptyState>
      </aside>
    );
  }
  const shared = {
    page,
    tab,
    onTab: setTab,
    related: record ? <RelatedTab page={page} org={org} record={record} after={after} /> : null,
    history: record ? <HistoryTab {...{ page, record, run, upTo, after }} /> : null,
    onClose: close,
  };
  const locked = record && (record['IsDeleted'] === true || record['IsConverted'] === true);
  if (record && (after || locked)) {
    const recordId = String(record['Id']);
    return (
      <>
        <ViewPanel
          key={recordId}
          {...shared}
          state={org.salesforce}
          record={record}
          {...(after && run
            ? { run: { before: findRecord(run.input.org.salesforce.records[page.object], recordId) } }
            : {})}
        />
        {dialog}
      </>
    );
  }
  return (
    <>
      <EditPanel
        key={record ? String(record['Id']) : 'new'}
        {...shared}
        record={record ?? null}
        onSaved={onOpen}
        onConvert={setConverting}
      />
      {dialog}
    </>
  );
}
