import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import type { SyncLink, SyncType } from './sync-state.ts';

/** Outreach's kind of record for a type. */
export type Counterpart = 'prospect' | 'user' | 'account';

const counterparts: Readonly<Record<SyncType, Counterpart>> = {
  User: 'user',
  Account: 'account',
  Lead: 'prospect',
  Contact: 'prospect',
};

export const counterpartOf = (type: SyncType): Counterpart => counterparts[type];

/** [SF-1] The id as the org's changes name it. */
function longId(id: string): string {
  const long = normaliseId(id);
  return long.ok ? long.value : id;
}

/** Which records belong together: one Salesforce record to one of Outreach's, found from either side. */
export class SyncLinks {
  readonly #bySalesforce = new Map<string, SyncLink>();
  readonly #byOutreach: Readonly<Record<Counterpart, Map<number, SyncLink>>> = {
    prospect: new Map(),
    user: new Map(),
    account: new Map(),
  };

  constructor(links: readonly SyncLink[]) {
    for (const link of links) {
      // [SF-1] A file may carry ids in the short form. One that is long stays the same object.
      const salesforceId = longId(link.salesforceId);
      this.add(salesforceId === link.salesforceId ? link : { ...link, salesforceId });
    }
  }

  ofSalesforce(salesforceId: string): SyncLink | undefined {
    return this.#bySalesforce.get(salesforceId);
  }

  ofOutreach(kind: Counterpart, outreachId: number): SyncLink | undefined {
    return this.#byOutreach[kind].get(outreachId);
  }

  /** Adds a link in place of those that either side had. */
  add(link: SyncLink): void {
    const kind = counterpartOf(link.type);
    for (const old of [this.ofSalesforce(link.salesforceId), this.ofOutreach(kind, link.outreachId)]) {
      if (old) this.remove(old);
    }
    this.#bySalesforce.set(link.salesforceId, link);
    this.#byOutreach[kind].set(link.outreachId, link);
  }

  remove(link: SyncLink): void {
    this.#bySalesforce.delete(link.salesforceId);
    this.#byOutreach[counterpartOf(link.type)].delete(link.outreachId);
  }

  /** In the order in which they were made. */
  toState(): readonly SyncLink[] {
    return [...this.#bySalesforce.values()];
  }
}
