import { assertNever } from '#shared/assert-never.ts';
import type { OutreachSettingsPart, SetupPlace } from '#world/setup-place.ts';
import { kindPages } from './outreach/kinds.ts';

/** The page on which something is set, by address and by name. */
export interface PlaceAddress {
  readonly to: string;
  /** From the page inwards: `CRM plugin`, `Lead`, `Fields`. */
  readonly names: readonly string[];
}

const pluginTabs = {
  home: { query: '', names: [] },
  limits: { query: '?tab=limits', names: ['Limits'] },
  settings: { query: '?tab=settings', names: ['Settings'] },
} as const;

const setupParts = {
  conversion: { path: 'conversion', name: 'Lead conversion' },
  api: { path: 'company', name: 'Company and API' },
  users: { path: 'users', name: 'Users' },
} as const;

const partnerParts = {
  integration: { path: '?part=integration', name: 'Integration' },
  authorization: { path: '?part=authorization', name: 'Authorize Outreach' },
  mapping: { path: '?part=mapping', name: 'Field mapping' },
  'retry-action-in': { path: '?part=retry-action-in', name: 'Retry Action In' },
  retries: { path: '/retries', name: 'Retries' },
  pools: { path: '/pools', name: 'Round-robin pools' },
  settings: { path: '/settings', name: 'LeanData settings' },
  'primary-sequences': { path: '/user-sequences', name: 'User sequences' },
} as const;

const outreachParts: Readonly<Record<OutreachSettingsPart, string>> = {
  'api-application': 'API application',
  authorizations: 'Grants',
  profile: 'Profile of the authorizing user',
  availability: 'Availability',
  'rate-limit': 'Rate limit',
  maintenance: 'Scheduled maintenance',
  'which-ruleset-counts': 'Which ruleset counts',
  'validation-rules': 'Validation rules',
};

/** The way to a place of the simulated systems. */
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
    case 'partner-apps': {
      const { path, name } = partnerParts[place.part];
      return { to: `/partner-apps${path}`, names: ['Partner Apps', name] };
    }
    case 'salesforce-setup':
      return setupAddress(place);
    case 'salesforce': {
      const { object, id, after } = place;
      return { to: `/salesforce/${object}${idPart(id)}${viewPart(after)}`, names: ['Salesforce', `${object}s`] };
    }
    case 'outreach': {
      const page = kindPages.find(({ kind }) => kind === place.kind);
      const to = `/outreach/${page?.path ?? ''}${idPart(place.id)}${viewPart(place.after)}`;
      return { to, names: ['Outreach', page?.many ?? place.kind] };
    }
    case 'outreach-settings': {
      const { part } = place;
      if (part === undefined) return { to: '/outreach/settings', names: ['Outreach', 'Settings'] };
      return { to: `/outreach/settings?part=${part}`, names: ['Outreach', 'Settings', outreachParts[part]] };
    }
    case 'flow-builder': {
      const node = place.node === undefined ? '' : `?node=${encodeURIComponent(place.node)}`;
      return { to: `/flow/${encodeURIComponent(place.graph)}${node}`, names: ['FlowBuilder'] };
    }
    case 'simulator': {
      const { graph, seq, trip, fault, setUp } = place;
      const query = [`step=${seq}`, ...(trip === undefined ? [] : [`trip=${trip}`])];
      if (fault !== undefined) query.push(`fault=${fault}`);
      if (setUp !== undefined) query.push(`setup=${setUp}`);
      return { to: `/simulator/${encodeURIComponent(graph)}?${query.join('&')}`, names: ['Simulator'] };
    }
    default:
      return assertNever(place);
  }
}

function setupAddress(place: Extract<SetupPlace, { readonly page: 'salesforce-setup' }>): PlaceAddress {
  switch (place.part) {
    case 'fields': {
      const field = place.field === undefined ? '' : `&field=${encodeURIComponent(place.field)}`;
      return {
        to: `/salesforce-setup/fields?object=${place.object}${field}`,
        names: ['Salesforce Setup', 'Object Manager', place.object],
      };
    }
    case 'permission-sets': {
      const user = place.user === undefined ? '' : `?user=${encodeURIComponent(place.user)}`;
      return { to: `/salesforce-setup/permission-sets${user}`, names: ['Salesforce Setup', 'Permission sets'] };
    }
    default: {
      const { path, name } = setupParts[place.part];
      return { to: `/salesforce-setup/${path}`, names: ['Salesforce Setup', name] };
    }
  }
}

const idPart = (id: string | number | undefined): string => (id === undefined ? '' : `/${id}`);
const viewPart = (after: true | undefined): string => (after === true ? '?view=after' : '');
