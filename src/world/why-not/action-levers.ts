import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { RECORD } from './field-levers.ts';
import type { Lever } from './lever.ts';
import { liveIn, nameOf, type Scene } from './scene.ts';
import { setLevers } from './ways-to-set.ts';

const PEOPLE = 'users who are active';
const OWNER = 'owners of the record';

/** What could be different where Salesforce has the last word: who is active, who owns the record, what is filled in. */
export function actionLevers(scene: Scene): readonly Lever[] {
  switch (scene.at.node.type) {
    case 'assign-owner':
      return [...poolLevers(scene), ...userLevers(scene), ...matchedOwnerLevers(scene)].map(blind);
    case 'convert-lead':
      return [...ownerOfLead(scene), ...ownerActive(scene)].map(blind);
    case 'update-record':
      return ownerActive(scene).map(blind);
    default:
      return [];
  }
}

/** What the engine and the org decide shows in a run only. */
const blind = (lever: Lever): Lever => ({ ...lever, patch: null });

const activeLevers = (scene: Scene, id: string, active: boolean): readonly Lever[] =>
  setLevers(scene, { object: 'User', id, field: 'IsActive', value: active }, PEOPLE).map((lever) => ({
    ...lever,
    variants: lever.variants.map((variant) => ({
      ...variant,
      text: `Make ${nameIn(scene, id)} ${active ? 'active' : 'inactive'} before the run`,
    })),
  }));

const nameIn = (scene: Scene, id: string): string =>
  nameOf(liveIn(scene, 'User').find((user) => user['Id'] === id) ?? { Id: id });

/** [ASG-2] One member who can take a turn, or none of them. */
function poolLevers(scene: Scene): readonly Lever[] {
  const pool = scene.leandata.pools.find(({ id }) => id === scene.at.node.config['poolId']);
  if (!pool || scene.at.node.config['kind'] !== 'pool') return [];
  const members = pool.members.filter(({ paused }) => !paused);
  const isActive = (id: string): boolean => scene.facts.get('User', id)?.['IsActive'] === true;
  const active = members.filter(({ userId }) => isActive(userId));
  if (active.length === 0) return members.flatMap(({ userId }) => activeLevers(scene, userId, true));
  const changes = active.flatMap(({ userId }) => activeLevers(scene, userId, false)[0]?.variants[0]?.changes ?? []);
  const text = `Make everybody of ${pool.name} who is not paused inactive before the run`;
  return [
    {
      slot: `pool ${pool.id}`,
      what: PEOPLE,
      patch: null,
      variants: [{ text, changes, after: 0, size: 1.5 + changes.length }],
    },
  ];
}

/** [ASG-1] */
function userLevers(scene: Scene): readonly Lever[] {
  const { kind, userId } = scene.at.node.config;
  if (kind !== 'user' || typeof userId !== 'string') return [];
  return activeLevers(scene, userId, scene.facts.get('User', userId)?.['IsActive'] !== true);
}

/** [ASG-1] The owner of the matched record. */
function matchedOwnerLevers(scene: Scene): readonly Lever[] {
  const { kind, variable } = scene.at.node.config;
  const match = scene.at.variables[String(variable)];
  if (kind !== 'match-owner' || !match) return [];
  const { object, id } = match;
  const users = liveIn(scene, 'User');
  const active = users.find((user) => user['IsActive'] === true);
  const inactive = users.find((user) => user['IsActive'] === false);
  return [active, inactive].flatMap((user) =>
    user ? setLevers(scene, { object, id, field: 'OwnerId', value: String(user['Id']) }, OWNER) : [],
  );
}

/** [SF-4] New records need an active user: a queue cannot own them. */
function ownerOfLead(scene: Scene): readonly Lever[] {
  const { object, record: id } = scene.at.current;
  const users = liveIn(scene, 'User');
  const some = [
    users.find((user) => user['IsActive'] === true),
    users.find((user) => user['IsActive'] === false),
    liveIn(scene, 'Group')[0],
  ];
  return some.flatMap((owner) =>
    owner && owner['Id'] !== scene.facts.record['OwnerId']
      ? setLevers(
          scene,
          { object: object as SalesforceObject, id, field: 'OwnerId', value: String(owner['Id']) },
          RECORD,
        )
      : [],
  );
}

function ownerActive(scene: Scene): readonly Lever[] {
  const owner = scene.facts.owner();
  if (owner?.kind !== 'user') return [];
  return activeLevers(scene, owner.id, owner.record['IsActive'] === false);
}
