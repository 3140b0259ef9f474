import type { Json, JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isObject, readId } from './json-api.ts';
import type { Prospect } from './outreach-state.ts';
import { badRequest, validationError, type OutreachRefusal } from './refusal.ts';

type Values = Prospect['values'];
export type ProspectPatch = Partial<Omit<Prospect, 'id' | 'createdAt' | 'updatedAt'>>;

const readOnly: ReadonlySet<string> = new Set([
  'id',
  'name',
  'createdAt',
  'updatedAt',
  'optedOutAt',
  'touchedAt',
  'engagedAt',
]);

/** The `data` member of a request's body, where its type is the one of the route. */
export function readData(body: Json | undefined, type: string): Result<JsonObject, OutreachRefusal> {
  const data = isObject(body) ? body['data'] : undefined;
  if (!isObject(data)) return err(badRequest("The request body must have a 'data' object."));
  return data['type'] === type ? ok(data) : err(badRequest(`The request's type must be '${type}'.`));
}

const relationships = [
  ['owner', 'ownerId'],
  ['stage', 'stageId'],
  ['account', 'accountId'],
] as const;

/** What a request says of a prospect: only members that are present; mapped values are laid over `values`. */
export function readProspect(data: JsonObject, values: Values): Result<ProspectPatch, OutreachRefusal> {
  const patch: { -readonly [K in keyof ProspectPatch]: ProspectPatch[K] } = {};
  const own: Record<string, Values[string]> = {};
  for (const [name, value] of Object.entries(isObject(data['attributes']) ? data['attributes'] : {})) {
    const pointer = `/data/attributes/${name}`;
    if (readOnly.has(name)) return err(validationError(`${name} is read-only.`, pointer));
    if (name === 'emails') {
      if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
        return err(validationError('Emails must be a list of addresses.', pointer));
      patch.emails = value as readonly string[];
    } else if (name === 'optedOut') {
      if (typeof value !== 'boolean') return err(validationError('Opted out must be true or false.', pointer));
      patch.optedOut = value;
    } else if (name === 'firstName' || name === 'lastName' || name === 'company' || name === 'title') {
      if (value !== null && typeof value !== 'string') return err(validationError(`${name} must be text.`, pointer));
      patch[name] = value;
    } else {
      if (value !== null && typeof value === 'object')
        return err(validationError(`${name} must be a single value.`, pointer));
      own[name] = value;
    }
  }
  if (Object.keys(own).length > 0) patch.values = { ...values, ...own };
  for (const [name, member] of relationships) {
    const id = readRelationship(data, name);
    if (id === 'unreadable') return err(validationError(`${name} must name a record.`, `/data/relationships/${name}`));
    if (id !== undefined) patch[member] = id;
  }
  return ok(patch);
}

/** The id that a to-one relationship names, null where it is cleared, undefined where it is absent. */
export function readRelationship(data: JsonObject, name: string): number | null | undefined | 'unreadable' {
  const all = isObject(data['relationships']) ? data['relationships'] : {};
  const member = all[name];
  if (member === undefined) return undefined;
  const target = isObject(member) ? member['data'] : undefined;
  if (target === null) return null;
  return (isObject(target) ? readId(target['id']) : undefined) ?? 'unreadable';
}
