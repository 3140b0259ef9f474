import type { LeanDataState } from '#leandata/leandata-state.ts';
import { checkField, mappedObjects } from '#leandata/field-mapping.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { Edit } from '../edit.ts';
import { RECORD } from './field-levers.ts';
import type { Lever } from './lever.ts';
import { fieldIn, liveIn, nameOf, type Scene } from './scene.ts';
import { prospectIds } from './prospect-ids.ts';
import { setLevers } from './ways-to-set.ts';

const SETTINGS = 'settings of LeanData';
const OWNER = 'owners of the record';
const USERS = 'Outreach ids of users';
/** Owners that are tried at most. */
const MOST_OWNERS = 6;

/** [ADD-6] What could be different for a node that calls Outreach: authorization, mapping, ids, owner, sequence. */
export const partnerLevers = (scene: Scene): readonly Lever[] => [
  ...authorizationLevers(scene),
  ...mappingLevers(scene),
  ...prospectLevers(scene),
  ...ownerLevers(scene),
  ...senderLevers(scene),
  ...sequenceLevers(scene),
];

function settingLever(
  { after }: Scene,
  slot: string,
  text: string,
  edit: Edit,
  leandata: (state: LeanDataState) => LeanDataState,
): Lever {
  return {
    slot,
    what: SETTINGS,
    patch: { records: [], before: {}, leandata },
    variants: [{ text, changes: [{ type: 'edit', after, edit }], after, size: 2 }],
  };
}

/** [APP-1] [APP-8] */
function authorizationLevers(scene: Scene): readonly Lever[] {
  const { leandata } = scene;
  const { status } = leandata.authorization;
  const withStatus =
    (next: typeof status) =>
    (state: LeanDataState): LeanDataState => ({
      ...state,
      authorization: { ...state.authorization, status: next },
    });
  const on = { type: 'change-leandata-settings', settings: { integrationOn: !leandata.integrationOn } } as const;
  return [
    status === 'authorized'
      ? settingLever(
          scene,
          'authorization',
          'Disconnect Outreach in Partner Apps',
          { type: 'disconnect-outreach' },
          withStatus('disconnected'),
        )
      : settingLever(
          scene,
          'authorization',
          'Authorize Outreach in Partner Apps',
          { type: 'authorize-outreach' },
          withStatus('authorized'),
        ),
    settingLever(
      scene,
      'integration',
      leandata.integrationOn ? 'Switch the Outreach integration off' : 'Switch the Outreach integration on',
      on,
      (state) => ({ ...state, integrationOn: !leandata.integrationOn }),
    ),
  ];
}

/** [APP-2] Each object to the field that carries the Outreach id, where it is not mapped to one. */
function mappingLevers(scene: Scene): readonly Lever[] {
  const { fields } = scene.run.input.org.salesforce;
  return mappedObjects.flatMap((object) => {
    const current = scene.leandata.mapping[object];
    const good = fields[object].find(({ name, type }) => type === 'text' && /outreach.*id/i.test(name));
    const valid = current !== null && checkField(object, current, fields[object]).ok;
    if (!good || (valid && current.toLowerCase() === good.name.toLowerCase())) return [];
    return [
      settingLever(
        scene,
        `mapping ${object}`,
        `Map ${object} to ${good.label} in Partner Apps`,
        { type: 'map-field', object, field: good.name },
        (state) => ({ ...state, mapping: { ...state.mapping, [object]: good.name } }),
      ),
    ];
  });
}

/** [ADD-3] The record with the id of a prospect, or without one. */
function prospectLevers(scene: Scene): readonly Lever[] {
  const field = mappedFieldOf(scene, scene.facts.object);
  if (field === undefined) return [];
  const { object, record: id } = scene.at.current;
  const current = scene.facts.record[field] ?? null;
  const values = [...prospectIds(scene).filter((value) => value !== current), ...(current === null ? [] : [null])];
  return values.flatMap((value) => setLevers(scene, { object: object as SalesforceObject, id, field, value }, RECORD));
}

