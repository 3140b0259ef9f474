import { Box, Button } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { PageHeader } from '#ui/page-header.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { LinkTabs } from '../link-tabs.tsx';
import { NotFound } from '../not-found.tsx';
import { searchOfMoment, useOrgView, type OrgMoment } from '../org-view.ts';
import { OrgViewSwitch } from '../org-view-switch.tsx';
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
  const { moment, org, readOnly: after, note } = useOrgView();
  const tab = tabs.find((each) => each.path === path);
  if (!tab) {
    return (
      <NotFound title={`Partner Apps has no page "${path}"`} way={{ to: '/partner-apps', label: 'Go to Partner Apps' }}>
        There are Outreach, retries, round-robin pools, user sequences and LeanData settings.
      </NotFound>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader title="Partner Apps" note={after ? note : 'LeanData’s own settings. The next run starts from them.'}>
        <Button component={Link} to="/setup-check" variant="default" leftSection={<ListChecks size={14} aria-hidden />}>
          Check the set-up
        </Button>
        <OrgViewSwitch label="Which state of LeanData" moment={moment} />
      </PageHeader>
      <LinkTabs
        label="Partner Apps"
        tabs={tabs.map((each) => ({
          to: {
            pathname: each.path === undefined ? '/partner-apps' : `/partner-apps/${each.path}`,
            search: searchOfMoment(moment),
          },
          title: each.title,
          current: each === tab,
          ...(each.path === 'pools' ? { count: org.leandata.pools.length } : {}),
          ...(each.path === 'user-sequences' ? { count: org.leandata.primarySequences.length } : {}),
        }))}
      />
      {tab.path === 'user-sequences' ? (
        <UserSequences key={moment} org={org} readOnly={after} />
      ) : (
        <TabRegion tab={tab} org={org} moment={moment} />
      )}
    </div>
  );
}

interface TabRegionProps {
  readonly tab: Exclude<Tab, { readonly path: 'user-sequences' }>;
  readonly org: OrgSetup;
  readonly moment: OrgMoment;
}

/** After the run everything can be read and nothing changed, so that only the region itself takes the focus. */
function TabRegion({ tab, org, moment }: TabRegionProps): ReactNode {
  const after = moment !== 'before';
  return (
    <Box
      className={styles.scroll ?? ''}
      role="region"
      aria-label={`Partner Apps: ${tab.title}`}
      tabIndex={after ? 0 : undefined}
    >
      <fieldset className={styles.plain} disabled={after}>
        <TabContent key={moment} tab={tab} org={org} />
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
