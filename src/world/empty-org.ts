import { ALL_OFF, defaultSyncState } from '#crm-sync/default-state.ts';
import type { SyncState, SyncType } from '#crm-sync/sync-state.ts';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { CUSTOMIZE_APPLICATION_FIELD, MODIFY_ALL_DATA_FIELD } from '#mocks/kit/user-permissions.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { INTEGRATION_FIELDS } from '#mocks/salesforce/integration-fields.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { DAY, daysFromCivil, HOUR, type Instant } from '#shared/instant.ts';
import type { OrgSetup } from './org-setup.ts';

const NAME = 'New customer';
/** The admin who stands in both systems and has set up neither. */
const admin = { first: 'Avery', last: 'Quinn', email: 'avery.quinn@newcomer.example' } as const;
/** 5 January 2026, 08:00 UTC: an hour before runs begin. */
const BEGUN: Instant = daysFromCivil(2026, 1, 5) * DAY + 8 * HOUR;

/**
 * A customer on the first day: one admin in Salesforce and in Outreach, who has no mailbox there, and nothing
 * else. No fields for Outreach's ids (SF-3), the plugin is not added (SYN-20), LeanData is not authorized, maps
 * nothing, and has not switched the integration on (APP-8). Plain data; the same bytes each time.
 */
export function emptyOrg(): OrgSetup {
  const salesforce = salesforceOfAdmin();
  return {
    name: NAME,
    salesforce,
    outreach: outreachOfAdmin(salesforce),
    sync: pluginNotAdded(),
    leandata: { ...defaultLeanDataState(), integrationOn: false },
  };
}

function salesforceOfAdmin(): SalesforceState {
  const org = new SalesforceOrg(standardOrg(), { now: () => BEGUN, sink: () => undefined });
  const made = org.create(
    'User',
    {
      FirstName: admin.first,
      LastName: admin.last,
      Email: admin.email,
      Username: admin.email,
      Title: 'Salesforce Administrator',
      IsActive: true,
      [MODIFY_ALL_DATA_FIELD]: true,
      [CUSTOMIZE_APPLICATION_FIELD]: true,
    },
    { through: 'import' },
  );
  if (!made.ok) throw new Error(made.error.message);
  return org.toState();
}

/** Standard fields only, and so nothing that could travel at conversion (SF-5). */
function standardOrg(): SalesforceState {
  const state = emptySalesforceState(NAME);
  const objects = Object.keys(INTEGRATION_FIELDS) as SalesforceObject[];
  const fields = objects.reduce<SalesforceState['fields']>((all, object) => {
    const standard = all[object].filter((field) => field.name !== INTEGRATION_FIELDS[object]?.name);
    return { ...all, [object]: standard };
  }, state.fields);
  return { ...state, fields, leadConversionMapping: {} };
}

function outreachOfAdmin({ leadStatuses }: SalesforceState): OutreachState {
  // [OUT-10] Stages are 1:1 with the lead statuses.
  const stages = leadStatuses.map(({ name }, index) => ({ id: index + 1, name, order: index + 1 }));
  const outreach = new Outreach(
    { ...emptyOutreachState(), stages },
    {
      now: () => BEGUN,
      sink: () => undefined,
      schedule: () => undefined,
    },
  );
  const seat = { email: admin.email, firstName: admin.first, lastName: admin.last };
  const made = outreach.create('user', seat, { through: 'person' });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return outreach.toState();
}

/** The plugin as Outreach would add it: the usual fields mapped, no id, everything switched off. */
function pluginNotAdded(): SyncState {
  const state = defaultSyncState();
  const types = (Object.keys(state.types) as SyncType[]).reduce<SyncState['types']>((all, type) => {
    const mappings = all[type].mappings.filter((mapping) => mapping.outreachField !== 'id');
    return { ...all, [type]: { ...all[type], toggles: ALL_OFF, mappings } };
  }, state.types);
  return { ...state, added: false, connected: false, types };
}
