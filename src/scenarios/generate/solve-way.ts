import type { Criterion } from '#criteria/criteria.ts';
import { blankToNull, type FieldInfo, type FieldValue } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Goal } from '../solve/goal.ts';
import { canHold } from '../solve/can-hold.ts';
import { proveImpossible } from '../solve/prove-impossible.ts';
import type { Impossible, SolveAnswer, Solved } from '../solve/solve-answer.ts';
import type { Related, RelatedRecord, SolveContext, SolveField, UnknownValue } from '../solve/solve-context.ts';
import { solveCriteria } from '../solve.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { activeUsers, soundOwner, userField, type Cast, type Fields, type OrgRecord } from './cast.ts';
import { retiredBy } from './retired-by.ts';
import { stageOf, type Way } from './way.ts';

type ObjectName = keyof OrgSetup['salesforce']['records'];

/** Kept by Salesforce itself, but an import may set them on a record that it creates. */
const SET_BY_IMPORT: ReadonlySet<string> = new Set(['CreatedDate', 'IsConverted', 'ConvertedDate']);
const UNKNOWN: UnknownValue = { unknown: true };

/** Answers what ways ask of a record, in one org. */
export class WaySolver {
  readonly #org: OrgSetup;
  readonly #cast: Cast;
  readonly #fields = new Map<ObjectName, readonly SolveField[]>();
  readonly #answers = new Map<string, SolveAnswer>();
  readonly #proofs = new Map<string, Impossible | null>();
  readonly #owners: readonly RelatedRecord[];
  readonly #fixed: Readonly<Record<string, FieldValue | UnknownValue>>;

  constructor(org: OrgSetup, cast: Cast) {
    this.#org = org;
    this.#cast = cast;
    const sound = soundOwner(org);
    const inactive = org.salesforce.records.User.filter((user) => user['IsActive'] === false);
    const users = [...(sound ? [sound] : []), ...activeUsers(org).filter((user) => user !== sound), ...inactive];
    const queues = cast.object === 'Lead' ? org.salesforce.records.Group : [];
    this.#owners = [...users.map((user) => ownerOf(user, 'User')), ...queues.map((queue) => ownerOf(queue, 'Queue'))];
    const kept = org.salesforce.fields[cast.object].filter((field) => isKept(field) && !SET_BY_IMPORT.has(field.name));
    this.#fixed = { ...Object.fromEntries(kept.map(({ name }) => [name, UNKNOWN])), IsDeleted: false };
  }

  /** All that the way asks, and more goals at its end. */
  solve(way: Way, ...more: readonly Goal[]): SolveAnswer {
    const goals = [...way.goals, ...more];
    const key = askedOf(way, goals);
    let answer = this.#answers.get(key);
    if (answer === undefined) this.#answers.set(key, (answer = solveCriteria(goals, this.#contextOf(way))));
    return answer;
  }

  /** Why no record of any org can go the way at any time; undefined where that is not proven. */
  proof(way: Way, ...more: readonly Goal[]): Impossible | undefined {
    const goals = [...way.goals, ...more];
    // A variable that names one record and then another is two unknowns, and not one.
    const roots = new Set(way.past.map(([variable]) => `${variable}.`));
    if (goals.some(({ criteria }) => criteria.items.some(({ field }) => roots.has(field.replace(/(?<=\.).*$/, '')))))
      return undefined;
    const key = askedOf(way, goals);
    let proof = this.#proofs.get(key);
    if (proof === undefined) this.#proofs.set(key, (proof = proveImpossible(goals, this.#contextOf(way)) ?? null));
    return proof ?? undefined;
  }

