import type { CalloutErrorId } from '#leandata/leandata-state.ts';

/** A page on which an error is both caused and cured. */
export interface ErrorPlace {
  readonly to: string;
  readonly title: string;
}

const rulesets: ErrorPlace = { to: '/outreach/rulesets', title: 'Outreach rulesets' };
const prospects: ErrorPlace = { to: '/outreach/prospects', title: 'Outreach prospects' };
const mailboxes: ErrorPlace = { to: '/outreach/mailboxes', title: 'Outreach mailboxes' };
const settings: ErrorPlace = { to: '/outreach/settings', title: 'Outreach settings' };
const authorize: ErrorPlace = { to: '/partner-apps', title: 'Authorize Outreach' };

/** Where each error of a callout is made to happen and mended. */
export const errorPlaces: Readonly<Record<CalloutErrorId, ErrorPlace>> = {
  'ERR-1': authorize,
  'ERR-2': settings,
  'ERR-3': { to: '/outreach/plugin', title: 'CRM plugin' },
  'ERR-4': settings,
  'ERR-5': rulesets,
  'ERR-6': rulesets,
  'ERR-7': rulesets,
  'ERR-8': rulesets,
  'ERR-9': prospects,
  'ERR-10': prospects,
  'ERR-11': prospects,
  'ERR-12': { to: '/outreach/sequences', title: 'Outreach sequences' },
  'ERR-13': { to: '/outreach/users', title: 'Outreach users' },
  'ERR-14': mailboxes,
  'ERR-15': mailboxes,
  'ERR-16': settings,
  'ERR-17': settings,
  'ERR-18': settings,
  'ERR-19': settings,
};
