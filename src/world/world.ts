import { Agenda } from '#clock/agenda.ts';
import { VirtualClock } from '#clock/virtual-clock.ts';
import type { Plan } from '#compiler/plan.ts';
import { CrmSync } from '#crm-sync/crm-sync.ts';
import { newEngineState } from '#engine/engine-state.ts';
import { Engine } from '#engine/engine.ts';
import type { LeanDataBox } from '#engine/ports.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import { createJournal, type Journal } from '#logs/journal.ts';
import type { JournalEntry, JournalEvent } from '#logs/journal-entry.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Instant } from '#shared/instant.ts';
import { createRandom, restoreRandom, type Random } from '#shared/random.ts';
import { changeEvent } from './change-event.ts';
import { actorOf, changeRecord } from './change-record.ts';
import type { FaultWorld } from './faults/fault-operation.ts';
import { Faults } from './make-fault.ts';
import type { OrgSetup } from './org-setup.ts';
import { makeEdit } from './make-edit.ts';
import type { PassingRecords, StreamedWorld } from './passing-records.ts';
import { isFaultStimulus, type ReprocessStimulus } from './run-input.ts';
import type { QueuedStimulus, StimulusQueue } from './stimulus-queue.ts';
import { isWork, type WorldDue, type WorldInput, type WorldPlans, type WorldSnapshot } from './world-state.ts';

/** Everything of one run on one virtual clock: both systems, the sync between them, and LeanData. */
export class World {
  readonly #input: WorldInput;
  readonly #stimuli: StimulusQueue;
  readonly #clock: VirtualClock;
  readonly #agenda: Agenda<WorldDue>;
  readonly #journal: Journal;
  readonly #salesforce: SalesforceOrg;
  readonly #outreach: Outreach;
  readonly #sync: CrmSync;
  readonly #leandata: LeanDataBox;
  readonly #engine: Engine;
  readonly #systems: FaultWorld;
  readonly #faults: Faults;
  readonly #random: Random;
  readonly #deployments: ReadonlyMap<number, Plan>;
  readonly #deployed: number[];
  readonly #passing: PassingRecords | undefined;
  /** Agenda entries that are not polls: while there are any, as every held trip and callout has, nothing is at rest. */
  #pending: number;
  #lastWork: Instant;
  #ended: boolean;
  #recordsDone = 0;

