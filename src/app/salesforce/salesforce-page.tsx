import { Button } from '@mantine/core';
import { Settings } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { FileDrop } from '#ui/file-drop.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { NotFound } from '../not-found.tsx';
import { searchOfMoment, useOrgView } from '../org-view.ts';
import { OrgViewSwitch } from '../org-view-switch.tsx';
import { takesCsv, useCsvImport } from './csv-actions.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NoRecords } from './no-records.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { objectPageOf, type ObjectPage } from './objects.ts';
import { recordColumns } from './record-columns.tsx';
import { marksAfterRun } from './record-marks.ts';
import { findRecord } from './record-search.ts';
import { RecordSide } from './record-side.tsx';
import { RecordsTable } from './records-table.tsx';
import { RecordsToolbar } from './records-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useColumnChoice } from './use-column-choice.ts';
import { useRecordView } from './use-record-view.ts';
import { useShownRecords } from './use-shown-records.ts';
import styles from './salesforce-page.module.css';

/** The simulated Salesforce org: its records before the run, to be edited, and after the latest run, to be read. */
export function SalesforcePage(): ReactNode {
  const { object } = useParams();
  const page = objectPageOf(object);
  if (page) return <Records key={page.object} page={page} />;
  return (
    <NotFound
      title={`Salesforce keeps no "${object ?? ''}" here`}
      way={{ to: '/salesforce/Lead', label: 'Go to leads' }}
    >
      The simulated org has leads, contacts, accounts, users, queues and opportunities.
    </NotFound>
  );
}

const NONE: ReadonlySet<string> = new Set();

function Records({ page }: { readonly page: ObjectPage }): ReactNode {
  const { id } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const { moment, org, run, upTo, readOnly: after, note } = useOrgView();
  const state = org.salesforce;
  const fields = state.fields[page.object];
  const [names, setNames] = useColumnChoice(page);
  const columns = useMemo(() => recordColumns(state, fields, names), [state, fields, names]);
  const view = useRecordView();
  const marks = useMemo(
    () => (after && run ? marksAfterRun(run.input.org.salesforce, state, page.object) : undefined),
    [after, run, state, page.object],
  );
  const shown = useShownRecords(page, state, columns, view, marks);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NONE);
  const selected = useMemo(
    () => (ticked.size === 0 ? [] : shown.rows.filter((record) => ticked.has(String(record['Id'])))),
    [shown.rows, ticked],
  );
  const open = (record: string | null): void => {
    void navigate({
      pathname: `/salesforce/${page.object}${record === null ? '' : `/${record}`}`,
      search: query.toString(),
    });
  };
  const record = useMemo(() => findRecord(state.records[page.object], id), [state, page.object, id]);
  const csv = useCsvImport(page);
  return (
    <FileDrop
      prompt={`Drop a CSV of ${page.many.toLowerCase()} to import it`}
      disabled={after || !takesCsv(page)}
      onFiles={csv.takeFiles}
    >
      <PageHeader title="Salesforce" note={after ? note : 'As it stands before the run.'}>
        <Button
          component={Link}
          to="/salesforce-setup"
          variant="default"
          leftSection={<Settings size={14} aria-hidden />}
        >
          Setup
        </Button>
        <OrgViewSwitch label="Which state of the org" moment={moment} onChange={() => setTicked(NONE)} />
      </PageHeader>
      <ObjectTabs state={state} current={page.object} search={searchOfMoment(moment)} />
      <div className={styles.toolbar}>
        {selected.length > 0 ? (
          <SelectionBar
            page={page}
            records={selected}
            columns={names}
            fields={fields}
            bin={view.bin}
            readOnly={after}
            onClear={() => setTicked(NONE)}
            onOpen={open}
          />
        ) : (
          <RecordsToolbar
            page={page}
            state={state}
            view={view}
            shown={shown}
            touched={marks?.size ?? 0}
            columns={names}
            onColumns={setNames}
            readOnly={after}
            onImport={csv.chooseFile}
            onAdd={() => open('new')}
          />
        )}
      </div>
      <FilterBar state={state} fields={fields} filters={view.filters} onChange={view.setFilters} />
      <div className={styles.content}>
        <div className={styles.table}>
          <RecordsTable
            page={page}
            state={state}
            columns={columns}
            rows={shown.rows}
            view={view}
            ticked={ticked}
            onTick={setTicked}
            marks={marks}
            shown={record ? String(record['Id']) : null}
            onOpen={open}
            empty={<NoRecords page={page} view={view} />}
          />
          {shown.rows.length === 0 ? null : (
            <p className={styles.hint}>
              {after ? '' : 'Double click or F2 edits a cell · → goes into the cells · '}Enter opens · Space selects
            </p>
          )}
        </div>
        <RecordSide page={page} {...{ org, run, upTo, after, id, record }} onOpen={open} />
      </div>
      {csv.dialog}
    </FileDrop>
  );
}
