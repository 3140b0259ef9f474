import type { EntryOf } from '#logs/entry-of.ts';
import type { Names } from '#logs/names.ts';
import { RIGHT_TITLES } from '#world/right-titles.ts';

type Setting = Pick<EntryOf<'setting-changed'>, 'area' | 'path'>;

const AREAS: Readonly<Record<Setting['area'], string>> = {
  salesforce: 'Salesforce',
  outreach: 'Outreach',
  'crm-sync': 'CRM plugin',
  leandata: 'LeanData',
};

/** Settings whose names say too little. */
const TITLES: Readonly<Record<string, string>> = {
  'authorization.status': "LeanData's authorization with Outreach",
  'authorization.scopes': "Scopes of LeanData's authorization",
  networkDown: 'Outreach: network cut',
  connected: 'CRM plugin: connected',
  ...Object.fromEntries(
    Object.entries(RIGHT_TITLES).map(([right, title]) => [`profile.${right}`, `Outreach: ${title}`]),
  ),
};

/** [ASG-2] How far a member of a pool has moved on. */
const POINTER = /^pools\..+\.members\.([^.]+)\.pointer$/;

/** `types.Lead.toggles.inboundUpdate` of the plugin → `CRM plugin: types, Lead, toggles, inbound update` */
export function settingTitle({ area, path }: Setting, names: Pick<Names, 'owner'>): string {
  const [, member] = POINTER.exec(path) ?? [];
  if (member !== undefined) return `Round-robin pointer of ${names.owner(member)}`;
  return TITLES[path] ?? `${AREAS[area]}: ${path.split('.').map(words).join(', ')}`;
}

/** `inboundUpdate` → `inbound update`; names of objects and ids of errors stand as they are. */
const words = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
