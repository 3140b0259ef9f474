import type { MappedObject } from '#leandata/field-mapping.ts';
import type { Consequence } from '../integration-finding.ts';

/** [ADD-3] [ADD-5] Where records go whose id, or whose sender's id, is blank. */
export const missingId = (object: MappedObject): Consequence =>
  object === 'User'
    ? { id: 'ADD-5', text: 'Users get no Outreach id: Add to Sequence leaves by Missing User ID.' }
    : { id: 'ADD-3', text: `${object}s get no Outreach id: they leave the Outreach nodes by Missing Prospect ID.` };

/** [ADD-8] */
export const revert: Consequence = {
  id: 'ADD-8',
  text: 'The Outreach nodes are misconfigured: the trip ends and every change it made is reverted.',
};

/** [ADD-2] */
export const configurationError: Consequence = {
  id: 'ADD-2',
  text: 'Every record leaves the Outreach nodes by Configuration Error.',
};

/** [SYN-20] */
export const nothingSyncs: Consequence = {
  id: 'SYN-20',
  text: 'Nothing crosses between Salesforce and Outreach, ids of prospects and users neither.',
};