  /** [SF-2] Why no user can own the record as it is asked at the end of the way, where only one can; undefined where one can. */
  userProof(way: Way): Impossible | undefined {
    const usersOnly = way.object === 'Contact' || (way.owner !== null && !way.owner.kinds.includes('Queue'));
    if (!usersOnly) return undefined;
    const goals = way.goals
      .filter(
        ({ stage, criteria }) =>
          stage === stageOf(way) && criteria.items.every(({ field }) => field.startsWith('Owner.')),
      )
      .map((goal) => ({ ...goal, stage: 0 }));
    if (goals.length === 0) return undefined;
    const context = { ...this.#contextOf(way), stages: [{ now: scenarioDefaults.start }] };
    const users: Related = { candidates: [], make: this.fieldsOf('User'), makeWith: { Type: 'User' } };
    const answer = solveCriteria(goals, { ...context, related: (root) => (root === 'Owner' ? users : undefined) });
    return answer.type === 'impossible' ? answer : undefined;
  }

  /** As many of the goals, from the first on, as values are found for; with the wishes where they can be had too. */
  solveSome(way: Way, ...more: readonly Goal[]): Solved | undefined {
    const goals = [...way.goals, ...more];
    const context = this.#contextOf(way);
    const wished = way.wishes.length === 0 ? undefined : solveCriteria([...goals, ...way.wishes], context);
    if (wished?.type === 'solved') return wished;
    for (let count = goals.length; count >= 0; count -= 1) {
      const answer = solveCriteria(goals.slice(0, count), context);
      if (answer.type === 'solved') return answer;
      if (answer.type === 'impossible') return undefined;
    }
    return undefined;
  }

  /** All that the way asks and the goals, with just this value in a field at the end of the way; undefined where it cannot be. */
  solveWith(way: Way, field: string, value: FieldValue, goals: readonly Goal[]): Solved | undefined {
    const criterion = value === null ? isNull(field) : isEqual(field, value);
    const own: Goal = { criteria: { logic: 'all', items: [criterion] }, holds: true, stage: stageOf(way) };
    const context = this.#contextOf(way);
    // What is natural is tried first, so the value comes out just as it is written.
    const natural = { ...context.natural, [field]: value };
    const answer = solveCriteria([own, ...way.goals, ...goals], { ...context, natural });
    return answer.type === 'solved' ? answer : undefined;
  }

  /** Values of a record of another object with which criteria about it hold. */
  solveOther(object: ObjectName, goals: readonly Goal[]): SolveAnswer {
    const { timeZone } = this.#org.salesforce.organization;
    const owners = this.#owners.filter(({ id }) => object === 'Lead' || id.startsWith('005'));
    const related = (root: string): Related | undefined => (root === 'Owner' ? { candidates: owners } : undefined);
    return solveCriteria(goals, {
      fields: this.fieldsOf(object),
      timeZone,
      stages: [{ now: scenarioDefaults.start }],
      updated: false,
      related,
    });
  }

  /** Whether Salesforce takes a value that a node writes: by what it is alone, or by what it names in the org. */
  canWrite(object: ObjectName, name: string, given: FieldValue): 'always' | 'never' | 'depends' {
    const field = this.#org.salesforce.fields[object].find((each) => each.name === name);
    if (!field || isKept(field)) return 'never';
    const value = typeof given === 'string' ? blankToNull(given.trim()) : given;
    if (field.type === 'lookup' || field.type === 'id') return 'depends';
    if (value === null && field.type === 'checkbox') return 'always';
    if (value !== null && object === 'Lead' && name === 'Status')
      return this.#org.salesforce.leadStatuses.some((status) => status.name === value) ? 'always' : 'never';
    return canHold(field, value) ? 'always' : 'never';
  }

  fieldsOf(object: ObjectName): readonly SolveField[] {
    let fields = this.#fields.get(object);
    if (fields === undefined)
      this.#fields.set(
        object,
        (fields = this.#org.salesforce.fields[object].map((each) => this.#solvable(object, each))),
      );
    return fields;
  }

  #contextOf(way: Way): SolveContext {
    return {
      fields: this.fieldsOf(this.#cast.object),
      timeZone: this.#org.salesforce.organization.timeZone,
      stages: way.stages,
      updated: way.trigger === 'updated',
      fixed: this.#fixed,
      natural: this.#cast.fields,
      related: (root, stage) => this.#relatedOf(way, root, stage),
    };
  }

  /** [CND-4] */
  #relatedOf(way: Way, root: string, stage: number): Related | undefined {
    const { owner, matches, past, stages } = way;
    if (root === 'Owner') {
      const given = owner !== null && stage >= owner.stage ? owner.ids : undefined;
      // [SF-2] No queue owns a contact.
      const contact = stages.slice(0, stage + 1).some(({ anew }) => anew?.by === 'conversion');
      const owners = this.#owners
        .filter(({ id }) => !contact || id.startsWith('005'))
        .map((each) => this.#asDemanded(each, way));
      if (given === undefined) return { candidates: owners, make: this.fieldsOf('User'), makeWith: { Type: 'User' } };
      return { candidates: owners.filter(({ id }) => given.includes(id)) };
    }
    const current = matches.get(root);
    const match =
      current && stage >= current.stage
        ? current
        : past.findLast(([variable, each]) => variable === root && stage >= each.stage)?.[1];
    return match && { candidates: [], make: this.fieldsOf(match.object) };
  }

  /** A user as the demands of the way leave them. */
  #asDemanded(owner: RelatedRecord, { demands }: Way): RelatedRecord {
    const { id, fields } = owner;
    const idField = userField(this.#org) ?? '';
    const changes = demands.flatMap((demand): readonly Fields[] => {
      if (demand.type === 'users-with-id')
        return demand.users.includes(id) ? [{ [idField]: soundOwner(this.#org)?.[idField] ?? null }] : [];
      if (demand.type === 'users-without-id') return demand.users.includes(id) ? [{ [idField]: null }] : [];
      if (demand.type === 'user-active' || demand.type === 'user-inactive')
        return demand.user === id ? [{ IsActive: demand.type === 'user-active' }] : [];
      const retired = demand.type === 'invalid-owner' && retiredBy(demand.node, this.#org).includes(id);
      return retired ? [{ IsActive: false }] : [];
    });
    return changes.length === 0 ? owner : { id, fields: Object.assign({}, fields, ...changes) as Fields };
  }

  #solvable(object: ObjectName, field: FieldInfo): SolveField {
    const writable = field.custom === true ? { ...field, readOnly: false } : field;
    const only = this.#onlyValues(object, field);
    return only === undefined ? writable : { ...writable, only };
  }

  #onlyValues(object: ObjectName, { name, type, referenceTo, required }: FieldInfo): readonly FieldValue[] | undefined {
    const { leadStatuses, records } = this.#org.salesforce;
    if (object === 'Lead' && name === 'Status')
      return leadStatuses.filter(({ converted }) => !converted).map((each) => each.name);
    if (type !== 'lookup' || referenceTo === undefined) return undefined;
    const objects = referenceTo.filter(
      (each): each is ObjectName => each in records && (each !== 'Group' || object === 'Lead'),
    );
    const ids = objects.flatMap((each) =>
      records[each].flatMap((record) => (record['IsDeleted'] === true ? [] : [record['Id'] ?? null])),
    );
    return required === true || name === 'OwnerId' ? ids : [...ids, null];
  }
}

const isNull = (field: string): Criterion => ({ field, operator: 'is-null' });

const isEqual = (field: string, value: FieldValue): Criterion => ({ field, operator: 'equals', value });

const OF_USERS: readonly string[] = [
  'users-without-id',
  'users-with-id',
  'user-active',
  'user-inactive',
  'invalid-owner',
];

/** All that an answer depends on. */
const askedOf = ({ trigger, stages, owner, matches, past, demands }: Way, goals: readonly Goal[]): string =>
  JSON.stringify([
    trigger,
    stages,
    owner,
    [...matches.values()].map(({ object, stage }) => [object, stage]),
    [...matches.keys()],
    past.map(([variable, { object, stage }]) => [variable, object, stage]),
    demands.filter(({ type }) => OF_USERS.includes(type)),
    goals,
  ]);

const isKept = ({ readOnly, custom }: FieldInfo): boolean => readOnly === true && custom !== true;

const ownerOf = (record: OrgRecord, type: 'User' | 'Queue'): RelatedRecord => ({
  id: String(record['Id']),
  fields: { ...record, Type: type },
});
