import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { counterpartOf } from '#crm-sync/sync-links.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { SyncLink, SyncType } from '#crm-sync/sync-state.ts';

interface LinkLife {
  readonly link: SyncLink;
  readonly from: number;
  until: number;
}

/** [SYN-7] Which records belong together at any entry of a journal, as the plugin tells of it. */
export class LinkTimeline {
  /** In the order in which they were made. */
  readonly #lives: LinkLife[] = [];
  readonly #bySalesforce = new Map<string, LinkLife>();
  readonly #byOutreach = new Map<string, LinkLife>();
  #latest: { readonly seq: number; readonly links: readonly SyncLink[] } | undefined;
  readonly #seqs: number[] = [];

  constructor(start: readonly SyncLink[]) {
    for (const link of start) {
      const long = normaliseId(link.salesforceId);
      const salesforceId = long.ok ? long.value : link.salesforceId;
      this.#add(salesforceId === link.salesforceId ? link : { ...link, salesforceId }, -1);
    }
  }

  /** Reads the next entry of the plugin's log; in order of the journal. */
  take({ action, object, record, counterpart, why, seq }: EntryOf<'sync-carried'>): void {
    const link: SyncLink = { type: object as SyncType, salesforceId: record, outreachId: Number(counterpart) };
    if (action === 'updated') return;
    const known = this.#bySalesforce.get(record);
    if (action === 'unlinked' || action === 'deleted') this.#end(known, seq);
    // [SYN-9] A prospect found by its address that belongs to another record keeps that link.
    else if (why.rule === 'SYN-16' || !this.#byOutreach.has(keyOf(link))) this.#add(link, seq);
  }

  /** All links once entry `seq` is written, in the order in which they were made. */
  at(seq: number): readonly SyncLink[] {
    if (this.#latest !== undefined && !this.#changedBetween(this.#latest.seq, seq)) return this.#latest.links;
    const links: SyncLink[] = [];
    for (const { link, from, until } of this.#lives) if (from <= seq && until > seq) links.push(link);
    this.#latest = { seq, links };
    return links;
  }

  #add(link: SyncLink, seq: number): void {
    this.#end(this.#bySalesforce.get(link.salesforceId), seq);
    this.#end(this.#byOutreach.get(keyOf(link)), seq);
    const life: LinkLife = { link, from: seq, until: Infinity };
    this.#lives.push(life);
    this.#bySalesforce.set(link.salesforceId, life);
    this.#byOutreach.set(keyOf(link), life);
    this.#seqs.push(seq);
  }

  #end(life: LinkLife | undefined, seq: number): void {
    if (life === undefined) return;
    life.until = seq;
    this.#bySalesforce.delete(life.link.salesforceId);
    this.#byOutreach.delete(keyOf(life.link));
    this.#seqs.push(seq);
  }

  #changedBetween(one: number, other: number): boolean {
    const [low, high] = one < other ? [one, other] : [other, one];
    return this.#seqs.some((seq) => seq > low && seq <= high);
  }
}

const keyOf = ({ type, outreachId }: SyncLink): string => `${counterpartOf(type)} ${outreachId}`;
