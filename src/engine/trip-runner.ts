import type { Walk } from '#compiler/graph-machine.ts';
import { planNode, type Plan, type PlanNode } from '#compiler/plan.ts';
import type { EdgeId, RoutedObject } from '#graph/flow-graph.ts';
import type { CalloutResult, JournalWhy, TripOutcome } from '#logs/journal-entry.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Step } from '#nodes/contract/step.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Callout } from './callout.ts';
import { CalloutQueue } from './callout-queue.ts';
import { carryOut } from './carry-out.ts';
import { EngineFacts } from './engine-facts.ts';
import type { EngineState } from './engine-state.ts';
import { HeldTrips } from './held-trips.ts';
import { oneWayOf } from './one-way-of.ts';
import { cannotResume, moveHeld, type HeldMove } from './move-held.ts';
import type { EnginePorts, RouteDue } from './ports.ts';
import { commitChanges, noteCarriedOut, revertTrip } from './revert.ts';
import { ownerOf } from './owner-of.ts';
import { actorOf, copyTrip, countStep, newTrip, type OneWay, type Trip } from './trip.ts';

/** Rounds through all nodes of its graph that a trip may take without virtual time passing. */
const MOST_ROUNDS_AT_ONCE = 10;

/** Takes trips from node to node: runs the node, carries out its step, asks the machine where the edge leads. */
export class TripRunner {
  readonly callouts: CalloutQueue;
  readonly #plans: ReadonlyMap<RoutedObject, Plan>;
  readonly #ports: EnginePorts;
  readonly #trips: Map<string, Trip>;
  readonly #held = new HeldTrips();
  #nextTrip: number;
  /** The trip whose step is being carried out: it gathers what it changes. */
  #running: { readonly trip: Trip; readonly oneWay: OneWay | null } | null = null;