  /** Starts a run, or goes on from a snapshot. Entries of the journal go to `sink` as they are written. */
  constructor(
    input: WorldInput,
    { live, deployments }: WorldPlans,
    stimuli: StimulusQueue,
    sink: (entry: JournalEntry) => void,
    snapshot?: WorldSnapshot,
    { passing, onTripClosed }: StreamedWorld = {},
  ) {
    const setup = snapshot?.setup ?? input.org;
    this.#input = input;
    this.#stimuli = stimuli;
    this.#passing = passing;
    this.#clock = new VirtualClock(snapshot?.now ?? input.start);
    this.#agenda = new Agenda(snapshot?.agenda);
    this.#journal = createJournal(sink, snapshot?.journalLength);
    this.#random = snapshot ? restoreRandom(snapshot.random) : createRandom(input.seed);
    this.#leandata = { state: setup.leandata };
    this.#deployments = deployments;
    this.#deployed = [...(snapshot?.deployed ?? [])];
    this.#lastWork = snapshot?.lastWork ?? input.start;
    this.#ended = snapshot?.ended ?? false;
    this.#pending = snapshot ? snapshot.agenda.entries.filter((entry) => isWork(entry.what)).length : 0;
    const now = (): Instant => this.#clock.now;
    this.#salesforce = new SalesforceOrg(setup.salesforce, {
      now,
      sink: (change) => {
        const cause = this.#journal.length;
        this.#record(changeEvent(change));
        passing?.note(change);
        this.#engine.onSalesforceChange(change, cause);
        this.#sync.onSalesforceChange(change);
      },
    });
    this.#outreach = new Outreach(setup.outreach, {
      now,
      sink: (change) => {
        this.#record(changeEvent(change));
        this.#sync.onOutreachChange(change);
      },
      schedule: (dueAt, due) => this.#schedule(dueAt, { for: 'outreach', due }),
    });
    this.#sync = new CrmSync(setup.sync, {
      salesforce: this.#salesforce,
      outreach: this.#outreach,
      now,
      timeZone: setup.salesforce.organization.timeZone,
      schedule: (dueAt, due) => this.#schedule(dueAt, { for: 'sync', due }),
      record: (event) => {
        // A poll that finds nothing is not worth a line: days of waiting would be nothing else.
        if (event.type !== 'sync-polled' || event.detected > 0) this.#record(event);
      },
    });
    this.#engine = new Engine(
      new Map([...live, ...this.#deployed.map((index) => this.#deploymentOf(index))]),
      {
        store: this.#salesforce,
        partner: { handle: (request) => this.#outreach.handle(request, { through: 'leandata' }) },
        leandata: this.#leandata,
        random: this.#random,
        timeZone: setup.salesforce.organization.timeZone,
        now,
        schedule: (dueAt, due) => {
          passing?.asked(due);
          this.#schedule(dueAt, { for: 'engine', due });
        },
        record: (event) => this.#record(event),
        tripStarted: (_trip, record) => passing?.started(record),
        tripClosed: (trip, record) => {
          onTripClosed?.(trip);
          passing?.closed(trip, record);
        },
      },
      snapshot?.engine ?? newEngineState,
    );
    this.#systems = {
      salesforce: this.#salesforce,
      outreach: this.#outreach,
      sync: this.#sync,
      leandata: this.#leandata,
      now,
    };
    this.#faults = new Faults(this.#systems, (event) => this.#record(event), snapshot?.faults);
    if (!snapshot) this.#begin();
  }

  get now(): Instant {
    return this.#clock.now;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** How many changes of records have come from outside so far. */
  get recordsDone(): number {
    return this.#recordsDone;
  }

  /** A record of Salesforce as it stands now, deleted or not; null where there is none. */
  record(object: string, id: string): SalesforceRecord | null {
    return this.#salesforce.getWithDeleted(object as SalesforceObject, id) ?? null;
  }

  /** Lets at most `most` things happen; false once the run has ended (RUN-2). */
  advance(most: number): boolean {
    for (let count = 0; count < most && !this.#ended; count += 1) this.#step();
    return !this.#ended;
  }

  /** How all systems stand now. */
  setup(): OrgSetup {
    return {
      name: this.#input.org.name,
      salesforce: this.#salesforce.toState(),
      outreach: this.#outreach.toState(),
      sync: this.#sync.toState(),
      leandata: this.#leandata.state,
    };
  }

  snapshot(): WorldSnapshot {
    return {
      now: this.now,
      agenda: this.#agenda.save(),
      stimuliTaken: this.#stimuli.taken,
      setup: this.setup(),
      engine: this.#engine.save(),
      faults: this.#faults.save(),
      random: this.#random.state(),
      journalLength: this.#journal.length,
      deployed: [...this.#deployed],
      lastWork: this.#lastWork,
      ended: this.#ended,
    };
  }

  #begin(): void {
    const { graphs, seed, until } = this.#input;
    this.#record({
      type: 'run-started',
      seed,
      until,
      graphs: graphs.map(({ object, name }) => ({ object, name })),
    });
    this.#outreach.start();
    this.#sync.start();
  }

  #step(): void {
    const next = this.#agenda.peek();
    const stimulus = this.#stimuli.next;
    const { start, until } = this.#input;
    const fromOutside = stimulus ? start + stimulus.stimulus.after : Infinity;
    const dueAt = Math.min(fromOutside, next?.dueAt ?? Infinity);
    if (dueAt > start + until) {
      return this.#end(this.#isBusy() ? 'time-limit' : 'at-rest', dueAt === Infinity ? this.now : start + until);
    }
    this.#clock.advanceTo(dueAt);
    // What comes from outside comes before all that the run itself makes due at the same instant.
    if (stimulus && fromOutside === dueAt) {
      this.#stimuli.take();
      this.#stimulate(stimulus);
      this.#lastWork = dueAt;
    } else if (next) {
      this.#agenda.next();
      this.#work(next.what);
    }
    this.#passing?.letGo((object, id) => this.#salesforce.forget(object, id));
  }

  #work(what: WorldDue): void {
    if (isWork(what)) this.#pending -= 1;
    const written = this.#journal.length;
    this.#carryOut(what);
    if (isWork(what) || this.#journal.length > written) this.#lastWork = this.now;
    else if (!this.#isBusy() && this.now - this.#lastWork >= this.#sync.cycleMs()) this.#end('at-rest', this.now);
  }

  #carryOut(what: WorldDue): void {
    switch (what.for) {
      case 'engine':
        this.#engine.fire(what.due);
        return this.#passing?.carriedOut(what.due);
      case 'sync':
        return this.#sync.fire(what.due);
      case 'outreach':
        return this.#outreach.fire(what.due);
      default:
        return assertNever(what);
    }
  }

  #stimulate({ stimulus, index }: QueuedStimulus): void {
    if (isFaultStimulus(stimulus)) return this.#faults.carryOut(stimulus);
    if (stimulus.type === 'edit') return makeEdit(this.#systems, stimulus.edit, (event) => this.#record(event));
    if (stimulus.type === 'reprocess-record') return this.#reprocess(stimulus);
    if (stimulus.type === 'deploy-graph') return this.#deploy(index);
    this.#recordsDone += 1;
    const by = actorOf(stimulus);
    const id = stimulus.type === 'create-record' ? null : stimulus.id;
    const result = changeRecord(stimulus, by, this.#salesforce);
    if (result.ok) return;
    const { errorCode: code, message } = result.error;
    this.#record({ type: 'write-refused', system: 'salesforce', object: stimulus.object, id, by, code, message });
  }

  /** [GRA-1] */
  #deploy(index: number): void {
    this.#deployed.push(index);
    this.#engine.deploy(this.#deploymentOf(index)[1], index);
  }

  #deploymentOf(index: number): readonly [RoutedObject, Plan] {
    const plan = this.#deployments.get(index);
    if (!plan) throw new Error(`Stimulus ${index} deploys nothing`);
    return [plan.graph.object, plan];
  }

  /** [LOG-1] */
  #reprocess({ object, id: asked, trigger, before }: ReprocessStimulus): void {
    const form = normaliseId(asked);
    const id = form.ok ? form.value : asked;
    const cause = this.#journal.length;
    this.#record({ type: 'record-reprocessed', object, record: id, trigger, before });
    this.#engine.reprocess({ object, id, trigger, before, cause });
  }

  #isBusy(): boolean {
    return this.#pending > 0 || this.#stimuli.next !== undefined || !this.#sync.idle();
  }

  #end(reason: 'at-rest' | 'time-limit', at: Instant): void {
    this.#clock.advanceTo(at);
    const { trips, callouts } = this.#engine.open;
    this.#ended = true;
    this.#record({ type: 'run-ended', reason, openTrips: trips, openCallouts: callouts });
  }

  #schedule(dueAt: Instant, what: WorldDue): void {
    if (isWork(what)) this.#pending += 1;
    this.#agenda.schedule(dueAt, what);
  }

  #record(event: JournalEvent): void {
    this.#journal.append(this.now, event);
  }
}
