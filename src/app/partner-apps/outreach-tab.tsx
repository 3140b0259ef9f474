import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { disconnect } from '#leandata/authorization.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { ShownPart } from '#ui/shown-part.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { AuthorizationStatus } from './authorization-status.tsx';
import { AuthorizeForm } from './authorize-form.tsx';
import { FieldMappingForm } from './field-mapping-form.tsx';
import { RetryActionInForm } from './retry-action-in.tsx';
import { SetUpList } from './set-up-list.tsx';
import { useLeanData } from './use-leandata.ts';
import styles from './partner-apps-page.module.css';

/** The Outreach integration: its switch, the authorization, the mapping and the wait before a retry. */
export function OutreachTab({ org }: { readonly org: OrgSetup }): ReactNode {
  const store = useWorkspaceStore();
  const { set, setWithUndo } = useLeanData();
  const confirm = useConfirm();
  const [query] = useSearchParams();
  const { leandata } = org;
  const takeBack = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Disconnect Outreach?',
      text: 'LeanData forgets its tokens. Add to Sequence then leaves by the Configuration Error edge until Outreach is authorized again. App ID and Client Secret stay in the form.',
      confirm: 'Disconnect',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const { authorization } = disconnect(store.getState().org.leandata);
    setWithUndo({ authorization }, 'Outreach is disconnected.');
  };
  return (
    <ShownPart value={query.get('part')}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <SettingsSection
            title="Outreach integration"
            part="integration"
            description="LeanData switches it on for a customer. While it is off, FlowBuilder has no Partner → Outreach section, and nodes that are there leave by Configuration Error."
            aside={
              <Switch
                aria-label="Outreach integration"
                label={leandata.integrationOn ? 'On' : 'Off'}
                checked={leandata.integrationOn}
                onChange={(event) => set({ integrationOn: event.currentTarget.checked })}
              />
            }
          />
          <AuthorizationStatus org={org} onDisconnect={() => void takeBack()} />
          <SetUpList org={org} />
        </div>
        <div className={styles.column}>
          <AuthorizeForm org={org} />
          <FieldMappingForm org={org} onChange={(mapping) => set({ mapping })} />
          <RetryActionInForm state={leandata} onChange={(retryActionIn) => set({ retryActionIn })} />
        </div>
      </div>
    </ShownPart>
  );
}
