import type { SyncType } from '#crm-sync/sync-state.ts';
import type { CalloutErrorId } from '#leandata/leandata-state.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { startOfTrip, type Membership, type SalesforceThing, type Scene, type Thing } from './callout-scene.ts';
import type { OutreachSettingsPart, PlacedKind, SetupPlace } from '../setup-place.ts';

/** A place where a cause can be mended, as a button says it. */
export interface CurePlace {
  readonly label: string;
  readonly place: SetupPlace;
}

const kinds: Readonly<Partial<Record<PlacedKind, { readonly one: string; readonly many: string }>>> = {
  prospect: { one: 'prospect', many: 'prospects' },
  sequence: { one: 'sequence', many: 'sequences' },
  sequenceState: { one: 'sequence state', many: 'sequence states' },
  ruleset: { one: 'ruleset', many: 'rulesets' },
  user: { one: 'Outreach user', many: 'Outreach users' },
  mailbox: { one: 'mailbox', many: 'mailboxes' },
};

const nameOfKind = (kind: PlacedKind, form: 'one' | 'many'): string => kinds[kind]?.[form] ?? kind;

/** The record itself where it is known, else the list of all. */
export const outreachPlace = (kind: PlacedKind, thing?: Thing): CurePlace =>
  thing === undefined
    ? { label: `Open ${nameOfKind(kind, 'many')}`, place: { page: 'outreach', kind } }
    : {
        label: `Open ${nameOfKind(kind, 'one')} ${thing.name}`,
        place: { page: 'outreach', kind, id: thing.id, ...(thing.after ? { after: true as const } : {}) },
      };

export const salesforcePlace = (thing: SalesforceThing | undefined): readonly CurePlace[] =>
  thing === undefined
    ? []
    : [
        {
          label: `Open ${thing.object === 'User' ? 'Salesforce user' : thing.object.toLowerCase()} ${thing.name}`,
          place: {
            page: 'salesforce',
            object: thing.object,
            id: thing.id,
            ...(thing.after ? { after: true as const } : {}),
          },
        },
      ];

export const nodePlace = ({ node }: Scene): readonly CurePlace[] =>
  node === undefined
    ? []
    : [{ label: `Open node ${node.name}`, place: { page: 'flow-builder', graph: node.graph, node: node.node } }];

/** The step of a run in the Simulator, with the trip chosen; undefined for a run without a graph. */
export function simulatorPlace(
  run: RecordedRun,
  trip: string,
  seq: number,
): Extract<SetupPlace, { readonly page: 'simulator' }> | undefined {
  const graph = run.input.graphs[0]?.id;
  const start = startOfTrip(run, trip);
  return graph === undefined
    ? undefined
    : { page: 'simulator', graph, seq, ...(start === undefined ? {} : { trip: start }) };
}

const settings = (part: OutreachSettingsPart, label: string): CurePlace => ({
  label,
  place: { page: 'outreach-settings', part },
});

export const authorizePlace: CurePlace = {
  label: 'Authorize in Partner Apps',
  place: { page: 'partner-apps', part: 'authorization' },
};

export const mappingPlace: CurePlace = {
  label: 'Open field mapping in Partner Apps',
  place: { page: 'partner-apps', part: 'mapping' },
};

export const retriesPlace: CurePlace = {
  label: 'Open the retry table',
  place: { page: 'partner-apps', part: 'retries' },
};

export const pluginFields = (type: SyncType): CurePlace => ({
  label: `Open ${type} fields of the plugin`,
  place: { page: 'plugin', tab: 'types', type, part: 'fields' },
});

export const pluginSync = (type: SyncType): CurePlace => ({
  label: `Open ${type} sync of the plugin`,
  place: { page: 'plugin', tab: 'types', type, part: 'sync' },
});

const placesOfStates = (memberships: readonly Membership[] = []): readonly CurePlace[] =>
  memberships.slice(0, MOST).map(({ state, sequence }) => ({
    ...outreachPlace('sequenceState', state),
    label: `Open the state in ${sequence?.name ?? 'a sequence'}`,
  }));

/** A prospect in more sequences than this is looked up in the list. */
const MOST = 3;

/** Rulesets of the other sequences that stand in the way, each once. */
function rulesetsOf(memberships: readonly Membership[] = []): readonly CurePlace[] {
  const byId = new Map(memberships.flatMap(({ ruleset }) => (ruleset === undefined ? [] : [[ruleset.id, ruleset]])));
  return [...byId.values()].slice(0, MOST).map((ruleset) => outreachPlace('ruleset', ruleset));
}

