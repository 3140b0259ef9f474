import { Agenda } from '#clock/agenda.ts';
import { CrmSync } from '#crm-sync/crm-sync.ts';
import type { SyncDue, SyncEvent } from '#crm-sync/sync-event.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';

type Image = Readonly<Record<string, unknown>>;
export type Told = SyncEvent & { readonly at: Instant };

/** Salesforce, Outreach and the plugin between them on one agenda, without LeanData: what the sync alone does. */
export class TwoSystems {
  readonly salesforce: SalesforceOrg;
  readonly outreach: Outreach;
  readonly sync: CrmSync;
  /** Everything that the plugin told of its work. */
  readonly events: Told[] = [];
  /** What changed in either system, when, and through whom. */
  readonly changes: (RecordChange<Image> & { readonly at: Instant })[] = [];
  readonly #agenda = new Agenda<SyncDue | { readonly type: 'do'; readonly index: number }>();
  readonly #work: (() => void)[] = [];
  #now: Instant;

  constructor(setup: OrgSetup, start: Instant) {
    this.#now = start;
    const now = (): Instant => this.#now;
    this.salesforce = new SalesforceOrg(setup.salesforce, {
      now,
      sink: (change) => {
        this.changes.push({ ...change, at: this.#now });
        this.sync.onSalesforceChange(change);
      },
    });
    this.outreach = new Outreach(setup.outreach, {
      now,
      sink: (change) => {
        this.changes.push({ ...change, at: this.#now });
        this.sync.onOutreachChange(change);
      },
      schedule: () => undefined,
    });
    this.sync = new CrmSync(setup.sync, {
      salesforce: this.salesforce,
      outreach: this.outreach,
      now,
      timeZone: setup.salesforce.organization.timeZone,
      schedule: (dueAt, due) => this.#agenda.schedule(dueAt, due),
      record: (event) => this.events.push({ ...event, at: this.#now }),
    });
    this.sync.start();
  }

  get now(): Instant {
    return this.#now;
  }

  get state(): SyncState {
    return this.sync.toState();
  }

  /** Has something done by people at an instant. */
  at(instant: Instant, work: () => void): void {
    this.#agenda.schedule(instant, { type: 'do', index: this.#work.push(work) - 1 });
  }

  /** Lets everything happen up to an instant, or until `done` says so; answers how much there was. */
  runUntil(until: Instant, done: () => boolean = () => false): number {
    let count = 0;
    for (let next = this.#agenda.peek(); next && next.dueAt <= until && !done(); next = this.#agenda.peek()) {
      this.#agenda.next();
      this.#now = next.dueAt;
      count += 1;
      if (next.what.type === 'do') this.#work[next.what.index]?.();
      else this.sync.fire(next.what);
    }
    if (!done()) this.#now = until;
    return count;
  }
}
