import type { SetupPlace } from '../setup-place.ts';
import { environmentOf } from '../environment.ts';
import type { OrgSetup } from '../org-setup.ts';

/** What to set in the CRM plugin so that ids can come at all, and where. */
export interface SyncAdvice {
  readonly text: string;
  readonly place: SetupPlace;
}

/** [PLC-4] No place of a node helps where the sync makes no records, or keeps their ids to itself; else null. */
export function syncAdvice(org: OrgSetup, object: 'Lead' | 'Contact'): SyncAdvice | null {
  const { sync, leandata } = org;
  if (!sync.connected) {
    return {
      text: 'The CRM plugin is not connected to Salesforce. Connect it first.',
      place: { page: 'plugin', tab: 'home' },
    };
  }
  const { syncDirection, prospectIdArrives } = environmentOf(org);
  const onSync: SetupPlace = { page: 'plugin', tab: 'types', type: object, part: 'sync' };
  const noun = object.toLowerCase();
  if (syncDirection[object] === 'none') {
    const made = object === 'Lead' ? '' : ', with Outbound Create of Lead off';
    return {
      text: `For ${object}, switch on Polling and Inbound Create, so that each new ${noun} gets a prospect, or Pushing and Outbound Create${made}, so that each new prospect gets a ${noun}.`,
      place: onSync,
    };
  }
  if (prospectIdArrives[object]) return null;
  const { pushing, outboundUpdate } = sync.types[object].toggles;
  const madeThere = syncDirection[object] === 'outreach-to-salesforce';
  if (!pushing || !(outboundUpdate || madeThere)) {
    return {
      text: `For ${object}, switch on Pushing and Outbound Update, so that the Outreach Prospect ID comes to the ${noun}.`,
      place: onSync,
    };
  }
  const field = leandata.mapping[object];
  return field === null
    ? {
        text: `Choose the ${object} field for the Outreach id in Partner Apps.`,
        place: { page: 'partner-apps', part: 'mapping' },
      }
    : {
        text: `For ${object}, map Id (Outreach Internal) to ${field} with Updates Out.`,
        place: { page: 'plugin', tab: 'types', type: object, part: 'fields' },
      };
}
