import { authorize, storeTokens, type AuthorizationForm } from '#leandata/authorization.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { OutreachToken } from '#mocks/outreach/outreach-state.ts';
import { Tokens } from '#mocks/outreach/tokens.ts';
import type { Instant } from '#shared/instant.ts';
import type { Standing } from './standing.ts';

/** Who authorizes LeanData with Outreach, and for what. */
export interface Consent {
  readonly form: AuthorizationForm;
  readonly outreachUser: number;
  readonly scopes: readonly string[];
}

/** [ERR-1] [ERR-19] How everything stands after a fault of the grants was made or lifted. */
export function grantsAfter(standing: Standing, { path, before, after, at }: EntryOf<'setting-changed'>): Standing {
  if (path === 'tokens.scopes') return scopesAfter(standing, listOf(before), listOf(after));
  const { tokens } = standing.outreach;
  const givenUp = tokens.findLast((token) => !token.revoked && token.refreshEndsAt > at) ?? standing.givenUp;
  if (after === 'revoked') return { ...withTokens(standing, (all) => all.revoke()), givenUp };
  if (after === 'expired') return { ...withTokens(standing, (all) => all.expire(at)), givenUp };
  return authorizedAgain(standing, at);
}

/** [APP-10] LeanData gives its grant up; Outreach keeps it. */
export function givenUpBy(standing: Standing, { path, after }: EntryOf<'setting-changed'>): Standing {
  if (path !== 'authorization.status' || after !== 'disconnected') return standing;
  const { tokens } = standing.outreach;
  const { accessToken } = standing.leandata.authorization;
  return { ...standing, givenUp: tokens.find((token) => token.accessToken === accessToken) ?? tokens.at(-1) ?? null };
}

/** [APP-1] LeanData is authorized by a code of the consent page. */
export function authorizedBy(standing: Standing, { form, outreachUser, scopes }: Consent, at: Instant): Standing {
  let granted: OutreachToken | undefined;
  const next = withTokens(standing, (all) => {
    const traded = all.tradeCode(form.appId, all.issueCode(form.appId, scopes, outreachUser), at);
    if (traded.ok) granted = traded.value;
  });
  return granted === undefined ? standing : { ...next, leandata: authorize(next.leandata, form, grantOf(granted)) };
}

/** [APP-10] A silent refresh. */
export function refreshed(standing: Standing, at: Instant): Standing {
  const { refreshToken, appId } = standing.leandata.authorization;
  let granted: OutreachToken | undefined;
  const next = withTokens(standing, (all) => {
    const minted = refreshToken === null ? null : all.refresh(appId, refreshToken, at);
    if (minted?.ok) granted = minted.value;
  });
  return granted === undefined ? standing : { ...next, leandata: storeTokens(next.leandata, grantOf(granted)) };
}

/** [RUN-4] The same people agree to the same once more. */
function authorizedAgain(standing: Standing, at: Instant): Standing {
  const { appId, clientSecret, callbackUrl, authorizedBy: user } = standing.leandata.authorization;
  const { givenUp } = standing;
  if (givenUp === null) return standing;
  const form = { appId, clientSecret, callbackUrl, authorizedBy: user ?? '' };
  return authorizedBy(standing, { form, outreachUser: givenUp.userId, scopes: givenUp.scopes }, at);
}

function scopesAfter(standing: Standing, before: readonly string[], after: readonly string[]): Standing {
  const lost = before.filter((scope) => !after.includes(scope));
  const gained = after.filter((scope) => !before.includes(scope));
  const holders = (scope: string): readonly number[] =>
    standing.outreach.tokens.filter(({ scopes }) => scopes.includes(scope)).map(({ userId }) => userId);
  const dropped = { ...standing.dropped, ...Object.fromEntries(lost.map((scope) => [scope, holders(scope)])) };
  const change = ({ userId, scopes }: OutreachToken): readonly string[] => [
    ...scopes.filter((scope) => !lost.includes(scope)),
    ...gained.filter((scope) => (standing.dropped[scope] ?? []).includes(userId)),
  ];
  return { ...withTokens(standing, (all) => all.changeScopes(change)), dropped };
}

function withTokens(standing: Standing, change: (tokens: Tokens) => void): Standing {
  const { outreach } = standing;
  let serial = outreach.nextId.token;
  const all = new Tokens(outreach.tokens, () => serial++);
  change(all);
  return { ...standing, outreach: { ...outreach, tokens: all.all, nextId: { ...outreach.nextId, token: serial } } };
}

const grantOf = ({ accessToken, refreshToken, accessEndsAt, scopes }: OutreachToken) => ({
  accessToken,
  refreshToken,
  expiresAt: accessEndsAt,
  scopes,
});

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
