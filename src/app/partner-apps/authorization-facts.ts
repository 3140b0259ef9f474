import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import type { Authorization } from '#leandata/leandata-state.ts';
import type { OutreachToken, ProfileRights } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** [APP-10] How an authorization stands: what LeanData knows of it, and what only Outreach does. */
export interface AuthorizationFacts {
  readonly known: string;
  /** What Outreach would say of the grant; null where LeanData holds no token to ask about. */
  readonly inOutreach: Standing | null;
  /** What a callout that is due now meets, as far as the authorization goes. */
  readonly next: Standing;
  /** Outreach user in whose name callouts are made; null where that cannot be told. */
  readonly actsAs: number | null;
}

export interface Standing {
  readonly well: boolean;
  readonly text: string;
}

const KNOWN: Readonly<Record<Authorization['status'], string>> = {
  never: 'Nobody has authorized Outreach yet, so no callout is made.',
  authorized:
    'LeanData holds tokens and takes them to be good. It refreshes the access token by itself, and learns of a revocation only from a callout or a refresh that fails.',
  disconnected: 'Outreach was disconnected here. LeanData has thrown its tokens away and makes no callout.',
  invalid: 'Outreach refused to refresh the token. LeanData knows that the authorization has ended.',
};

type Org = Pick<OrgSetup, 'leandata' | 'outreach'>;

export function authorizationFacts({ leandata, outreach }: Org): AuthorizationFacts {
  const { authorization } = leandata;
  const grant = outreach.tokens.find((token) => token.accessToken === authorization.accessToken);
  const holds = authorization.status === 'authorized';
  return {
    known: KNOWN[authorization.status],
    inOutreach: holds ? standingOf(grant, authorization.scopes) : null,
    next: nextCallout({ leandata, outreach }, grant),
    actsAs: grant?.userId ?? null,
  };
}

/** [OUT-7] The needed scopes that are not among the given ones. */
export const missingScopes = (scopes: readonly string[]): readonly string[] =>
  requiredScopes.filter((scope) => !scopes.includes(scope));

function standingOf(grant: OutreachToken | undefined, known: readonly string[]): Standing {
  if (!grant) return { well: false, text: 'Outreach does not know this token. LeanData has not been told.' };
  if (grant.revoked) return { well: false, text: 'The grant was revoked there. LeanData has not been told.' };
  const lost = known.filter((scope) => !grant.scopes.includes(scope));
  if (lost.length > 0) {
    return { well: false, text: `The grant no longer holds ${lost.join(', ')}. LeanData has not been told.` };
  }
  return { well: true, text: 'The grant is in force.' };
}

function nextCallout({ leandata, outreach }: Org, grant: OutreachToken | undefined): Standing {
  if (!leandata.integrationOn) return configurationError('the integration is switched off');
  // [ADD-2]
  if (authorizationKnownInvalid(leandata)) return configurationError('LeanData knows that it may not call Outreach');
  if (!grant || grant.revoked)
    return { well: false, text: 'Fails with Invalid token (ERR-19); after that, nodes leave by Configuration Error.' };
  const missing = missingScopes(grant.scopes);
  if (missing.length > 0) {
    return { well: false, text: `Fails with Unauthorized OAuth Scope (ERR-1): ${missing.join(', ')} is missing.` };
  }
  const lacking = (Object.keys(outreach.profile) as (keyof ProfileRights)[]).some((right) => !outreach.profile[right]);
  if (lacking) {
    return { well: false, text: 'Fails with Unauthorized Request (ERR-2): the profile lacks a right in Outreach.' };
  }
  return { well: true, text: 'Is let through.' };
}

const configurationError = (why: string): Standing => ({
  well: false,
  text: `Is not made: Add to Sequence leaves by Configuration Error, as ${why}.`,
});
