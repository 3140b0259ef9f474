import type { FieldInfo } from '#shared/field.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { ID_PREFIXES, mintId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import { queueMayOwn } from '#mocks/salesforce/queue-objects.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { ImportLacking } from '../import-lacking.ts';
import type { ImportedObject } from '../import-layout.ts';
import type { RowFault } from './import-fault.ts';
import type { ImportNotes } from '../import-summary.ts';

/** Objects for which a record that the org does not have is made up. */
const PLACEHOLDERS = { User: 'user', Group: 'queue', Account: 'account' } as const;
type PlaceholderObject = keyof typeof PLACEHOLDERS;
const UNNAMED: Readonly<Record<PlaceholderObject, string>> = {
  User: 'Unknown user',
  Group: 'Unknown queue',
  Account: 'Unknown account',
};

interface Placeholder {
  readonly object: PlaceholderObject;
  readonly id: string;
  readonly line: number;
  name: string | null;
  /** Who owns it, for an account: the owner of the record that names it. */
  readonly ownerId: string | null;
}

/** What the lookups of a file point at: records of the org, or placeholders made for them. */
export class ImportReferences {
  readonly #object: ImportedObject;
  readonly #lacking: ImportLacking;
  readonly #records = new Map<string, SalesforceRecord>();
  readonly #ownersByName = new Map<string, string>();
  /** Queues that cannot own the object. */
  readonly #queuesByName = new Map<string, string>();
  readonly #accountsByName = new Map<string, string>();
  readonly #placeholders = new Map<string, Placeholder>();
  readonly #next: Record<'User' | 'Account', number>;

