import { Button } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { orgInstant } from '../org-instant.ts';
import { searchOfMoment, useMoment } from '../org-view.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { restoreRecord } from './edit-record.ts';
import { fieldSections, type FieldSection } from './field-sections.ts';
import type { ObjectPage } from './objects.ts';
import { PanelTabs, type PanelTab } from './panel-tabs.tsx';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { changedFields, type ChangedField } from './record-marks.ts';
import { nameOfRecord } from './record-names.ts';
import { RecordStanding } from './record-standing.tsx';
import { Refusal } from './refusal.tsx';
import styles from './record-form.module.css';

export interface ViewPanelProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly record: SalesforceRecord;
  /** How it stood before the run; undefined where the run made it. Absent where no run is looked at. */
  readonly run?: { readonly before: SalesforceRecord | undefined };
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly related: ReactNode;
  readonly history: ReactNode;
  readonly onClose: () => void;
}

/**
 * One record to be read: as a run left it, every changed field with its value before; or one that takes no
 * writes, with why.
 */
export function ViewPanel(props: ViewPanelProps): ReactNode {
  const { page, state, record, run } = props;
  const changes = run?.before ? changedFields(run.before, record) : [];
  const sections = sectionsOf(page, state.fields[page.object], record, changes);
  const moment = useMoment();
  const search = run ? searchOfMoment(moment) : '';
  return (
    <SidePanel
      title={nameOfRecord(record)}
      note={String(record['Id'])}
      onClose={props.onClose}
      footer={run || record['IsDeleted'] !== true ? undefined : <Restore page={page} record={record} />}
    >
      <PanelTabs
        tab={props.tab}
        onTab={props.onTab}
        details={
          <>
            <RecordStanding
              page={page}
              state={state}
              record={record}
              search={search}
              run={run}
              changes={changes.length}
            />
            {sections.map((section) => (
              <section key={section.title} aria-label={section.title}>
                <h3 className={styles.title}>{section.title}</h3>
                <ReadOnlyFields
                  object={page.object}
                  state={state}
                  fields={section.fields}
                  record={record}
                  changes={changes}
                  search={search}
                />
              </section>
            ))}
          </>
        }
        related={props.related}
        history={props.history}
      />
    </SidePanel>
  );
}

/** [SF-6] Takes a deleted record out of the recycle bin; a merged one stays there. */
function Restore({ page, record }: { readonly page: ObjectPage; readonly record: SalesforceRecord }): ReactNode {
  const store = useWorkspaceStore();
  const [refused, setRefused] = useState<SalesforceError | null>(null);
  const merged = (record['MasterRecordId'] ?? null) !== null;
  const restore = (): void => {
    const result = restoreRecord(store.getState().org, page.object, String(record['Id']), orgInstant);
    if (!result.ok) {
      setRefused(result.error);
      return;
    }
    store.getState().editOrg(() => result.value.org);
    showUndo(store, `${nameOfRecord(record)} was restored.`);
  };
  return (
    <>
      {refused ? <Refusal error={refused} /> : null}
      <Button leftSection={<RotateCcw size={14} aria-hidden />} disabled={merged} onClick={restore}>
        Restore
      </Button>
    </>
  );
}

/** What the run changed first, then what has a value, in sections. */
function sectionsOf(
  page: ObjectPage,
  fields: readonly FieldInfo[],
  record: SalesforceRecord,
  changes: readonly ChangedField[],
): readonly FieldSection[] {
  const names = new Set(changes.map((change) => change.field));
  const changed = fields.filter((field) => names.has(field.name));
  const rest = fields.filter((field) => !names.has(field.name) && (record[field.name] ?? null) !== null);
  const sections = fieldSections(page.one, rest);
  return changed.length > 0 ? [{ title: 'Changed by the run', fields: changed }, ...sections] : sections;
}
