import type { ProfileRights } from '#mocks/outreach/outreach-state.ts';

/** [OUT-7] The rights of a governance profile, as Outreach words them. */
export const RIGHT_TITLES: Readonly<Record<keyof ProfileRights, string>> = {
  permitPlugins: 'Permit Plugins',
  viewAllProspectsAndAccounts: 'All record visibility for prospects and accounts',
  manageSequences: 'Create, edit, enable and share sequences',
  sendFromAllMailboxes: 'Send from all mailboxes',
};