  constructor(plans: ReadonlyMap<RoutedObject, Plan>, ports: EnginePorts, saved: EngineState) {
    this.#plans = plans;
    this.#ports = ports;
    this.#trips = new Map(saved.trips.map((trip) => [trip.id, copyTrip(trip)]));
    this.#nextTrip = saved.nextTrip;
    for (const trip of this.#trips.values()) if (trip.open) this.#held.add(trip.record, trip.id);
    this.callouts = new CalloutQueue(
      ports,
      {
        ended: (callout, result) => this.#calloutEnded(callout, result),
        misconfigured: (callout, why) => this.#misconfigured(callout, why),
      },
      saved.callouts,
    );
  }

  get openTrips(): readonly string[] {
    return [...this.#trips.values()].filter((trip) => trip.open).map((trip) => trip.id);
  }

  get openCallouts(): readonly string[] {
    return this.callouts.open;
  }

  save(): EngineState {
    return {
      trips: [...this.#trips.values()].map(copyTrip),
      nextTrip: this.#nextTrip,
      callouts: this.callouts.save(),
    };
  }

  /** [ADD-9] Gathers what the running trip changes. */
  noteChange(change: RecordChange<SalesforceRecord>): void {
    if (this.#running) this.#running.trip.changes.push({ change, oneWay: this.#running.oneWay });
  }

  /** How deep a change by a trip is: one more than the trip itself. */
  depthOf(trip: string | undefined): number {
    return trip === undefined ? 0 : (this.#trips.get(trip)?.depth ?? 0) + 1;
  }

  /** [HLD-1] A held trip looks again when its record changes. */
  wakeHeld(change: RecordChange<SalesforceRecord>): void {
    for (const trip of this.#held.of(change.id)) {
      if (trip !== this.#running?.trip.id) this.#ports.schedule(this.#ports.now(), { type: 'wake', trip });
    }
  }

  /** [GRA-7] Puts the held trips of a graph into the one that takes its place. */
  moveHeld(before: Plan, after: Plan): readonly HeldMove[] {
    return moveHeld([...this.#trips.values()], before, after);
  }

  /** [GRA-7] Trips that found their node look at once how it is set now; the others cannot resume. */
  wakeMoved(moves: readonly HeldMove[]): void {
    for (const { trip: id, name, node } of moves) {
      const trip = this.#trips.get(id);
      if (!trip) continue;
      if (node !== null) {
        this.#ports.schedule(this.#ports.now(), { type: 'wake', trip: id });
        continue;
      }
      this.#unhold(trip);
      this.#finish(trip, 'error', cannotResume(name));
    }
  }

  /** [GRA-3] Starts a trip where a trigger edge matches; else says why the record is not routed. */
  start(plan: Plan, due: RouteDue, notRouted: (why: JournalWhy) => void): void {
    const held = this.#held.of(due.id);
    const { settings } = this.#ports.leandata.state;
    if (held.length > 0 && !settings.supersedeHolds) {
      return notRouted({ text: 'A trip of this record is held', rule: 'RUN-3' });
    }
    const node = plan.triggers[due.trigger];
    const trip = newTrip(`trip-${this.#nextTrip}`, due, plan.machine.start(due.trigger), this.#ports.now());
    const facts = new EngineFacts(trip, this.#ports);
    const step = node.nodeType.run(node.config, facts);
    if (step.type !== 'leave') return notRouted(step.why);
    for (const each of held) this.#supersede(each);
    this.#nextTrip += 1;
    trip.trigger = { kind: due.trigger, edge: step.edge };
    this.#trips.set(trip.id, trip);
    this.#ports.tripStarted(trip.id, due.id);
    this.#ports.record({
      type: 'trip-started',
      trip: trip.id,
      object: due.object,
      record: due.id,
      trigger: due.trigger,
      node: trip.node,
      graph: plan.graph.name,
      owner: ownerOf(trip, this.#ports.store),
      cause: due.cause,
    });
    const walk = plan.machine.from(trip.node);
    if (this.#follow(trip, node, walk, step.edge, step.why)) this.#advance(trip, plan, walk, facts);
  }

  /** A held trip runs its node again. */
  wake(id: string): void {
    const trip = this.#trips.get(id);
    if (!trip?.open) return;
    const plan = this.#planOf(trip);
    if (!this.#ports.store.get(trip.object, trip.record)) {
      this.#unhold(trip);
      return this.#finish(trip, 'error', {
        text: 'The record was deleted or merged while its trip was held',
        rule: 'SF-9',
      });
    }
    this.#advance(trip, plan, plan.machine.from(trip.node), new EngineFacts(trip, this.#ports));
  }

  /** Runs nodes until the trip rests or ends. */
  #advance(trip: Trip, plan: Plan, walk: Walk, facts: EngineFacts): void {
    for (;;) {
      const node = planNode(plan, trip.node);
      if (countStep(trip, this.#ports.now()) > MOST_ROUNDS_AT_ONCE * plan.nodes.size) {
        const why = {
          text: 'The trip goes round in a loop without waiting: it was stopped and its changes were put back',
          rule: 'ADD-8',
        };
        return this.#revert(trip, node.id, why);
      }
      const step = node.nodeType.run(node.config, facts);
      if (step.type === 'hold') return this.#hold(trip, node, step);
      this.#unhold(trip);
      if (step.type === 'revert') return this.#revert(trip, node.id, step.why);
      if (step.type === 'end') return this.#finish(trip, 'completed', step.why);
      if (node.nodeType.type === 'merge-dupe') this.#mergeInPath(trip);
      const { edge, why } = this.#perform(trip, node, step);
      if (!this.#follow(trip, node, walk, edge, why)) return;
    }
  }

  /** Carries out a step that leads to an edge. */
  #perform(
    trip: Trip,
    node: PlanNode,
    step: Extract<Step, { type: 'leave' | 'act' | 'callout' }>,
  ): { edge: EdgeId; why: JournalWhy } {
    switch (step.type) {
      case 'leave':
        if (step.variable) {
          const { name, match } = step.variable;
          trip.variables = { ...trip.variables, [name]: match };
          this.#ports.record({ type: 'match-stored', trip: trip.id, node: node.id, variable: name, ...match });
        }
        return step;
      case 'callout':
        trip.openCallouts += 1;
        this.callouts.add(trip.id, node.id, node.name, step.callout);
        return step;
      case 'act': {
        this.#running = { trip, oneWay: oneWayOf(step.action) };
        const outcome = carryOut(step.action, trip, actorOf(trip), this.#ports);
        this.#running = null;
        return outcome.ok ? { edge: step.done, why: step.why } : { edge: step.failed, why: outcome.why };
      }
      default:
        return assertNever(step);
    }
  }

  /** [MRG-2] With a Merge Dupe in the path, whatever comes of it, what the trip is still to add is taken back. */
  #mergeInPath(trip: Trip): void {
    trip.mergeInPath = true;
    const why = { text: 'A Merge Dupe stands in the same path', rule: 'MRG-2' };
    this.callouts.dropWaiting(trip.id, why, ({ request }) => request.action === 'add-to-sequence');
  }

  /** Leaves a node by an edge; false where the trip ended there (GRA-6). */
  #follow(trip: Trip, node: PlanNode, walk: Walk, edge: EdgeId, why: JournalWhy): boolean {
    const to = walk.follow(node.id, edge);
    const error = node.errorEdges.has(edge);
    this.#ports.record({ type: 'edge-followed', trip: trip.id, node: node.id, edge, to, error, why });
    if (to !== null) {
      trip.node = to;
      return true;
    }
    this.#finish(trip, 'completed', { text: `The edge leads nowhere: the trip ends at ${node.name}`, rule: 'GRA-6' });
    return false;
  }

  /** [HLD-1] [ADD-9] At rest: what was changed so far is final, and the trip is plain data until it wakes. */
  #hold(trip: Trip, node: PlanNode, step: Extract<Step, { type: 'hold' }>): void {
    trip.heldSince ??= this.#ports.now();
    this.#held.add(trip.record, trip.id);
    if (trip.heldUntil === step.until) return;
    trip.heldUntil = step.until;
    commitChanges(trip);
    this.#ports.record({ type: 'trip-held', trip: trip.id, node: node.id, until: step.until, why: step.why });
    this.#ports.schedule(step.until, { type: 'wake', trip: trip.id });
  }

  #unhold(trip: Trip): void {
    this.#held.remove(trip.record, trip.id);
    trip.heldSince = null;
    trip.heldUntil = null;
  }

  /** [RUN-3] */
  #supersede(id: string): void {
    const trip = this.#trips.get(id);
    if (!trip) return;
    this.#unhold(trip);
    this.#finish(trip, 'superseded', { text: 'The record triggered again while it was held', rule: 'RUN-3' });
  }

  /** [ADD-8] */
  #revert(trip: Trip, node: string, why: JournalWhy): void {
    this.#unhold(trip);
    this.#putBack(trip, node, why);
    this.#finish(trip, 'error', why);
  }

  /** [ADD-9] The mapping was found broken when the callout was sent: the path is put back, whether the trip is open or not. */
  #misconfigured(callout: Callout, why: JournalWhy): void {
    const trip = this.#trips.get(callout.trip);
    if (!trip || trip.reverted) return;
    if (trip.open) this.#revert(trip, callout.node, why);
    else this.#putBack(trip, callout.node, why);
  }

  /** [ADD-8] [ADD-9] What the path asked of Outreach and is not on its way is taken back with its changes. */
  #putBack(trip: Trip, node: string, why: JournalWhy): void {
    this.callouts.dropWaiting(trip.id, { text: 'The path was put back, and the callout with it', rule: 'ADD-8' });
    revertTrip(trip, node, why, actorOf(trip), this.#ports);
  }

  #finish(trip: Trip, outcome: TripOutcome, why: JournalWhy): void {
    trip.open = false;
    this.#ports.record({ type: 'trip-ended', trip: trip.id, outcome, owner: ownerOf(trip, this.#ports.store), why });
    if (trip.openCallouts === 0) this.#close(trip);
    else commitChanges(trip);
  }

  #close({ id, origin }: Trip): void {
    this.#trips.delete(id);
    this.#ports.tripClosed(id, origin.id);
  }

  #calloutEnded({ trip: id, request }: Callout, result: CalloutResult): void {
    const trip = this.#trips.get(id);
    if (!trip) return;
    trip.openCallouts -= 1;
    if (!trip.open && trip.openCallouts === 0) this.#close(trip);
    else if (result === 'success') noteCarriedOut(trip, request);
  }

  #planOf(trip: Trip): Plan {
    const plan = this.#plans.get(trip.graph);
    if (!plan) throw new Error(`No graph for the ${trip.graph} of ${trip.id}`);
    return plan;
  }
}