  constructor(state: SalesforceState, object: ImportedObject, lacking: ImportLacking) {
    this.#object = object;
    this.#lacking = lacking;
    this.#next = { User: state.nextSerial.User, Account: state.nextSerial.Account };
    for (const kind of ['User', 'Group', 'Account', 'Contact', 'Lead', 'Opportunity'] as const) {
      for (const record of state.records[kind]) this.#records.set(record['Id'] as string, record);
    }
    for (const record of [...state.records.User, ...state.records.Group]) this.#nameOwner(record);
    for (const record of state.records.Account)
      if (record['IsDeleted'] !== true) nameFirst(this.#accountsByName, record);
  }

  /** The record of the org with this id, deleted or not. */
  record(id: string): SalesforceRecord | undefined {
    return this.#records.get(id);
  }

  /** What keeps a row out that has this id in a lookup. */
  fault(field: FieldInfo, id: string): RowFault | null {
    const target = objectOfId(id);
    const record = this.#records.get(id);
    if (field.name === 'OwnerId' && target === 'Group') {
      if (!field.referenceTo?.includes(target)) return this.#queueFault(field.label, String(record?.['Name'] ?? id));
      if (record && record['IsDeleted'] !== true && !queueMayOwn(record, this.#object)) {
        return this.#queueFault(field.label, String(record['Name']));
      }
    }
    const kind = kindOf(field);
    if (kind === null || this.#lacking[kind] === 'make') return null;
    const code = kind === 'owners' ? 'unknown-owner' : 'unknown-account';
    const wrong = this.#wrong(field, id);
    if (wrong !== null) return { code, text: wrong };
    return record ? null : { code, text: `${field.label}: ${String(target)} ${id} is not in the org` };
  }

  /** What keeps a row out whose owner has this name. [SF-2] A queue that cannot own the object is never taken for a user. */
  ownerFault(name: string): RowFault | null {
    const key = name.toLowerCase();
    if (this.#ownersByName.has(key)) return null;
    if (this.#queuesByName.has(key)) return this.#queueFault('Owner', name);
    if (this.#lacking.owners === 'make') return null;
    const who = this.#object === 'Lead' ? 'user or queue' : 'user';
    return { code: 'unknown-owner', text: `Owner: the org has no ${who} named "${name}"` };
  }

  /** What keeps a row out whose account has this name. */
  accountFault(name: string): RowFault | null {
    if (this.#lacking.accounts === 'make' || this.#accountsByName.has(name.toLowerCase())) return null;
    return { code: 'unknown-account', text: `Account: the org has no account named "${name}"` };
  }

  /** Why a lookup cannot hold this id; `null` where it can, with a placeholder made if need be. */
  point(field: FieldInfo, id: string, name: string | null, line: number, ownerId: string | null): string | null {
    const wrong = this.#wrong(field, id);
    const target = objectOfId(id);
    if (wrong !== null || this.#records.has(id) || !isPlaceholderObject(target)) return wrong;
    const made = this.#placeholders.get(id);
    if (made) made.name ??= name;
    else this.#placeholders.set(id, { object: target, id, line, name, ownerId });
    return null;
  }

  /** The user or queue of this name; a user is made up where the org has neither. */
  ownerNamed(name: string, line: number): string {
    return this.#named(this.#ownersByName, 'User', name, line, null);
  }

  /** The account of this name; one is made up where the org has none, owned as the record that names it. */
  accountNamed(name: string, line: number, ownerId: string | null): string {
    return this.#named(this.#accountsByName, 'Account', name, line, ownerId);
  }

  /** The org with all placeholders in it, in the file's order. */
  withPlaceholders(state: SalesforceState, at: Instant, notes: ImportNotes): SalesforceState {
    const added: Record<PlaceholderObject, SalesforceRecord[]> = { User: [], Group: [], Account: [] };
    for (const placeholder of this.#placeholders.values()) {
      const record = imageOf(placeholder, formatInstant(at));
      added[placeholder.object].push(record);
      notes.add(
        PLACEHOLDERS[placeholder.object],
        placeholder.line,
        () => `${String(record['Name'])} (${placeholder.id})`,
      );
    }
    const { User, Group, Account } = state.records;
    const records = {
      ...state.records,
      User: [...User, ...added.User],
      Group: [...Group, ...added.Group],
      Account: [...Account, ...added.Account],
    };
    return { ...state, records, nextSerial: { ...state.nextSerial, ...this.#next } };
  }

  /** Why a lookup can hold this id under no circumstances. */
  #wrong(field: FieldInfo, id: string): string | null {
    const target = objectOfId(id);
    if (target === null || !(field.referenceTo ?? []).includes(target)) {
      return `${field.label}: ${id} is not the id of ${(field.referenceTo ?? []).join(' or ') || 'a known object'}`;
    }
    const record = this.#records.get(id);
    if (record) return record['IsDeleted'] === true ? `${field.label}: ${id} is deleted in the org` : null;
    return isPlaceholderObject(target) ? null : `${field.label}: ${target} ${id} is not in the org`;
  }

  #queueFault(label: string, queue: string): RowFault {
    const object = this.#object;
    const text =
      object === 'Lead'
        ? `${label}: the queue ${queue} does not support Lead`
        : `${label}: the queue ${queue} cannot own ${object === 'Account' ? 'an' : 'a'} ${object.toLowerCase()}`;
    return { code: 'queue-owner', text };
  }

  #nameOwner(record: SalesforceRecord): void {
    if (record['IsDeleted'] === true) return;
    const isQueue = objectOfId(record['Id'] as string) === 'Group';
    const mayOwn = !isQueue || queueMayOwn(record, this.#object);
    nameFirst(mayOwn ? this.#ownersByName : this.#queuesByName, record);
  }

  #named(byName: Map<string, string>, object: 'User' | 'Account', name: string, line: number, ownerId: string | null) {
    const key = name.toLowerCase();
    const known = byName.get(key);
    if (known !== undefined) return known;
    const id = this.#mint(object);
    byName.set(key, id);
    this.#placeholders.set(id, { object, id, line, name, ownerId });
    return id;
  }

  #mint(object: 'User' | 'Account'): string {
    for (;;) {
      const id = mintId(ID_PREFIXES[object], this.#next[object]);
      this.#next[object] += 1;
      if (!this.#records.has(id) && !this.#placeholders.has(id)) return id;
    }
  }
}

/** Files a record under its name, unless an older one has it. */
function nameFirst(byName: Map<string, string>, record: SalesforceRecord): void {
  const key = String(record['Name'] ?? '').toLowerCase();
  if (!byName.has(key)) byName.set(key, record['Id'] as string);
}

const isPlaceholderObject = (object: SalesforceObject | null): object is PlaceholderObject =>
  object !== null && object in PLACEHOLDERS;

/** What a lookup points at, as far as an import makes it. */
function kindOf({ referenceTo = [] }: FieldInfo): 'owners' | 'accounts' | null {
  if (referenceTo.includes('User') || referenceTo.includes('Group')) return 'owners';
  return referenceTo.includes('Account') ? 'accounts' : null;
}

function imageOf({ object, id, name, ownerId }: Placeholder, stamp: string): SalesforceRecord {
  const system = { Id: id, IsDeleted: false, CreatedDate: stamp, LastModifiedDate: stamp, SystemModstamp: stamp };
  const full = name ?? `${UNNAMED[object]} ${id}`;
  switch (object) {
    case 'User': {
      const space = name === null ? -1 : full.lastIndexOf(' ');
      const first = space < 0 ? {} : { FirstName: full.slice(0, space) };
      return { ...system, ...first, LastName: full.slice(space + 1), Name: full, IsActive: true, IsApiOnly: false };
    }
    case 'Group':
      return { ...system, Name: full, Type: 'Queue', SupportedObjects: 'Lead' };
    default:
      return { ...system, Name: full, ...(ownerId === null ? {} : { OwnerId: ownerId }) };
  }
}
