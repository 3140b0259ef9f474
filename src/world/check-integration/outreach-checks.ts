import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import type { OutreachToken, ProfileRights } from '#mocks/outreach/outreach-state.ts';
import { hasScope } from '#mocks/outreach/tokens.ts';
import type { Check } from './check.ts';
import { someOf } from './wording.ts';
import { fixBy } from './setup-edits.ts';
import type { SetupFacts } from './setup-facts.ts';

const RIGHTS: Readonly<Record<keyof ProfileRights, string>> = {
  permitPlugins: 'Permit Plugins',
  viewAllProspectsAndAccounts: 'all record visibility for Prospects and Accounts',
  manageSequences: 'create, edit, enable and share Sequences',
  sendFromAllMailboxes: 'Mailboxes: send from all records',
};
const rightNames = Object.keys(RIGHTS) as (keyof ProfileRights)[];

/** What Outreach grants, and what stands ready there. */
export const outreachChecks: readonly Check[] = [
  {
    id: 'outreach/token-revoked',
    severity: 'error',
    rules: ['APP-10'],
    find: (facts) => {
      if (authorizationKnownInvalid(facts.setup.leandata)) return undefined;
      const grant = grantOf(facts);
      if (grant && !grant.revoked) return undefined;
      return {
        text: "Outreach has taken back LeanData's grant, which LeanData does not know yet.",
        place: { page: 'partner-apps', part: 'authorization' },
        leadsTo: { id: 'ERR-19', text: 'The next callout fails with Invalid token.' },
      };
    },
  },
  {
    id: 'outreach/scope-missing',
    severity: 'error',
    rules: ['OUT-7'],
    find: (facts) => {
      const grant = grantOf(facts);
      if (!grant || authorizationKnownInvalid(facts.setup.leandata)) return undefined;
      const missing = requiredScopes.filter((scope) => !holds(grant, scope));
      if (missing.length === 0) return undefined;
      return {
        text: `LeanData's grant lacks ${missing.length === 1 ? 'the scope' : 'the scopes'} ${someOf(missing, 4)}.`,
        place: { page: 'partner-apps', part: 'authorization' },
        leadsTo: { id: 'ERR-1', text: 'Callouts fail with Unauthorized OAuth Scope.' },
      };
    },
  },
  {
    id: 'outreach/right-missing',
    severity: 'error',
    rules: ['OUT-7'],
    find: ({ setup }) => {
      const missing = rightNames.filter((right) => !setup.outreach.profile[right]);
      if (missing.length === 0) return undefined;
      return {
        text: `The profile of the Outreach user who authorized lacks ${someOf(
          missing.map((right) => RIGHTS[right]),
          4,
        )}.`,
        place: { page: 'outreach-settings' },
        leadsTo: { id: 'ERR-2', text: 'Callouts fail with Unauthorized Request.' },
        fix: fixBy(missing.length === 1 ? 'Grant the right' : 'Grant the rights', (before) => ({
          ...before,
          outreach: {
            ...before.outreach,
            profile: { ...before.outreach.profile, ...Object.fromEntries(missing.map((right) => [right, true])) },
          },
        })),
      };
    },
  },
  {
    id: 'sequences/none-shared',
    severity: 'error',
    rules: ['OUT-1', 'OUT-14'],
    find: ({ setup }) => {
      const { sequences } = setup.outreach;
      if (sequences.some(({ shareType }) => shareType === 'shared')) return undefined;
      return {
        text:
          sequences.length === 0
            ? 'Outreach has no sequence.'
            : 'No sequence is shared as "Others can see it and use it".',
        place: { page: 'outreach', kind: 'sequence' },
        leadsTo: { id: 'OUT-1', text: 'Add to Sequence has no sequence to choose.' },
      };
    },
  },
  {
    id: 'sequences/none-enabled',
    severity: 'warning',
    rules: ['OUT-3'],
    find: ({ setup }) => {
      const shared = setup.outreach.sequences.filter(({ shareType }) => shareType === 'shared');
      if (shared.length === 0 || shared.some(({ enabled }) => enabled)) return undefined;
      return {
        text: `No sequence that is shared is enabled: ${someOf(shared.map(({ name }) => name))}.`,
        place: { page: 'outreach', kind: 'sequence' },
        leadsTo: { id: 'OUT-3', text: 'Prospects who are added stay pending.' },
      };
    },
  },
];

/** Outreach's side of LeanData's authorization. */
const grantOf = ({ setup }: SetupFacts): OutreachToken | undefined =>
  setup.outreach.tokens.find(({ accessToken }) => accessToken === setup.leandata.authorization.accessToken);

function holds(grant: OutreachToken, scope: string): boolean {
  const resource = scope.slice(0, scope.lastIndexOf('.'));
  return (['read', 'write', 'delete'] as const).every((right) => hasScope(grant.scopes, resource, right));
}
