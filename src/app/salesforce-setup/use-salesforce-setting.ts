import { useCallback } from 'react';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { Result } from '#shared/result.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** A change of Salesforce's settings through its own checks. */
export type SettingChange = (state: SalesforceState) => Result<SalesforceState, string>;

/** Changes settings of the org before the run; answers why where it is refused, and then nothing changes. */
export function useSalesforceSetting(): (change: SettingChange) => string | null {
  const store = useWorkspaceStore();
  return useCallback(
    (change) => {
      const changed = change(store.getState().org.salesforce);
      if (!changed.ok) return changed.error;
      store.getState().editOrg((org) => ({ ...org, salesforce: changed.value }));
      return null;
    },
    [store],
  );
}
