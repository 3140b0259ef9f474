import { countOf } from '#shared/count-of.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS } from './mapped-objects.ts';
import { editMappings, editType, fixBy } from './setup-edits.ts';

/** Longer than this, in minutes, and people wonder where their prospect is. */
const SLOW = 60;
/** [SYN-4] In minutes. */
const USUAL = 10;

/** [SYN-5] Whether a poll can notice what it is there for, and in time. */
export const pollingChecks: readonly Check[] = [
  {
    id: 'polling/too-short',
    severity: 'warning',
    rules: ['SYN-4'],
    of: MAPPED_OBJECTS,
    find: ({ setup }, type) => {
      const minutes = setup.sync.types[type].pollingMinutes;
      if (minutes >= 1) return undefined;
      return {
        text: `The polling frequency of ${type} is ${minutes} minutes: the least is 1 minute.`,
        place: { page: 'plugin', tab: 'types', type, part: 'sync' },
        leadsTo: { id: 'SYN-4', text: 'Outreach polls each minute all the same.' },
        fix: fixBy(
          `Poll every ${USUAL} minutes`,
          editType(type, () => ({ pollingMinutes: USUAL })),
        ),
      };
    },
  },
  {
    id: 'polling/slow',
    severity: 'info',
    rules: ['SYN-4', 'CLK-3'],
    of: MAPPED_OBJECTS,
    find: ({ setup: { sync } }, type) => {
      const { toggles, pollingMinutes } = sync.types[type];
      if (!toggles.polling || !(pollingMinutes > SLOW)) return undefined;
      return {
        text: `${type} is polled only every ${pollingMinutes} minutes.`,
        place: { page: 'plugin', tab: 'types', type, part: 'sync' },
        leadsTo: {
          id: 'CLK-3',
          text: `A new ${type} may wait ${pollingMinutes} minutes, and ${countOf(sync.pushSeconds, 'second')} more for its id: a hold that is shorter runs out first.`,
        },
        fix: fixBy(
          `Poll every ${USUAL} minutes`,
          editType(type, () => ({ pollingMinutes: USUAL })),
        ),
      };
    },
  },
  {
    id: 'polling/no-updates-in',
    severity: 'warning',
    rules: ['SYN-5'],
    of: MAPPED_OBJECTS,
    find: ({ setup }, type) => {
      const { toggles, mappings } = setup.sync.types[type];
      const wanted = toggles.polling && (toggles.inboundCreate || toggles.inboundUpdate);
      const movable = mappings.filter(({ outreachField }) => outreachField !== 'id');
      if (!wanted || movable.some(({ updatesIn }) => updatesIn)) return undefined;
      return {
        text: `No field of ${type} is mapped with Updates In.`,
        place: { page: 'plugin', tab: 'types', type, part: 'fields' },
        leadsTo: { id: 'SYN-5', text: `No value of a ${type} ever goes to Outreach.` },
        fix:
          movable.length === 0
            ? undefined
            : fixBy(
                'Switch Updates In on',
                editMappings(type, ({ outreachField }) => outreachField !== 'id', { updatesIn: true }),
              ),
      };
    },
  },
];