/** Where each error of a callout is caused and cured; without a scene the lists and settings that it concerns. */
export function placesOfError(id: CalloutErrorId, scene: Scene = {}): readonly CurePlace[] {
  const { prospect, sequence, ruleset, user, mailbox, record, sender } = scene;
  switch (id) {
    case 'ERR-1':
      return [
        authorizePlace,
        settings('authorizations', 'Open grants in Outreach'),
        settings('api-application', 'Open the API application'),
      ];
    case 'ERR-2':
      return [settings('profile', 'Open the profile in Outreach'), authorizePlace];
    case 'ERR-3':
      return notFoundPlaces(scene);
    case 'ERR-4':
      return scene.changesStates
        ? [...placesOfStates([...(scene.here ?? []), ...(scene.elsewhere ?? [])]), outreachPlace('prospect', prospect)]
        : [settings('validation-rules', 'Open validation rules'), outreachPlace('prospect', prospect)];
    case 'ERR-5':
      return [outreachPlace('ruleset', ruleset), ...placesOfStates(scene.here)];
    case 'ERR-6':
      return [outreachPlace('ruleset', ruleset), ...placesOfStates(scene.here?.filter(({ active }) => active))];
    case 'ERR-7':
    case 'ERR-8': {
      const others = inTheWay(id, scene);
      const own = outreachPlace('ruleset', ruleset);
      const rulesets = rulesetsOf(others);
      return others.length === 0
        ? [own]
        : unique([...rulesets, ...(id === 'ERR-7' ? [own] : []), ...placesOfStates(others)]);
    }
    case 'ERR-9':
    case 'ERR-11':
      return [outreachPlace('prospect', prospect)];
    case 'ERR-10':
      return [outreachPlace('prospect', prospect), ...salesforcePlace(record)];
    case 'ERR-12':
      return [outreachPlace('sequence', sequence), ...(user ? [outreachPlace('user', user)] : [])];
    case 'ERR-13':
      return [outreachPlace('user', user), ...salesforcePlace(sender)];
    case 'ERR-14':
    case 'ERR-15':
      return [outreachPlace('mailbox', mailbox), ...nodePlace(scene)];
    case 'ERR-16':
      return [
        pluginSync('Lead'),
        { label: 'Open Retry Action In', place: { page: 'partner-apps', part: 'retry-action-in' } },
        settings('rate-limit', 'Open the rate limit'),
      ];
    case 'ERR-17':
      return [settings('maintenance', 'Open scheduled maintenance')];
    case 'ERR-18':
      return [settings('availability', 'Open availability of Outreach')];
    case 'ERR-19':
      return [authorizePlace, settings('authorizations', 'Open grants in Outreach')];
  }
}

/** [OUT-4] The memberships that the refusal can be about. */
export function inTheWay(id: 'ERR-7' | 'ERR-8', { exclusivity, elsewhere = [] }: Scene): readonly Membership[] {
  if (id === 'ERR-8') return elsewhere.filter((each) => each.exclusivity === 'exclusive_sequences');
  return exclusivity === 'all_sequences' ? elsewhere : elsewhere.filter((each) => each.exclusivity === 'all_sequences');
}

/** [ERR-3] Which of the four was not found decides where to look. */
function notFoundPlaces(scene: Scene): readonly CurePlace[] {
  const { prospect, sequence, user, mailbox, record, sender, node } = scene;
  const type: SyncType = record?.object === 'Contact' ? 'Contact' : 'Lead';
  if (node !== undefined && user === undefined) {
    return [...nodePlace(scene), ...salesforcePlace(sender), outreachPlace('user'), pluginFields('User'), mappingPlace];
  }
  if (node !== undefined && prospect !== undefined && sequence === undefined) {
    return [...nodePlace(scene), outreachPlace('sequence')];
  }
  if (node !== undefined && prospect !== undefined && mailbox === undefined) {
    return [outreachPlace('user', user), outreachPlace('mailbox'), ...nodePlace(scene)];
  }
  return [
    ...salesforcePlace(record),
    outreachPlace('prospect', prospect),
    ...nodePlace(scene),
    pluginFields(type),
    mappingPlace,
  ];
}

/** Places that say the same are offered once. */
export function unique(places: readonly CurePlace[]): readonly CurePlace[] {
  return [...new Map(places.map((place) => [place.label, place])).values()];
}
