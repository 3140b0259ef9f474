import { compileCriterion } from '#criteria/compile-criterion.ts';
import type { CriteriaFacts, Criterion } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import { valuesFor } from './field-values.ts';
import type { Lever } from './lever.ts';
import { fieldIn, liveIn, type Scene } from './scene.ts';
import { prospectIds } from './prospect-ids.ts';
import { beforeLever, setLevers } from './ways-to-set.ts';

const CHANGES: readonly Criterion['operator'][] = ['has-changed', 'has-not-changed', 'changed-to', 'changed-from'];

export const RECORD = 'values of the record';
const BEFORE = 'values before the update';
const OWNER = 'owners of the record';
const RELATED = 'values of related records';

/** [CND-1] to [CND-4] What could be different for criteria: one lever for each way in which they come out another way. */
export function criteriaLevers(scene: Scene, criteria: readonly Criterion[]): readonly Lever[] {
  const paths = [...new Set(criteria.map(({ field }) => field))].filter((path) => path !== '');
  return paths.flatMap((path) => {
    const about = criteria.filter(({ field }) => field === path);
    const { root, field } = parseFieldPath(path);
    if (root === undefined) return [...recordLevers(scene, field, about), ...beforeLevers(scene, field, about)];
    return root === 'Owner' ? ownerLevers(scene, field, about) : matchedLevers(scene, root, field, about);
  });
}

const recordLevers = (scene: Scene, field: string, about: readonly Criterion[]): readonly Lever[] => {
  const { object, record: id } = scene.at.current;
  return tellingValues(scene, object as SalesforceObject, field, about, scene.facts.read(field)).flatMap((value) =>
    setLevers(scene, { object: object as SalesforceObject, id, field, value }, RECORD),
  );
};

function beforeLevers(scene: Scene, field: string, about: readonly Criterion[]): readonly Lever[] {
  const before = scene.facts.before(field);
  if (before === undefined || !about.some(({ operator }) => CHANGES.includes(operator))) return [];
  const now = scene.facts.read(field);
  const object = scene.at.origin.object as SalesforceObject;
  const info = fieldIn(scene, object, field);
  const { timeZone } = scene.facts;
  const wanted = [now, ...valuesFor(about, { field: info, now: scene.facts.now, timeZone, current: before })];
  const telling = distinct(wanted, (value) => verdicts(about, scene, now, value), verdicts(about, scene, now, before));
  return telling.flatMap((value) => beforeLever(scene, field, value, BEFORE) ?? []);
}

/** Another owner, or other values of the one there is. */
function ownerLevers(scene: Scene, field: string, about: readonly Criterion[]): readonly Lever[] {
  const path = `Owner.${field}`;
  const { object, record: id } = scene.at.current;
  const current = scene.facts.read(path);
  const owners = [...liveIn(scene, 'User'), ...liveIn(scene, 'Group')].map((record) => ({
    value: String(record['Id']),
    saw: field === 'Type' ? (String(record['Id']).startsWith('00G') ? 'Queue' : 'User') : (record[field] ?? null),
  }));
  const verdictOf = (saw: FieldValue): string => verdicts(about, scene, saw, scene.facts.before(path));
  const others = distinct(owners, ({ saw }) => verdictOf(saw), verdictOf(current)).flatMap(({ value }) =>
    setLevers(scene, { object: object as SalesforceObject, id, field: 'OwnerId', value }, OWNER),
  );
  const owner = scene.facts.owner();
  if (!owner || field === 'Type') return others;
  const holder = owner.kind === 'queue' ? 'Group' : 'User';
  const values = tellingValues(scene, holder, field, about, current);
  return [
    ...others,
    ...values.flatMap((value) => setLevers(scene, { object: holder, id: owner.id, field, value }, RELATED)),
  ];
}

function matchedLevers(scene: Scene, root: string, field: string, about: readonly Criterion[]): readonly Lever[] {
  const match = scene.at.variables[root];
  if (!match) return [];
  const { object, id } = match;
  return tellingValues(scene, object, field, about, scene.facts.read(`${root}.${field}`)).flatMap((value) =>
    setLevers(scene, { object, id, field, value }, RELATED),
  );
}

/** Of the values that criteria come out the same way at, only the first. */
function tellingValues(
  scene: Scene,
  object: SalesforceObject,
  field: string,
  about: readonly Criterion[],
  current: FieldValue,
): readonly FieldValue[] {
  const { now, timeZone } = scene.facts;
  const path = about[0]?.field ?? field;
  const before = scene.facts.before(path);
  const { mapping } = scene.leandata;
  const ids = object !== 'User' && [mapping.Lead, mapping.Contact].includes(field) ? prospectIds(scene) : [];
  const values = [...ids, ...valuesFor(about, { field: fieldIn(scene, object, field), now, timeZone, current })];
  return distinct(values, (value) => verdicts(about, scene, value, before), verdicts(about, scene, current, before));
}

/** How criteria on one field come out at a value, as one word. */
function verdicts(
  about: readonly Criterion[],
  { facts: { now, timeZone } }: Scene,
  value: FieldValue,
  before: FieldValue | undefined,
): string {
  const facts: CriteriaFacts = { read: () => value, before: () => before, now, timeZone };
  return about.map((criterion) => (compileCriterion(criterion)(value, facts) ? '1' : '0')).join('');
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string, taken: string): readonly T[] {
  const seen = new Set([taken]);
  return items.filter((item) => {
    const key = keyOf(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
