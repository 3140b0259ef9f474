import type { SyncType } from '#crm-sync/sync-state.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { TripLog, TripStep } from '#logs/trip-log.ts';
import { graphOfTrip, nodeOfTrip, SceneReader, type SalesforceThing, type Scene } from './callout-scene.ts';
import {
  authorizePlace,
  mappingPlace,
  nodePlace,
  outreachPlace,
  pluginFields,
  pluginSync,
  salesforcePlace,
  type CurePlace,
} from './cure-places.ts';
import type { ErrorExplanation } from '../error-explanation.ts';
import { edgeGuide, revertGuide } from './failure-guide.ts';
import { faultBehind } from './fault-behind.ts';
import { waysToMend } from './ways-to-mend.ts';
import type { RecordedRun } from '../recorded-run.ts';

const titles: Readonly<Record<string, string>> = {
  'configuration-error': 'Configuration Error',
  'missing-prospect-id': 'Missing Prospect ID',
  'queue-owner': 'Queue Owner',
  'missing-user-id': 'Missing User ID',
  'no-primary-sequence': 'No Primary Sequence',
};

const RUN_AGAIN = 'Run the record again after the cure: an edge that was followed is not tried again.';

/** [ADD-2] to [ADD-5] Why a trip left by an error edge, and what cures it; undefined for any other edge. */
export function explainEdge(trip: TripLog, step: TripStep, run: RecordedRun): ErrorExplanation | undefined {
  const guide = edgeGuide[step.edge];
  if (guide === undefined || !step.error) return undefined;
  const scene = sceneOfStep(trip, step, run);
  const rule = step.why.rule;
  const behind = faultBehind(run, rule === undefined ? guide.rules.slice(0, 1) : [rule], step, trip.trip, scene);
  return {
    id: step.edge,
    title: titles[step.edge] ?? step.edge,
    ...guide,
    cause: step.why.text,
    rules: [...new Set([...(rule === undefined ? [] : [rule]), ...guide.rules])],
    afterwards: RUN_AGAIN,
    ...waysToMend(placesOfEdge(step.edge, scene), scene, run, trip.trip, behind, step.edge === 'queue-owner'),
  };
}

/** [ADD-8] Why the path was put back; undefined where it was not. */
export function explainRevert(trip: TripLog, run: RecordedRun): ErrorExplanation | undefined {
  const { revert } = trip;
  if (revert === null) return undefined;
  const scene = sceneOfStep(trip, revert, run);
  const behind = faultBehind(run, ['ADD-8'], revert, trip.trip, scene);
  return {
    id: 'revert',
    title: 'Path put back',
    ...revertGuide,
    cause: revert.why.text,
    afterwards: 'Run the record again after the cure: the trip has ended.',
    ...waysToMend(mappingPlaces(scene), scene, run, trip.trip, behind),
  };
}

/** [ADD-8] Where a wrong mapping is put right, from LeanData's side to the plugin's. */
export const mappingPlaces = (scene: Scene): readonly CurePlace[] => [
  mappingPlace,
  pluginFields(typeOf(scene)),
  pluginFields('User'),
  ...salesforcePlace(scene.record),
];

function placesOfEdge(edge: string, scene: Scene): readonly CurePlace[] {
  switch (edge) {
    case 'configuration-error':
      return [
        authorizePlace,
        { label: 'Open the integration switch', place: { page: 'partner-apps', part: 'integration' } },
        ...nodePlace(scene),
      ];
    case 'missing-prospect-id':
      return [
        ...nodePlace(scene),
        ...salesforcePlace(scene.record),
        pluginFields(typeOf(scene)),
        pluginSync(typeOf(scene)),
        mappingPlace,
      ];
    case 'queue-owner':
      return [...nodePlace(scene), ...salesforcePlace(scene.record)];
    case 'missing-user-id':
      return [
        ...salesforcePlace(scene.sender),
        pluginFields('User'),
        pluginSync('User'),
        mappingPlace,
        outreachPlace('user'),
        ...nodePlace(scene),
      ];
    case 'no-primary-sequence':
      return [
        { label: 'Open user sequences', place: { page: 'partner-apps', part: 'primary-sequences' } },
        ...salesforcePlace(scene.sender),
        ...nodePlace(scene),
      ];
    default:
      return nodePlace(scene);
  }
}

const typeOf = ({ record }: Scene): SyncType => (record?.object === 'Contact' ? 'Contact' : 'Lead');

/** The record that stood at the node then, and the user whose mailbox the node is to use. */
function sceneOfStep(
  trip: TripLog,
  at: { readonly seq: number; readonly node: string; readonly edge?: string },
  run: RecordedRun,
): Scene {
  const read = new SceneReader(run, at.seq);
  const switched = trip.recordSwitches.findLast(({ seq }) => seq <= at.seq) ?? trip;
  const object = switched.object as SalesforceObject;
  const node = nodeOfTrip(run, trip.trip, at.node);
  const config = graphOfTrip(run, trip.trip)?.nodes.find(({ id }) => id === at.node)?.config ?? {};
  // [V2-4] The primary sequence is the owner's, whoever's mailbox sends.
  const byField = config['mailbox'] === 'user-field' && at.edge !== 'no-primary-sequence';
  const field = byField && typeof config['userField'] === 'string' ? config['userField'] : 'OwnerId';
  const userId = read.image(object, switched.record)?.[field];
  const sender: SalesforceThing | undefined =
    typeof userId === 'string' && read.image('User', userId) !== null ? read.salesforce('User', userId) : undefined;
  return { node, record: read.salesforce(object, switched.record), sender };
}
