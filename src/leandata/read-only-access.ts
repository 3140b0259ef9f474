import type { LeanDataState } from './leandata-state.ts';

/** [SF-1] Both lengths of an id mean the same user. */
const short = (id: string): string => id.slice(0, 15);

/** [LOG-7] Whether a Salesforce user has the permission set LD Read Only, and so may open the Partner Logs report. */
export const mayReadPartnerLogs = ({ readOnlyUsers }: LeanDataState, userId: string): boolean =>
  readOnlyUsers.some((each) => short(each) === short(userId));

/** [LOG-7] Assigns the permission set LD Read Only to users, or takes it from them; the same state where that changes nothing. */
export function withReadOnly(state: LeanDataState, userIds: readonly string[], assigned: boolean): LeanDataState {
  const meant = new Set(userIds.map(short));
  const kept = state.readOnlyUsers.filter((each) => assigned || !meant.has(short(each)));
  const added = assigned ? userIds.filter((each) => !mayReadPartnerLogs(state, each)) : [];
  if (kept.length === state.readOnlyUsers.length && added.length === 0) return state;
  return { ...state, readOnlyUsers: [...kept, ...added] };
}
