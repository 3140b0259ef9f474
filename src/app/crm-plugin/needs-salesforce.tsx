import type { ReactNode } from 'react';
import type { CrmName } from '#crm-sync/sync-state.ts';
import { Note } from './note.tsx';

/** [SYN-15] Says that the screens are the same for another CRM, but that nothing syncs with it. */
export function NeedsSalesforce({
  crm,
  children,
}: {
  readonly crm: CrmName;
  /** What to do about it. */
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Note tone="pending" title="LeanData's integration needs Salesforce">
      <div>
        The screens are the same for {crm}, and what is set there is kept. {crm} itself is not simulated: nothing syncs
        with the Salesforce org, and no Outreach ids arrive there. {children}
      </div>
    </Note>
  );
}
