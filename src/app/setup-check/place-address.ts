import { assertNever } from '#shared/assert-never.ts';
import type { SetupPlace } from '#world/integration-finding.ts';

/** The page on which a setting stands, by address and by name. */
export interface PlaceAddress {
  readonly to: string;
  /** From the page inwards: `CRM plugin`, `Lead`, `Fields`. */
  readonly names: readonly string[];
}

const outreachPages = {
  user: { path: 'users', name: 'Users' },
  mailbox: { path: 'mailboxes', name: 'Mailboxes' },
  sequence: { path: 'sequences', name: 'Sequences' },
} as const;

const pluginTabs = {
  home: { query: '', names: [] },
  limits: { query: '?tab=limits', names: ['Limits'] },
  settings: { query: '?tab=settings', names: ['Settings'] },
} as const;

const setupParts = {
  conversion: { path: 'conversion', name: 'Lead conversion' },
  api: { path: 'company', name: 'Company and API' },
} as const;

const partnerParts = {
  integration: 'Integration',
  authorization: 'Authorize Outreach',
  mapping: 'Field mapping',
} as const;

/** Where a finding is mended by hand. */
export function addressOfPlace(place: SetupPlace): PlaceAddress {
  switch (place.page) {
    case 'plugin': {
      if (place.tab === 'types') {
        const { type, part } = place;
        const names = ['CRM plugin', type, part === 'sync' ? 'Sync' : 'Fields'];
        return { to: `/outreach/plugin?type=${type}&part=${part}`, names };
      }
      const { query, names } = pluginTabs[place.tab];
      return { to: `/outreach/plugin${query}`, names: ['CRM plugin', ...names] };
    }
    case 'partner-apps':
      return { to: '/partner-apps', names: ['Partner Apps', partnerParts[place.part]] };
    case 'salesforce-setup': {
      if (place.part === 'fields') {
        const field = place.field === undefined ? '' : `&field=${encodeURIComponent(place.field)}`;
        return {
          to: `/salesforce-setup/fields?object=${place.object}${field}`,
          names: ['Salesforce Setup', 'Object Manager', place.object],
        };
      }
      const { path, name } = setupParts[place.part];
      return { to: `/salesforce-setup/${path}`, names: ['Salesforce Setup', name] };
    }
    case 'salesforce':
      return { to: `/salesforce/${place.object}${idPart(place.id)}`, names: ['Salesforce', `${place.object}s`] };
    case 'outreach': {
      const { path, name } = outreachPages[place.kind];
      return { to: `/outreach/${path}${idPart(place.id)}`, names: ['Outreach', name] };
    }
    case 'outreach-settings':
      return { to: '/outreach/settings', names: ['Outreach', 'Settings'] };
    default:
      return assertNever(place);
  }
}

const idPart = (id: string | number | undefined): string => (id === undefined ? '' : `/${id}`);
