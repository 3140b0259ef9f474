import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { isObject } from './json-api.ts';
import type { OutreachAccount } from './outreach-state.ts';
import { readRelationship } from './prospect-body.ts';
import { validationError, type OutreachRefusal } from './refusal.ts';

type Values = OutreachAccount['values'];
export type AccountPatch = Partial<Omit<OutreachAccount, 'id' | 'createdAt' | 'updatedAt'>>;

const readOnly: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'touchedAt']);

/** What a request says of an account: only members that are present; mapped values are laid over `values`. */
export function readAccount(data: JsonObject, values: Values): Result<AccountPatch, OutreachRefusal> {
  const patch: { -readonly [K in keyof AccountPatch]: AccountPatch[K] } = {};
  const own: Record<string, Values[string]> = {};
  for (const [name, value] of Object.entries(isObject(data['attributes']) ? data['attributes'] : {})) {
    const pointer = `/data/attributes/${name}`;
    if (readOnly.has(name)) return err(validationError(`${name} is read-only.`, pointer));
    if (value !== null && typeof value === 'object')
      return err(validationError(`${name} must be a single value.`, pointer));
    if (name === 'name' || name === 'domain') {
      if (value !== null && typeof value !== 'string') return err(validationError(`${name} must be text.`, pointer));
      if (name === 'name') patch.name = value ?? '';
      else patch.domain = value;
    } else own[name] = value;
  }
  if (Object.keys(own).length > 0) patch.values = { ...values, ...own };
  const ownerId = readRelationship(data, 'owner');
  if (ownerId === 'unreadable') return err(validationError('owner must name a record.', '/data/relationships/owner'));
  return ok(ownerId === undefined ? patch : { ...patch, ownerId });
}