/** [ADD-4] [ADD-5] [V2-4] Another owner: a queue, a user who is known to Outreach, one who is not. */
function ownerLevers(scene: Scene): readonly Lever[] {
  const { object, record: id } = scene.at.current;
  const field = mappedFieldOf(scene, 'User');
  const users = liveIn(scene, 'User').filter((user) => user['IsActive'] === true);
  const known = field === undefined ? [] : users.filter((user) => (user[field] ?? null) !== null);
  const primary = known.filter((user) => scene.facts.partner.primarySequence(String(user['Id'])) !== null);
  const unknown = field === undefined ? [] : users.filter((user) => (user[field] ?? null) === null);
  const some = [
    ...primary.slice(0, 1),
    ...known.slice(0, 2),
    ...unknown.slice(0, 2),
    ...liveIn(scene, 'Group').slice(0, 1),
  ];
  const others = [...new Set(some)].filter((owner) => owner['Id'] !== scene.facts.record['OwnerId']);
  return others
    .slice(0, MOST_OWNERS)
    .flatMap((owner) =>
      setLevers(scene, { object: object as SalesforceObject, id, field: 'OwnerId', value: String(owner['Id']) }, OWNER),
    );
}

/** [ADD-1] [ADD-5] The user who sends, with or without an Outreach id; and another one in the field that names the sender. */
function senderLevers(scene: Scene): readonly Lever[] {
  const field = mappedFieldOf(scene, 'User');
  const owner = scene.facts.owner();
  const { mailbox, userField } = scene.at.node.config;
  const named = typeof userField === 'string' && mailbox === 'user-field' ? userField : undefined;
  const namedId = named === undefined ? null : (scene.facts.record[named] ?? null);
  const sender =
    named === undefined
      ? owner?.kind === 'user'
        ? owner.record
        : undefined
      : scene.facts.get('User', String(namedId));
  const levers = field === undefined || !sender ? [] : userIdLevers(scene, field, sender);
  if (named === undefined || field === undefined) return levers;
  const { object, record: id } = scene.at.current;
  const known = liveIn(scene, 'User').find((user) => (user[field] ?? null) !== null && user['Id'] !== namedId);
  const values = [...(known ? [String(known['Id'])] : []), ...(namedId === null ? [] : [null])];
  return [
    ...levers,
    ...values.flatMap((value) =>
      setLevers(scene, { object: object as SalesforceObject, id, field: named, value }, RECORD),
    ),
  ];
}

function userIdLevers(scene: Scene, field: string, user: Readonly<Record<string, unknown>>): readonly Lever[] {
  const current = user[field] ?? null;
  const email = String(user['Email'] ?? '').toLowerCase();
  const { users } = scene.run.input.org.outreach;
  const same = users.find((each) => each.email.toLowerCase() === email) ?? users[0];
  const values = [
    ...(same && String(same.id) !== current ? [String(same.id)] : []),
    ...(current === null ? [] : [null]),
  ];
  return values.flatMap((value) => setLevers(scene, { object: 'User', id: String(user['Id']), field, value }, USERS));
}

/** [V2-4] The primary sequence of the owner. */
function sequenceLevers(scene: Scene): readonly Lever[] {
  if (scene.at.node.config['sequenceFrom'] !== 'primary-sequence') return [];
  const owner = scene.facts.owner();
  const sequence = scene.run.input.org.outreach.sequences[0];
  if (owner?.kind !== 'user' || !sequence) return [];
  const others = scene.leandata.primarySequences.filter(({ userId }) => userId !== owner.id);
  const has = scene.facts.partner.primarySequence(owner.id) !== null;
  const primarySequences = has ? others : [...others, { userId: owner.id, sequenceId: sequence.id }];
  const name = nameOf(owner.record);
  return [
    settingLever(
      scene,
      'primary sequence',
      has ? `Take away the primary sequence of ${name}` : `Give ${name} the primary sequence ${sequence.name}`,
      { type: 'change-leandata-settings', settings: { primarySequences } },
      (state) => ({ ...state, primarySequences }),
    ),
  ];
}

function mappedFieldOf(scene: Scene, object: 'Lead' | 'Contact' | 'User'): string | undefined {
  const mapped = scene.leandata.mapping[object];
  const { name } = (mapped === null ? undefined : fieldIn(scene, object, mapped)) ?? {};
  return name ?? scene.run.input.org.salesforce.fields[object].find((each) => /outreach.*id/i.test(each.name))?.name;
}
