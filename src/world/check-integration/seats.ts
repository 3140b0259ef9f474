import { canBeOutreachId } from '#leandata/field-mapping.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachUser } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from '../org-setup.ts';

/** Which Outreach user belongs to which Salesforce user, as the plugin would find it: by link, by id, by email address. */
export class Seats {
  readonly users: readonly SalesforceRecord[];
  readonly #byId: ReadonlyMap<number, OutreachUser>;
  readonly #byEmail: ReadonlyMap<string, OutreachUser>;
  readonly #linked: ReadonlyMap<string, number>;
  readonly #taken: ReadonlySet<number>;
  readonly #idField: string | undefined;
  readonly #usersById: ReadonlyMap<string, SalesforceRecord>;

  constructor({ outreach, sync }: OrgSetup, users: readonly SalesforceRecord[], idField: string | undefined) {
    const links = sync.links.filter(({ type }) => type === 'User');
    this.users = users;
    this.#idField = idField;
    this.#usersById = new Map(users.map((user) => [String(user['Id']), user]));
    this.#byId = new Map(outreach.users.map((user) => [user.id, user]));
    // The first of several with one address counts.
    this.#byEmail = new Map([...outreach.users].reverse().map((user) => [user.email.toLowerCase(), user]));
    this.#linked = new Map(links.map(({ salesforceId, outreachId }) => [salesforceId, outreachId]));
    this.#taken = new Set(links.map(({ outreachId }) => outreachId));
  }

  user(id: string): SalesforceRecord | undefined {
    return this.#usersById.get(id);
  }

  outreachUser(id: number): OutreachUser | undefined {
    return this.#byId.get(id);
  }

  /** What the field of the Outreach User ID holds. */
  carried(user: SalesforceRecord): SalesforceRecord[string] {
    return this.#idField === undefined ? null : (user[this.#idField] ?? null);
  }

  of(user: SalesforceRecord): OutreachUser | undefined {
    const linked = this.#byId.get(this.#linked.get(String(user['Id'])) ?? 0);
    if (linked) return linked;
    const carried = this.carried(user);
    const byId = canBeOutreachId(carried) ? this.#byId.get(Number(carried)) : undefined;
    if (byId) return byId;
    const email = String(user['Email'] ?? '').toLowerCase();
    const byEmail = email === '' ? undefined : this.#byEmail.get(email);
    return byEmail && !this.#taken.has(byEmail.id) ? byEmail : undefined;
  }
}

export const nameOf = (record: SalesforceRecord): string => String(record['Name'] ?? record['Id'] ?? '');
