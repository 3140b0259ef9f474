import { Select } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { setApiLimit, setCompanyName, setTimeZone } from '#mocks/salesforce/org-settings.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import { ApiUsage } from '../crm-plugin/api-usage.tsx';
import { DraftNumber } from '../draft-number.tsx';
import { DraftText } from '../draft-text.tsx';
import { orgInstant } from '../org-instant.ts';
import { useOrgAtStep } from '../org-view.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { offsetText, timeZoneNames } from './time-zones.ts';
import { useSalesforceSetting, type SettingChange } from './use-salesforce-setting.ts';
import styles from './salesforce-setup.module.css';

/** The company's name, the time zone by which days are counted (CLK-5), and the daily API limit (SF-8). */
export function CompanyPart(): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const after = useWorkspace(shownRunOf)?.final.salesforce;
  const then = useOrgAtStep()?.salesforce;
  const change = useSalesforceSetting();
  const [refusal, setRefusal] = useState<string | null>(null);
  const apply = (edit: SettingChange): void => setRefusal(change(edit));
  const { name, timeZone } = state.organization;
  const zones = useMemo(
    () => timeZoneNames(timeZone).map((zone) => ({ value: zone, label: `${zone} (${offsetText(zone, orgInstant)})` })),
    [timeZone],
  );
  return (
    <div className={styles.scroll}>
      <div className={styles.narrow}>
        {refusal === null ? null : (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
        <SettingsSection
          title="Company"
          description="Day limits roll over at midnight in the time zone, and relative dates such as Last 7 Days count by it."
        >
          <DraftText
            label="Company name"
            required
            value={name}
            onChange={(next) => apply((before) => setCompanyName(before, next))}
          />
          <Select
            label="Time zone"
            description="Type a city or a region."
            required
            searchable
            limit={200}
            nothingFoundMessage="No such time zone"
            data={zones}
            value={timeZone}
            onChange={(next) => {
              if (next !== null) apply((before) => setTimeZone(before, next));
            }}
          />
        </SettingsSection>
        <SettingsSection
          title="API requests"
          description="Requests of all applications that use the org's REST API, Outreach among them. Where the day's limit is used up, they are refused until the day rolls over."
        >
          <ApiUsage label="API requests of the day" of={({ salesforce }) => salesforce.apiRequests} />
          <DraftNumber
            label="Daily limit"
            min={0}
            value={state.apiRequests.max}
            onChange={(max) => {
              if (max !== null) apply((before) => setApiLimit(before, max));
            }}
          />
          <div>
            <p className={styles.dim}>Every REST reply says how the day stands:</p>
            <LimitInfo label="Before the run" state={state} />
            {then ? <LimitInfo label="At the step shown" state={then} /> : null}
            {after ? <LimitInfo label="After the run" state={after} /> : null}
          </div>
        </SettingsSection>
      </div>
    </div>
  );
}

/** [SF-8] The header as the org itself would send it. */
function LimitInfo({ label, state }: { readonly label: string; readonly state: SalesforceState }): ReactNode {
  const info = useMemo(() => {
    const { apiRequests } = state;
    const empty = { Lead: [], Contact: [], Account: [], User: [], Group: [], Opportunity: [] };
    // What the header says does not hang on the records.
    const org = new SalesforceOrg(
      { ...state, apiRequests, records: empty },
      { now: () => orgInstant, sink: () => undefined },
    );
    return org.limitInfo();
  }, [state]);
  return (
    <div className={styles.header}>
      <span className={styles.dim}>{label}</span>
      <code>Sforce-Limit-Info: {info}</code>
    </div>
  );
}
