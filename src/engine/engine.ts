import type { Plan } from '#compiler/plan.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { JournalWhy } from '#logs/journal-entry.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { assertNever } from '#shared/assert-never.ts';
import { MINUTE } from '#shared/instant.ts';
import { newEngineState, type EngineState } from './engine-state.ts';
import type { EngineDue, EnginePorts, RouteDue } from './ports.ts';
import { TripRunner } from './trip-runner.ts';

/** [CLK-4] In batch mode a job wakes every two minutes. */
const BATCH_JOB = 2 * MINUTE;

/** [GRA-5] With the prevention off, updates that set off updates stop where Salesforce's own triggers do. */
const DEEPEST = 16;

const NO_SUCH_RECORD = 'Salesforce has no such record';

/** What reprocessing needs to know; `before` holds the earlier values of fields that count as changed. */
type Reprocessing = Pick<RouteDue, 'object' | 'id' | 'trigger' | 'cause'> & {
  readonly before: SalesforceRecord | null;
};

/** Routes records: notices what triggers, takes trips through their graphs, sends and retries callouts. */
export class Engine {
  readonly #ports: EnginePorts;
  /** [GRA-1] The live graphs. */
  readonly #plans: Map<RoutedObject, Plan>;
  readonly #runner: TripRunner;
  /** Trips and records that have set off a routing since the last thing that was due. */
  readonly #setOff = new Set<string>();

  constructor(plans: ReadonlyMap<RoutedObject, Plan>, ports: EnginePorts, saved: EngineState = newEngineState) {
    this.#ports = ports;
    this.#plans = new Map(plans);
    this.#runner = new TripRunner(this.#plans, ports, saved);
  }

  save(): EngineState {
    return this.#runner.save();
  }

  /** Ids of trips that have not ended, and of callouts that have not been answered for good. */
  get open(): { readonly trips: readonly string[]; readonly callouts: readonly string[] } {
    return { trips: this.#runner.openTrips, callouts: this.#runner.openCallouts };
  }

  /** Is told of every change of the org, with the number of its journal entry. */
  onSalesforceChange(change: RecordChange<SalesforceRecord>, cause: number): void {
    this.#runner.noteChange(change);
    if (change.object !== 'Lead' && change.object !== 'Contact') return;
    const trigger = this.#triggerOf(change);
    if (trigger && this.#plans.has(change.object) && this.#isFirstOf(change)) {
      this.#ports.schedule(this.#routingTime(), {
        type: 'route',
        object: change.object,
        id: change.id,
        trigger,
        before: trigger === 'updated' ? change.before : null,
        cause,
        depth: this.#runner.depthOf(change.by.trip),
      });
    }
    this.#runner.wakeHeld(change);
  }

  /**
   * [GRA-5] With the prevention off, all that a trip writes to a record before it rests sets off one trip, which
   * sees them all: if each write set off its own, sixteen trips deep would be more than any run can carry out.
   */
  #isFirstOf({ id, by: { trip } }: RecordChange<SalesforceRecord>): boolean {
    if (trip === undefined) return true;
    const key = `${trip} ${id}`;
    if (this.#setOff.has(key)) return false;
    this.#setOff.add(key);
    return true;
  }

  /** [LOG-1] Somebody has a record routed again. Nothing has changed: for Updated, `before` says what counts as changed. */
  reprocess({ object, id, trigger, before, cause }: Reprocessing): void {
    const record = this.#ports.store.get(object, id);
    this.#ports.schedule(this.#routingTime(), {
      type: 'route',
      object,
      id,
      trigger,
      before: trigger === 'updated' && record ? { ...record, ...before } : null,
      cause,
      depth: 0,
    });
  }

  /** [GRA-1] A graph becomes the live one of its object; [GRA-7] held records wait on in its node of the same name. */
  deploy(plan: Plan, stimulus: number): void {
    const { object, name: graph } = plan.graph;
    const before = this.#plans.get(object);
    this.#plans.set(object, plan);
    const moves = before ? this.#runner.moveHeld(before, plan) : [];
    const held = moves.map(({ trip, name, node }) => ({ trip, name, node }));
    const retired = before?.graph.name ?? null;
    this.#ports.record({ type: 'graph-deployed', object, graph, retired, stimulus, held });
    this.#runner.wakeMoved(moves);
  }

  /** Something is due now. */
  fire(due: EngineDue): void {
    this.#setOff.clear();
    switch (due.type) {
      case 'route':
        return this.#route(due);
      case 'wake':
        return this.#runner.wake(due.trip);
      case 'batch':
        return this.#runner.callouts.startBatch(due.batch);
      case 'attempt':
        return this.#runner.callouts.attempt(due.callout);
      case 'answer':
        return this.#runner.callouts.answer(due.callout);
      default:
        return assertNever(due);
    }
  }

  /** [GRA-4] [GRA-5] What a change triggers: creations New, updates Updated, LeanData's own writes nothing. */
  #triggerOf({ kind, by }: RecordChange<SalesforceRecord>): 'new' | 'updated' | undefined {
    if (kind !== 'created' && kind !== 'updated') return undefined;
    const { settings } = this.#ports.leandata.state;
    if (by.through === 'leandata' && settings.recursiveRoutingPrevention) return undefined;
    if (kind === 'created') return 'new';
    const user = by.user === undefined ? undefined : this.#ports.store.get('User', by.user);
    return user?.['IsApiOnly'] === true ? undefined : 'updated';
  }

  #routingTime(): number {
    const now = this.#ports.now();
    return this.#ports.leandata.state.settings.processing === 'real-time'
      ? now
      : (Math.floor(now / BATCH_JOB) + 1) * BATCH_JOB;
  }

  #route(due: RouteDue): void {
    const plan = this.#plans.get(due.object);
    const record = this.#ports.store.get(due.object, due.id);
    const no = (why: JournalWhy): void =>
      this.#ports.record({ type: 'record-not-routed', object: due.object, record: due.id, trigger: due.trigger, why });
    if (!plan) return no({ text: `No graph of this run routes a ${due.object}`, rule: 'GRA-1' });
    if (due.depth > DEEPEST) {
      return no({ text: `LeanData's own updates set each other off ${DEEPEST} times in a row`, rule: 'GRA-5' });
    }
    if (!record) {
      const text = this.#ports.store.getWithDeleted(due.object, due.id) ? 'The record is deleted' : NO_SUCH_RECORD;
      return no({ text, rule: 'SF-9' });
    }
    if (record['IsConverted'] === true)
      return no({ text: 'The lead is converted: it is read-only and not routed', rule: 'SF-4' });
    if (plan.triggers[due.trigger].config['enabled'] !== true) {
      return no({ text: `The ${due.trigger === 'new' ? 'New' : 'Updated'} trigger is switched off`, rule: 'GRA-2' });
    }
    this.#runner.start(plan, due, no);
  }
}
