import { authorizationKnownInvalid, authorize, disconnect } from '#leandata/authorization.ts';
import { codeRequest, readTokens } from '#leandata/authorize-with-outreach.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachToken, ProfileRights } from '#mocks/outreach/outreach-state.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FaultOf } from '../fault.ts';
import { RIGHT_TITLES } from '../right-titles.ts';
import {
  already,
  must,
  type FaultOperation,
  type FaultWorld,
  type ReadyFault,
  type SettingChange,
} from './fault-operation.ts';

const live = (world: FaultWorld, token: OutreachToken): boolean => !token.revoked && token.refreshEndsAt > world.now();

const tokensChanged = (before: string, after: string): SettingChange => ({
  area: 'outreach',
  path: 'tokens',
  before,
  after,
});

/** A fault that spoils every grant; its lifting authorizes anew. */
function grantFault<F extends FaultOf<'revoke-token' | 'expire-token'>>(
  after: string,
  spoil: (outreach: Outreach) => void,
): FaultOperation<F> {
  return {
    target: () => '',
    make(world) {
      const grant = world.outreach.tokens.findLast((token) => live(world, token));
      if (!grant) return err('No grant stands in Outreach that could be taken back.');
      return ok({
        kept: keptGrant(world, grant),
        carryOut() {
          spoil(world.outreach);
          return [tokensChanged('valid', after)];
        },
      });
    },
    lift: (world, _, kept) => authorizeAgain(world, kept),
  };
}

/** [ERR-19] */
export const revokeToken = grantFault<FaultOf<'revoke-token'>>('revoked', (outreach) => outreach.revokeTokens());

/** [APP-10] */
export const expireToken = grantFault<FaultOf<'expire-token'>>('expired', (outreach) => outreach.expireTokens());

/** [APP-10] LeanData's own side: Outreach keeps the grant, nobody holds it. */
export const disconnectOutreach: FaultOperation<FaultOf<'disconnect-outreach'>> = {
  target: () => '',
  make(world) {
    const { state } = world.leandata;
    const { status, accessToken } = state.authorization;
    if (authorizationKnownInvalid(state)) return err('LeanData has no authorization that could be disconnected.');
    const { tokens } = world.outreach;
    const grant = tokens.find((token) => token.accessToken === accessToken) ?? tokens.at(-1);
    return ok({
      kept: grant ? keptGrant(world, grant) : null,
      carryOut() {
        world.leandata.state = disconnect(state);
        return [statusChanged(status, 'disconnected')];
      },
    });
  },
  lift: (world, _, kept) => authorizeAgain(world, kept),
};

const statusChanged = (before: string, after: string): SettingChange => ({
  area: 'leandata',
  path: 'authorization.status',
  before,
  after,
});

interface KeptGrant {
  readonly outreachUser: number;
  readonly scopes: readonly string[];
  readonly authorizedBy: string;
}

const keptGrant = (world: FaultWorld, { userId, scopes }: OutreachToken): Json => ({
  outreachUser: userId,
  scopes: [...scopes],
  authorizedBy: world.leandata.state.authorization.authorizedBy ?? '',
});

/** [APP-1] The same people authorize LeanData once more, as Partner Apps does it, for the same scopes. */
function authorizeAgain(world: FaultWorld, kept: Json): Result<ReadyFault, string> {
  if (kept === null) return err('Nobody is known to have authorized LeanData before.');
  const { outreachUser, scopes, authorizedBy } = kept as unknown as KeptGrant;
  const { outreach, leandata } = world;
  const { authorization } = leandata.state;
  const code = outreach.issueCode(authorization.appId, scopes, outreachUser);
  if (!code.ok) return code;
  const tokens = readTokens(outreach.handle(codeRequest(authorization, code.value)), world.now());
  if (!tokens.ok) return tokens;
  return ok({
    carryOut() {
      const { appId, clientSecret, callbackUrl, status } = authorization;
      leandata.state = authorize(leandata.state, { appId, clientSecret, callbackUrl, authorizedBy }, tokens.value);
      const changes = [tokensChanged('none that is valid', 'a new grant')];
      return status === 'authorized' ? changes : [...changes, statusChanged(status, 'authorized')];
    },
  });
}

/** [ERR-1] */
export const dropScope: FaultOperation<FaultOf<'drop-scope'>> = {
  target: (_, { scope }) => scope,
  make(world, { scope }) {
    const holders = world.outreach.tokens.filter((token) => live(world, token) && token.scopes.includes(scope));
    if (holders.length === 0) return err(`No grant in Outreach has the scope ${scope}.`);
    const users = [...new Set(holders.map(({ userId }) => userId))];
    return ok({
      kept: users,
      carryOut: () => scopesChanged(world, (token) => token.scopes.filter((each) => each !== scope)),
    });
  },
  lift(world, { scope }, kept) {
    const users = kept as readonly number[];
    const gains = (token: OutreachToken): boolean => users.includes(token.userId) && !token.scopes.includes(scope);
    return ok({
      carryOut: () => scopesChanged(world, (token) => (gains(token) ? [...token.scopes, scope] : token.scopes)),
    });
  },
};

function scopesChanged(world: FaultWorld, change: (token: OutreachToken) => readonly string[]): SettingChange[] {
  const scopes = (): Json => [...new Set(world.outreach.tokens.flatMap((token) => token.scopes))].sort();
  const before = scopes();
  world.outreach.changeScopes(change);
  return [{ area: 'outreach', path: 'tokens.scopes', before, after: scopes() }];
}

/** [ERR-2] */
export const takeRight: FaultOperation<FaultOf<'take-right'>> = {
  target: (_, { right }) => RIGHT_TITLES[right],
  make: (world, { right }) =>
    world.outreach.settings.profile[right]
      ? ok({ carryOut: () => rightChanged(world, right, false) })
      : already(RIGHT_TITLES[right], 'taken away'),
  lift: (world, { right }) => ok({ carryOut: () => rightChanged(world, right, true) }),
};

function rightChanged(world: FaultWorld, right: keyof ProfileRights, after: boolean): readonly SettingChange[] {
  const { profile } = world.outreach.settings;
  must(world.outreach.configure({ profile: { ...profile, [right]: after } }));
  return [{ area: 'outreach', path: `profile.${right}`, before: profile[right], after }];
}
