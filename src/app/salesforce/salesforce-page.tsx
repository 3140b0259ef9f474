import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Inbox, Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { NotFound } from '../not-found.tsx';
import { touchedFirst } from '../touched-first.ts';
import { noteOfShownRun, shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { CsvActions, takesCsv, useCsvImport } from './csv-actions.tsx';
import { EditPanel } from './edit-panel.tsx';
import { ObjectTabs } from './object-tabs.tsx';
import { objectPageOf, type ObjectPage } from './objects.ts';
import { recordColumns, recordMatches } from './record-columns.tsx';
import { marksAfterRun } from './record-marks.ts';
import { useColumnChoice } from './use-column-choice.ts';
import { ViewPanel } from './view-panel.tsx';
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

function Records({ page }: { readonly page: ObjectPage }): ReactNode {
  const { id } = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const org = useWorkspace((workspace) => workspace.org.salesforce);
  const run = useWorkspace(shownRunOf);
  const noteAfter = useWorkspace(noteOfShownRun);
  const after = query.get('view') === 'after' && run !== undefined;
  const state = after ? run.final.salesforce : org;
  const fields = state.fields[page.object];
  const [names, setNames] = useColumnChoice(page);
  const columns = useMemo(() => recordColumns(state, fields, names), [state, fields, names]);
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const all = state.records[page.object];
  const marks = useMemo(
    () => (after ? marksAfterRun(run.input.org.salesforce, run.final.salesforce, page.object) : undefined),
    [after, run, page.object],
  );
  const rows = useMemo(() => {
    const touched = (record: SalesforceRecord): boolean => marks?.has(idOf(record)) ?? false;
    const found = all.filter(
      (record) => (record['IsDeleted'] !== true || touched(record)) && recordMatches(record, columns, wanted),
    );
    return marks ? touchedFirst(found, touched) : found;
  }, [all, columns, wanted, marks]);
  const open = (record: string | null): void => {
    void navigate({
      pathname: `/salesforce/${page.object}${record === null ? '' : `/${record}`}`,
      search: query.toString(),
    });
  };
  const shown = findRecord(all, id);
  const csv = useCsvImport(page);
  return (
    <FileDrop
      prompt={`Drop a CSV of ${page.many.toLowerCase()} to import it`}
      disabled={after || !takesCsv(page)}
      onFiles={csv.takeFiles}
    >
      <PageHeader title="Salesforce" note={after ? noteAfter : 'As it stands before the run.'}>
        <SegmentedControl
          aria-label="Which state of the org"
          data={[
            { value: 'before', label: 'Before the run' },
            { value: 'after', label: 'After the run', disabled: run === undefined },
          ]}
          value={after ? 'after' : 'before'}
          onChange={(value) => setQuery(value === 'after' ? { view: 'after' } : {})}
        />
      </PageHeader>
      <ObjectTabs state={state} current={page.object} search={query.toString()} />
      <div className={styles.toolbar}>
        <TextInput
          type="search"
          aria-label={`Search ${page.many.toLowerCase()}`}
          placeholder={`Search ${page.many.toLowerCase()}`}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search ?? ''}
        />
        <span role="status" className={styles.count}>
          {rows.length === all.length ? `${rows.length}` : `${rows.length} of ${all.length}`}{' '}
          {rows.length === 1 ? page.one : page.many.toLowerCase()}
          {marks && marks.size > 0 ? `, ${marks.size} touched by the run stand first` : ''}
        </span>
        <div className={styles.actions}>
          <ColumnPicker fields={fields} chosen={names} standard={page.columns} onChange={setNames} />
          <CsvActions page={page} rows={rows} columns={names} readOnly={after} onImport={csv.chooseFile} />
          {after ? null : (
            <Button leftSection={<Plus size={14} aria-hidden />} onClick={() => open('new')}>
              Add {page.one}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.content}>
        <div className={styles.table}>
          <DataTable
            label={page.many}
            columns={columns}
            rows={rows}
            rowId={idOf}
            selected={shown ? idOf(shown) : null}
            onOpen={(record) => open(idOf(record))}
            {...(marks ? { mark: (record: SalesforceRecord) => marks.get(idOf(record)) } : {})}
            empty={<NoRecords page={page} searching={search !== ''} />}
          />
        </div>
        {panelFor()}
      </div>
      {csv.dialog}
    </FileDrop>
  );

  function panelFor(): ReactNode {
    const close = (): void => open(null);
    if (id === undefined) return null;
    if (id === 'new' && !after) return <EditPanel key="new" page={page} record={null} onClose={close} onSaved={open} />;
    if (!shown) {
      return (
        <aside aria-label={`No such ${page.one}`} className={styles.missing}>
          <EmptyState
            title={`No ${page.one} with the id ${id}`}
            actions={<Button onClick={close}>Back to the list</Button>}
          >
            {after
              ? 'It may stand in the org before the run.'
              : 'It was deleted, or only the run makes it: look after the run.'}
          </EmptyState>
        </aside>
      );
    }
    const recordId = idOf(shown);
    if (!after) return <EditPanel key={recordId} page={page} record={shown} onClose={close} onSaved={open} />;
    return (
      <ViewPanel
        key={recordId}
        page={page}
        state={state}
        record={shown}
        before={findRecord(run.input.org.salesforce.records[page.object], recordId)}
        onClose={close}
      />
    );
  }
}

function NoRecords({ page, searching }: { readonly page: ObjectPage; readonly searching: boolean }): ReactNode {
  return searching ? (
    <EmptyState icon={<Search size={24} />} title="Nothing found">
      No {page.one} matches the search. Search looks at the shown columns and the id.
    </EmptyState>
  ) : (
    <EmptyState icon={<Inbox size={24} />} title={`No ${page.many.toLowerCase()} yet`}>
      Add one{page.object === 'Lead' || page.object === 'Contact' ? ', or import a CSV of them' : ''}.
    </EmptyState>
  );
}

const idOf = (record: SalesforceRecord): string => String(record['Id']);

/** [SF-1] Ids of an address are taken in both lengths. */
function findRecord(records: readonly SalesforceRecord[], id: string | undefined): SalesforceRecord | undefined {
  if (id === undefined) return undefined;
  const normal = normaliseId(id);
  const wanted = normal.ok ? normal.value : id;
  return records.find((record) => record['Id'] === wanted);
}
