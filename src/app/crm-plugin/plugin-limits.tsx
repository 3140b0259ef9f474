import { Select, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { WaitReason } from '#crm-sync/sync-state.ts';
import { setApiLimit } from '#mocks/salesforce/org-settings.ts';
import { instantText } from '#playback/clock-text.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { clearButton } from '#ui/clear-button.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { count } from './sync-log.ts';
import { choicesOf, outreachUserName } from '../outreach/outreach-names.ts';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { ApiUsage } from './api-usage.tsx';
import { callsByDay } from './calls-by-day.ts';
import { CallTable } from './call-table.tsx';
import { capNote, limitNote } from './limit-notes.ts';
import { DraftNumber } from '../draft-number.tsx';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './plugin-limits.module.css';

/** [SYN-11] [SYN-18] How many API calls the day has seen, of all applications and of Outreach alone, and the cap. */
export function PluginLimits(): ReactNode {
  const store = useWorkspaceStore();
  const configure = useSyncSettings();
  const org = useWorkspace((workspace) => workspace.org);
  const { sync, salesforce, outreach } = org;
  const run = useWorkspace(shownRunOf);
  const days = useMemo(() => (run ? callsByDay(run.journal, run.final.salesforce.organization.timeZone) : []), [run]);
  const { max } = salesforce.apiRequests;
  const setLimit = (value: number): void =>
    store.getState().editOrg((org) => {
      const changed = setApiLimit(org.salesforce, value);
      if (!changed.ok) notifications.show({ color: 'red', message: changed.error });
      return changed.ok ? { ...org, salesforce: changed.value } : org;
    });
  return (
    <div className={styles.columns}>
      <SettingsSection
        title="Global API call usage"
        description="Calls of all applications that use the org's API, since the day began. How many there are is up to the CRM."
      >
        <ApiUsage label="Calls of all applications" of={(org) => org.salesforce.apiRequests} />
        <div>
          <DraftNumber
            label="Daily limit of the org"
            min={0}
            value={max}
            onChange={(value) => {
              if (value !== null) setLimit(value);
            }}
          />
          <LimitNote text={limitNote(org)} />
        </div>
      </SettingsSection>
      <SettingsSection
        title="Outreach-specific API call usage"
        description="The part of those calls that is Outreach's. At the cap the sync stops until the day rolls over in the org's time zone. Nothing is lost: what waits goes on then."
      >
        <ApiUsage
          label="Calls of Outreach"
          of={(org) => ({
            used: org.sync.callsToday,
            on: org.sync.callsOn,
            max: org.sync.dailyCap ?? org.salesforce.apiRequests.max,
            waits: waitText(org),
          })}
        />
        <div>
          <DraftNumber
            label="Daily cap of Outreach"
            description="Blank for none: then only the org's own limit counts."
            min={0}
            blank="No cap"
            value={sync.dailyCap}
            onChange={(dailyCap) => configure({ dailyCap })}
          />
          <LimitNote text={capNote(org)} />
        </div>
      </SettingsSection>
      <SettingsSection
        title="Calls of Outreach in the latest run"
        description="By day of the org's time zone, as the journal has them. Polls that found nothing are not in it: each cost one call more."
      >
        <CallTable days={days} hasRun={run !== undefined} />
      </SettingsSection>
      <SettingsSection
        title="Outreach's hourly rate limit"
        description="LeanData's callouts and the plugin's own requests can share one user's hour: the more often the plugin polls, the less is left."
      >
        <Switch
          label="The plugin's requests count against the limit"
          description={`${count(outreach.rateLimit, 'request')} a user in a fixed hour, as set under Settings.`}
          checked={sync.drawsOnRateLimit}
          onChange={(event) => configure({ drawsOnRateLimit: event.currentTarget.checked })}
        />
        <Select
          label="Outreach user whose hour it is"
          description="Blank for the user who authorized last."
          placeholder="Who authorized last"
          disabled={!sync.drawsOnRateLimit}
          data={choicesOf(outreach.users, outreachUserName)}
          searchable
          clearable
          clearButtonProps={clearButton('the user')}
          maw={320}
          value={sync.outreachUserId === null ? null : String(sync.outreachUserId)}
          onChange={(value) => configure({ outreachUserId: value === null ? null : Number(value) })}
        />
      </SettingsSection>
    </div>
  );
}

const LimitNote = ({ text }: { readonly text: string | null }): ReactNode => (
  <div role="status">
    {text === null ? null : (
      <p className={styles.note}>
        <TriangleAlert size={14} aria-hidden className={styles.sign} />
        {text}
      </p>
    )}
  </div>
);

function waitText({ sync, salesforce }: OrgSetup): string | undefined {
  if (!sync.waits) return undefined;
  const until = instantText(sync.waits.until, salesforce.organization.timeZone);
  return `${WAITS[sync.waits.because]}: what waits goes on ${until}.`;
}

const WAITS: Readonly<Record<WaitReason, string>> = {
  'daily-cap': 'The daily cap is met',
  'org-limit': 'The limit of the org is met',
  'rate-limit': "Outreach's rate limit is met",
  maintenance: 'Outreach is under maintenance',
  network: 'Outreach does not answer',
};
