import { Box, Button, SegmentedControl } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PageHeader } from '#ui/page-header.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { LinkTabs } from '../link-tabs.tsx';
import { NotFound } from '../not-found.tsx';
import { noteOfShownRun, shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { LeanDataSettingsForm } from './leandata-settings-form.tsx';
import { OutreachTab } from './outreach-tab.tsx';
import { Pools } from './pools.tsx';
import { RetryTable } from './retry-table.tsx';
import { useLeanData } from './use-leandata.ts';
import { UserSequences } from './user-sequences.tsx';
import styles from './partner-apps-page.module.css';

const tabs = [
  { path: undefined, title: 'Outreach' },
  { path: 'retries', title: 'Retries' },
  { path: 'pools', title: 'Round-robin pools' },
  { path: 'user-sequences', title: 'User sequences' },
  { path: 'settings', title: 'LeanData settings' },
] as const;

type Tab = (typeof tabs)[number];

/** LeanData's own page for its partners, before the run and as the latest run left it. */
export function PartnerAppsPage(): ReactNode {
  const { tab: path } = useParams();
  const [query, setQuery] = useSearchParams();
  const before = useWorkspace((workspace) => workspace.org);
  const run = useWorkspace(shownRunOf);
  const noteAfter = useWorkspace(noteOfShownRun);
  const tab = tabs.find((each) => each.path === path);
  if (!tab) {
    return (
      <NotFound title={`Partner Apps has no page "${path}"`} way={{ to: '/partner-apps', label: 'Go to Partner Apps' }}>
        There are Outreach, retries, round-robin pools, user sequences and LeanData settings.
      </NotFound>
    );
  }
  const after = query.get('view') === 'after' && run !== undefined;
  const org = after ? run.final : before;
  return (
    <div className={styles.page}>
      <PageHeader
        title="Partner Apps"
        note={after ? noteAfter : 'LeanData’s own settings. The next run starts from them.'}
      >
        <Button component={Link} to="/setup-check" variant="default" leftSection={<ListChecks size={14} aria-hidden />}>
          Check the set-up
        </Button>
        <SegmentedControl
          aria-label="Which state of LeanData"
          data={[
            { value: 'before', label: 'Before the run' },
            { value: 'after', label: 'After the run', disabled: run === undefined },
          ]}
          value={after ? 'after' : 'before'}
          onChange={(value) => setQuery(value === 'after' ? { view: 'after' } : {})}
        />
      </PageHeader>
      <LinkTabs
        label="Partner Apps"
        tabs={tabs.map((each) => ({
          to: {
            pathname: each.path === undefined ? '/partner-apps' : `/partner-apps/${each.path}`,
            search: query.toString(),
          },
          title: each.title,
          current: each === tab,
          ...(each.path === 'pools' ? { count: org.leandata.pools.length } : {}),
          ...(each.path === 'user-sequences' ? { count: org.leandata.primarySequences.length } : {}),
        }))}
      />
      {tab.path === 'user-sequences' ? (
        <UserSequences key={after ? 'after' : 'before'} org={org} readOnly={after} />
      ) : (
        <TabRegion tab={tab} org={org} after={after} />
      )}
    </div>
  );
}

interface TabRegionProps {
  readonly tab: Exclude<Tab, { readonly path: 'user-sequences' }>;
  readonly org: OrgSetup;
  readonly after: boolean;
}

/** After the run everything can be read and nothing changed, so that only the region itself takes the focus. */
function TabRegion({ tab, org, after }: TabRegionProps): ReactNode {
  return (
    <Box
      className={styles.scroll ?? ''}
      role="region"
      aria-label={`Partner Apps: ${tab.title}`}
      tabIndex={after ? 0 : undefined}
    >
      <fieldset className={styles.plain} disabled={after}>
        <TabContent key={after ? 'after' : 'before'} tab={tab} org={org} />
      </fieldset>
    </Box>
  );
}

function TabContent({ tab, org }: Pick<TabRegionProps, 'tab' | 'org'>): ReactNode {
  const { set, setWithUndo } = useLeanData();
  const { leandata } = org;
  switch (tab.path) {
    case undefined:
      return <OutreachTab org={org} />;
    case 'retries':
      return (
        <RetryTable
          state={leandata}
          onChange={(retryTable) => set({ retryTable })}
          onReset={(retryTable) => setWithUndo({ retryTable }, 'The standard table is back.')}
        />
      );
    case 'pools':
      return (
        <Pools org={org} onChange={(pools) => set({ pools })} onLoss={(pools, done) => setWithUndo({ pools }, done)} />
      );
    case 'settings':
      return (
        <div className={styles.narrow}>
          <LeanDataSettingsForm settings={leandata.settings} onChange={(settings) => set({ settings })} />
        </div>
      );
  }
}
