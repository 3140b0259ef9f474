import type { SyncType } from '#crm-sync/sync-state.ts';
import { faultTitle } from '../fault-catalog.ts';
import { editTitle } from '../edit-catalog.ts';
import type { Edit } from '../edit.ts';
import type { Stimulus } from '../run-input.ts';
import type { Lever } from './lever.ts';
import type { Scene } from './scene.ts';
import { sameId } from './stimuli-of.ts';

const DONE = 'faults, edits and changes that were made';
const SYNC = 'settings of the sync';
const ROUTING = 'settings of the routing';

/** What was done on the way, taken back one by one: only a run can tell what comes of it. */
export function takenBackLevers({ run, after, subject }: Scene): readonly Lever[] {
  return run.input.stimuli.flatMap((stimulus, place): readonly Lever[] => {
    if (stimulus.after > after || place === subject.creation) return [];
    const text = takenBack(stimulus, subject.id);
    if (text === undefined) return [];
    // A fault goes with what lifts it.
    const lifts = run.input.stimuli.flatMap((each, at) =>
      stimulus.type === 'make-fault' && each.type === 'lift-fault' && each.fault === stimulus.fault ? [at] : [],
    );
    const changes = [{ type: 'without', stimuli: [place, ...lifts] }] as const;
    return [
      {
        slot: `stimulus ${place}`,
        what: DONE,
        patch: null,
        variants: [{ text, changes, after: stimulus.after, size: 1 }],
      },
    ];
  });
}

function takenBack(stimulus: Stimulus, subject: string): string | undefined {
  switch (stimulus.type) {
    case 'make-fault':
      return `Take back the fault: ${faultTitle(stimulus.fault.type, 'make')}`;
    case 'edit':
      return `Without the edit: ${editTitle(stimulus.edit.type)}`;
    case 'delete-record':
      return sameId(stimulus.id, subject) ? `Without deleting the ${stimulus.object.toLowerCase()}` : undefined;
    case 'deploy-graph':
      return `Without deploying ${stimulus.graph.name}`;
    default:
      return undefined;
  }
}

/** [SYN-3] [SYN-4] Outreach's ids come by the sync: one that runs, looks more often, or is made to look at once. */
export function syncLevers({ run, after, at }: Scene): readonly Lever[] {
  const { sync } = run.input.org;
  const object = at.origin.object as SyncType;
  const lever = (slot: string, text: string, edit: Edit, when: number): Lever => ({
    slot,
    what: SYNC,
    patch: null,
    variants: [{ text, changes: [{ type: 'edit', after: when, edit }], after: when, size: 2 }],
  });
  const { pollingMinutes, toggles } = sync.types[object];
  const off = (['polling', 'inboundCreate', 'outboundUpdate', 'pushing'] as const).filter((name) => !toggles[name]);
  return [
    ...(sync.added && !sync.connected ? [lever('sync', 'Connect the Outreach sync', { type: 'connect-sync' }, 0)] : []),
    ...(pollingMinutes > 1
      ? [
          lever(
            'polling',
            `Let the Outreach sync poll ${object}s every minute`,
            { type: 'change-sync-type', object, pollingMinutes: 1 },
            0,
          ),
        ]
      : []),
    ...off.map((name) =>
      lever(
        `toggle ${name}`,
        `Switch on ${TOGGLES[name]} for ${object} in the Outreach sync`,
        { type: 'change-sync-type', object, toggles: { [name]: true } },
        0,
      ),
    ),
    ...(after > 1
      ? [lever('force', `Force a sync of ${object}s before`, { type: 'force-sync', object }, Math.floor(after / 2))]
      : []),
  ];
}

const TOGGLES = {
  polling: 'Polling',
  pushing: 'Pushing',
  inboundCreate: 'Inbound Create',
  outboundUpdate: 'Outbound Update',
} as const;

/** [GRA-5] [RUN-3] Settings that decide whether a record is routed at all. */
export function routingLevers({ leandata, at }: Scene): readonly Lever[] {
  if (at.node.type !== 'trigger' && at.heldSince === undefined) return [];
  const lever = (name: 'supersedeHolds' | 'recursiveRoutingPrevention', title: string): Lever => ({
    slot: name,
    what: ROUTING,
    patch: null,
    variants: [
      {
        text: `Switch ${leandata.settings[name] ? 'off' : 'on'} ${title}`,
        changes: [
          {
            type: 'edit',
            after: 0,
            edit: { type: 'change-leandata-settings', settings: { settings: { [name]: !leandata.settings[name] } } },
          },
        ],
        after: 0,
        size: 2,
      },
    ],
  });
  return [
    lever('supersedeHolds', 'a new trigger ending a hold'),
    lever('recursiveRoutingPrevention', 'the Recursive Routing Prevention'),
  ];
}
