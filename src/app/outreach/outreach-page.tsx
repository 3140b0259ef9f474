import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { RowMark } from '#ui/data-table.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PluginPage } from '../crm-plugin/plugin-page.tsx';
import { LinkTabs } from '../link-tabs.tsx';
import { NotFound } from '../not-found.tsx';
import { searchOfMoment, useOrgView } from '../org-view.ts';
import { orgInstant } from '../org-instant.ts';
import { OrgViewSwitch } from '../org-view-switch.tsx';
import { KindList, type KindListProps } from './kind-list.tsx';
import { KindPanel, KindView } from './kind-panel.tsx';
import { kindPageOf, kindPages, type FormKind, type KindPage } from './kinds.ts';
import { marksOf, recordsOf } from './records-of.ts';
import { NewSequenceState, SequenceStatePanel } from './sequence-state-panel.tsx';
import { SendersHint } from './senders-hint.tsx';
import { SettingsPage } from './settings-page.tsx';
import { StateBulkActions } from './state-bulk-actions.tsx';
import { UserBulkActions } from './user-bulk-actions.tsx';
import styles from './outreach-page.module.css';

const settingTabs = [
  { path: 'plugin', title: 'CRM plugin' },
  { path: 'settings', title: 'Settings' },
] as const;

/** The simulated Outreach: its records before and after the run, the CRM plugin and the settings. */
export function OutreachPage(): ReactNode {
  const { kind: path = 'prospects' } = useParams();
  const { moment, org, run, upTo, readOnly, note } = useOrgView();
  const page = kindPageOf(path);
  const setting = settingTabs.find((tab) => tab.path === path);
  if (!page && !setting) {
    return (
      <NotFound title={`Outreach has no page "${path}"`} way={{ to: '/outreach/prospects', label: 'Go to prospects' }}>
        There are prospects, accounts, sequences, sequence states, rulesets, stages, users, mailboxes, the CRM plugin
        and settings.
      </NotFound>
    );
  }
  const isPlugin = setting?.path === 'plugin';
  const after = readOnly && run !== undefined && !isPlugin;
  const at = after ? (run.journal[upTo ?? run.journal.length - 1]?.at ?? run.input.start) : orgInstant;
  const state = org.outreach;
  return (
    <div className={styles.page}>
      <PageHeader title="Outreach" note={after ? note : 'As it stands before the run.'}>
        {isPlugin ? null : <OrgViewSwitch label="Which state of Outreach" moment={moment} />}
      </PageHeader>
      <LinkTabs
        label="Outreach"
        tabs={[
          ...kindPages.map((each) => ({
            to: { pathname: `/outreach/${each.path}`, search: after ? searchOfMoment(moment) : '' },
            title: each.many,
            count: recordsOf(state, each.kind).length,
            current: each === page,
          })),
          ...settingTabs.map((tab) => ({
            to: {
              pathname: `/outreach/${tab.path}`,
              search: after && tab.path === 'settings' ? searchOfMoment(moment) : '',
            },
            title: tab.title,
            current: tab === setting,
          })),
        ]}
      />
      {isPlugin ? <PluginPage /> : null}
      {setting?.path === 'settings' ? <SettingsPage key={moment} state={state} at={at} readOnly={after} /> : null}
      {page ? (
        <Records key={page.kind} page={page} state={state} before={after ? run.input.org.outreach : undefined} />
      ) : null}
    </div>
  );
}

interface RecordsProps {
  readonly page: KindPage;
  readonly state: OutreachState;
  /** Outreach before the run, where it is shown after it. */
  readonly before: OutreachState | undefined;
}

function Records({ page, state, before }: RecordsProps): ReactNode {
  const marks = useMemo(() => before && marksOf(before, state, page.kind), [before, state, page.kind]);
  const { kind } = page;
  if (kind === 'sequenceState') {
    return (
      <KindList
        page={{ ...page, kind }}
        state={state}
        marks={marks}
        bulk={before ? undefined : (states, untick) => <StateBulkActions states={states} onDone={untick} />}
        panel={(record, close, open) =>
          record ? (
            <SequenceStatePanel
              key={record.id}
              state={state}
              record={record}
              readOnly={before !== undefined}
              onClose={close}
            />
          ) : (
            <NewSequenceState state={state} onClose={close} onSaved={open} />
          )
        }
      />
    );
  }
  const shared = { page, state, marks };
  if (kind === 'user') {
    return (
      <FormList
        {...shared}
        kind={kind}
        hint={before ? null : <SendersHint />}
        bulk={before ? undefined : (users, untick) => <UserBulkActions users={users} onDone={untick} />}
      />
    );
  }
  return <FormList {...shared} kind={kind} hint={kind === 'mailbox' && !before ? <SendersHint /> : null} />;
}

interface FormListProps<K extends FormKind> {
  readonly kind: K;
  readonly page: KindPage;
  readonly state: OutreachState;
  readonly marks: ReadonlyMap<number, RowMark> | undefined;
  readonly hint?: ReactNode;
  readonly bulk?: KindListProps<K>['bulk'];
}

function FormList<K extends FormKind>({ kind, page, state, marks, hint, bulk }: FormListProps<K>): ReactNode {
  const own = { ...page, kind };
  return (
    <KindList<K>
      page={own}
      state={state}
      marks={marks}
      hint={hint}
      bulk={bulk}
      panel={(record, close, open) =>
        marks && record ? (
          <KindView<K> page={own} state={state} record={record} onClose={close} />
        ) : (
          <KindPanel<K>
            key={record?.id ?? 'new'}
            page={own}
            state={state}
            record={record}
            onClose={close}
            onSaved={open}
          />
        )
      }
    />
  );
}
