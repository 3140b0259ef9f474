import { useMemo, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { DataTable, type RowMark, type TableColumn } from '#ui/data-table.tsx';
import type { TableEditing } from '#ui/data-table-editing.ts';
import { orgInstant } from '../org-instant.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { CellEditor } from './cell-editor.tsx';
import { editRefusal } from './edit-refusal.ts';
import { changeRecord } from './edit-record.ts';
import type { ObjectPage } from './objects.ts';
import { nameOfRecord } from './record-names.ts';
import type { RecordView } from './use-record-view.ts';

export interface RecordsTableProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly columns: readonly TableColumn<SalesforceRecord>[];
  readonly rows: readonly SalesforceRecord[];
  readonly view: RecordView;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: ReadonlySet<string>) => void;
  /** How the run left the records; undefined before it, where they can be edited. */
  readonly marks: ReadonlyMap<string, RowMark> | undefined;
  readonly shown: string | null;
  readonly onOpen: (id: string) => void;
  readonly empty: ReactNode;
}

/** Records as a table that can be sorted, ticked and, before the run, edited in place. */
export function RecordsTable(props: RecordsTableProps): ReactNode {
  const { page, state, columns, rows, view, marks } = props;
  const store = useWorkspaceStore();
  const editing = useMemo((): TableEditing<SalesforceRecord> => {
    const fieldOf = (name: string) => state.fields[page.object].find((field) => field.name === name);
    return {
      refusal: (record, column) => editRefusal(page.object, record, fieldOf(column)),
      editor: (record, column, exit) => {
        const field = fieldOf(column);
        if (!field) return null;
        return (
          <CellEditor
            state={state}
            field={field}
            value={record[column] ?? null}
            exit={exit}
            onSave={(value) => {
              const { org } = store.getState();
              const result = changeRecord(org, page.object, String(record['Id']), { [column]: value }, orgInstant);
              if (!result.ok) return result.error;
              store.getState().editOrg(() => result.value.org);
              return null;
            }}
          />
        );
      },
    };
  }, [page, state, store]);
  return (
    <DataTable
      label={view.bin ? `${page.many} in the recycle bin` : page.many}
      columns={columns}
      rows={rows}
      rowId={idOf}
      selected={props.shown}
      onOpen={(record) => props.onOpen(idOf(record))}
      selection={{ ids: props.ticked, onChange: props.onTick, nameOf: nameOfRecord }}
      keptSort={{ sort: view.sort, onSort: view.setSort }}
      mark={(record) => marks?.get(idOf(record)) ?? (view.bin ? binMark(record) : undefined)}
      {...(marks ? {} : { editing })}
      empty={props.empty}
    />
  );
}

const idOf = (record: SalesforceRecord): string => String(record['Id']);

/** [SF-6] Merged records lie in the recycle bin for good. */
const binMark = (record: SalesforceRecord): RowMark => ({
  kind: 'deleted',
  label: (record['MasterRecordId'] ?? null) === null ? 'Deleted' : 'Merged',
});
