import { createPartnerLists, type PartnerListStore } from '#editor/partner-lists.ts';
import type { Environment } from '#graph/environment.ts';

/** [ADD-1] The partner's lists as FlowBuilder has read them in this visit, by the org that they belong to. */
export class PartnerListBook {
  readonly #byOrg = new Map<string, PartnerListStore>();

  /** Read at the first use for an org, and kept from then on. */
  of(org: string, environment: Environment): PartnerListStore {
    const known = this.#byOrg.get(org);
    if (known) return known;
    const lists = createPartnerLists(environment, Date.now);
    this.#byOrg.set(org, lists);
    return lists;
  }
}
