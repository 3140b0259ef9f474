import { DAY, HOUR, MINUTE, type Duration, type Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OutreachToken } from './outreach-state.ts';

/** How long an access token and a refresh token hold. */
const ACCESS_FOR: Duration = 2 * HOUR;
const REFRESH_FOR: Duration = 14 * DAY;
/** One token per user and application in this time. */
const MINT_PAUSE: Duration = MINUTE;
/** Most live tokens per user and application. */
const MOST_TOKENS = 100;

interface Code {
  readonly appId: string;
  readonly userId: number;
  readonly scopes: readonly string[];
}

/** Why no token is given, in the words of the token endpoint. */
export interface GrantRefusal {
  readonly status: 400 | 401 | 429;
  readonly error: string;
  readonly description: string;
}

const refusal = (status: GrantRefusal['status'], error: string, description: string) =>
  err<GrantRefusal>({ status, error, description });

/** Grants given to API clients. Codes of the consent page live only until they are traded. */
export class Tokens {
  #tokens: OutreachToken[];
  readonly #codes = new Map<string, Code>();
  readonly #takeSerial: () => number;

  constructor(tokens: readonly OutreachToken[], takeSerial: () => number) {
    this.#tokens = [...tokens];
    this.#takeSerial = takeSerial;
  }

  get all(): readonly OutreachToken[] {
    return this.#tokens;
  }

  /** What the consent page gives after a person has agreed: a code that is good for one token. */
  issueCode(appId: string, scopes: readonly string[], userId: number): string {
    const code = `code-${this.#takeSerial()}`;
    this.#codes.set(code, { appId, userId, scopes });
    return code;
  }

  tradeCode(appId: string, code: string, now: Instant): Result<OutreachToken, GrantRefusal> {
    const grant = this.#codes.get(code);
    if (grant?.appId !== appId) return refusal(401, 'invalid_grant', 'The authorization code is not valid.');
    const minted = this.#mint(grant, now);
    if (minted.ok) this.#codes.delete(code);
    return minted;
  }

  /** Gives new tokens for a refresh token, which is used up by it. */
  refresh(appId: string, refreshToken: string, now: Instant): Result<OutreachToken, GrantRefusal> {
    const old = this.#tokens.find((token) => token.refreshToken === refreshToken);
    if (old?.appId !== appId || old.revoked || old.refreshEndsAt <= now) {
      return refusal(401, 'invalid_grant', 'The refresh token is not valid.');
    }
    const minted = this.#mint(old, now);
    if (minted.ok) this.#tokens = this.#tokens.filter((token) => token !== old);
    return minted;
  }

  /** The grant behind an access token, or why it does not count. */
  authenticate(accessToken: string, now: Instant): Result<OutreachToken, string> {
    const token = this.#tokens.find((each) => each.accessToken === accessToken);
    if (!token) return err('The JWT token could not be decoded.');
    if (token.revoked) return err('The JWT token has been revoked.');
    return token.accessEndsAt <= now ? err('The JWT token has expired.') : ok(token);
  }

  /** [ERR-19] Takes back the grants of one user, or of everybody. */
  revoke(userId?: number): void {
    this.#tokens = this.#tokens.map((token) =>
      userId === undefined || token.userId === userId ? { ...token, revoked: true } : token,
    );
  }

  /** [ERR-19] Takes back one grant. */
  revokeGrant(accessToken: string): void {
    this.#tokens = this.#tokens.map((token) =>
      token.accessToken === accessToken ? { ...token, revoked: true } : token,
    );
  }

  /** [ERR-1] Narrows or widens what the grants that stand now allow. */
  setScopes(scopes: readonly string[]): void {
    this.#tokens = this.#tokens.map((token) => ({ ...token, scopes: [...scopes] }));
  }

  /** [ERR-19] Ends the tokens of one grant, or of all, now; those that have ended stay as they are. */
  expire(now: Instant, accessToken?: string): void {
    const ended = (token: OutreachToken): OutreachToken => ({
      ...token,
      accessEndsAt: Math.min(token.accessEndsAt, now),
      refreshEndsAt: Math.min(token.refreshEndsAt, now),
    });
    this.#tokens = this.#tokens.map((token) =>
      accessToken === undefined || token.accessToken === accessToken ? ended(token) : token,
    );
  }

  /** [ERR-1] */
  changeScopes(change: (token: OutreachToken) => readonly string[]): void {
    this.#tokens = this.#tokens.map((token) => ({ ...token, scopes: [...change(token)] }));
  }

  #mint(grant: Code, now: Instant): Result<OutreachToken, GrantRefusal> {
    const same = this.#tokens.filter((token) => token.userId === grant.userId && token.appId === grant.appId);
    const last = Math.max(...same.map((token) => token.accessEndsAt - ACCESS_FOR));
    if (now < last + MINT_PAUSE) return refusal(429, 'rate_limited', 'Only one token a minute may be requested.');
    const serial = this.#takeSerial();
    const token: OutreachToken = {
      accessToken: `access-${serial}`,
      refreshToken: `refresh-${serial}`,
      appId: grant.appId,
      userId: grant.userId,
      scopes: [...grant.scopes],
      accessEndsAt: now + ACCESS_FOR,
      refreshEndsAt: now + REFRESH_FOR,
      revoked: false,
    };
    const dropped = new Set(same.slice(0, Math.max(0, same.length - MOST_TOKENS + 1)));
    this.#tokens = [...this.#tokens.filter((each) => each.refreshEndsAt > now && !dropped.has(each)), token];
    return ok(token);
  }
}

/** [OUT-7] Whether a grant holds a scope such as `prospects.read`; `prospects.all` holds all three. */
export function hasScope(scopes: readonly string[], resource: string, right: 'read' | 'write' | 'delete'): boolean {
  return scopes.includes(`${resource}.${right}`) || scopes.includes(`${resource}.all`);
}
