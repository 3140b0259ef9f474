import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import { mayAuthorize } from '#leandata/may-authorize.ts';
import { err } from '#shared/result.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS } from './mapped-objects.ts';
import { configurationError, revert } from './consequences.ts';
import { canCarryId } from './id-targets.ts';
import { fixBy, mapInPartnerApps } from './setup-edits.ts';
import { same } from './setup-facts.ts';

const mapping = { page: 'partner-apps', part: 'mapping' } as const;
const authorization = { page: 'partner-apps', part: 'authorization' } as const;

/** LeanData's own side: its switch, its authorization and its field mapping. */
export const partnerAppsChecks: readonly Check[] = [
  {
    id: 'partner/integration-off',
    severity: 'error',
    rules: ['APP-8'],
    find: ({ setup }) =>
      setup.leandata.integrationOn
        ? undefined
        : {
            text: 'The integration with Outreach is switched off in LeanData.',
            place: { page: 'partner-apps', part: 'integration' },
            leadsTo: { id: 'APP-8', text: 'FlowBuilder has no Partner → Outreach section.' },
            fix: fixBy('Switch the integration on', (before) => ({
              ...before,
              leandata: { ...before.leandata, integrationOn: true },
            })),
          },
  },
  {
    id: 'partner/not-authorized',
    severity: 'error',
    rules: ['APP-1', 'APP-10'],
    find: ({ setup }) => {
      const { status } = setup.leandata.authorization;
      if (status !== 'never' && status !== 'disconnected') return undefined;
      return {
        text:
          status === 'never'
            ? 'LeanData has not been authorized in Outreach.'
            : 'LeanData was disconnected from Outreach.',
        place: authorization,
        leadsTo: configurationError,
      };
    },
  },
  {
    id: 'partner/token-invalid',
    severity: 'error',
    rules: ['APP-10'],
    find: ({ setup }) =>
      setup.leandata.authorization.status === 'invalid'
        ? {
            text: "LeanData's token for Outreach could not be refreshed.",
            place: authorization,
            leadsTo: configurationError,
          }
        : undefined,
  },
  {
    id: 'partner/mapping-missing',
    severity: 'error',
    rules: ['APP-2', 'CNV-3'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      if (facts.partnerField(object) !== undefined) return undefined;
      const field = facts.idField(object);
      const also = object === 'Contact' ? ', which Convert Lead needs too' : '';
      return {
        text: `Partner Apps maps no field for ${object}${also}.`,
        place: mapping,
        leadsTo: revert,
        fix: canCarryId(field) ? fixBy(`Map ${field.name}`, mapInPartnerApps(object, field.name)) : undefined,
      };
    },
  },
  {
    id: 'partner/mapping-differs',
    severity: 'error',
    rules: ['ADD-8', 'SYN-7'],
    of: MAPPED_OBJECTS,
    find: (facts, object) => {
      const theirs = facts.partnerField(object);
      const rows = facts.idMappings(object);
      const written = facts.idFieldName(object);
      if (theirs === undefined || written === undefined || rows.length === 0) return undefined;
      if (rows.some(({ salesforceField }) => same(salesforceField, theirs))) return undefined;
      // A field that is not there is `field/missing`, and the fix of that adds it.
      const carried = facts.field(object, written);
      const readable = facts.field(object, theirs)?.type === 'text';
      return {
        text: `For ${object} Partner Apps reads ${theirs}, but the plugin writes the Outreach id to ${written}.`,
        place: mapping,
        leadsTo: readable
          ? { id: object === 'User' ? 'ADD-5' : 'ADD-3', text: 'LeanData finds another value than the id, or none.' }
          : revert,
        fix:
          carried === undefined || canCarryId(carried)
            ? fixBy(`Map ${written}`, mapInPartnerApps(object, written))
            : undefined,
      };
    },
  },
  {
    id: 'partner/authorizer-rights',
    severity: 'warning',
    rules: ['APP-1', 'SF-7'],
    find: ({ setup, seats }) => {
      if (authorizationKnownInvalid(setup.leandata)) return undefined;
      const id = setup.leandata.authorization.authorizedBy ?? '';
      const user = seats.user(id);
      const may = user ? mayAuthorize(user) : err('The Salesforce user who authorized LeanData is not in the org.');
      if (may.ok) return undefined;
      return {
        text: user
          ? `The authorization stands in the name of a user who could not give it now: ${may.error}`
          : may.error,
        place: user ? { page: 'salesforce', object: 'User', id } : authorization,
        leadsTo: { id: 'APP-1', text: 'The next time somebody authorizes, it takes another user.' },
      };
    },
  },
];
