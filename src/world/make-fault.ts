import type { JournalEvent } from '#logs/journal-entry.ts';
import type { Instant } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { assertNever } from '#shared/assert-never.ts';
import { disconnectOutreach, dropScope, expireToken, revokeToken, takeRight } from './faults/authorization-faults.ts';
import type { Fault, FaultOf, FaultType } from './fault.ts';
import { faultInfo } from './fault-catalog.ts';
import { faultKey } from './faults/fault-key.ts';
import { type FaultOperation, type FaultWorld, type ReadyFault } from './faults/fault-operation.ts';
import { cutNetwork, exhaustRateLimit, startMaintenance, unmapField } from './faults/outage-faults.ts';
import {
  breakMailbox,
  deleteProspect,
  disableSequence,
  lockProspect,
  lockUser,
  optOut,
  removeEmail,
  switchOffMailbox,
  unshareSequence,
} from './faults/outreach-faults.ts';
import type { FaultStimulus } from './run-input.ts';
import { deleteRecord, mergeRecord } from './faults/salesforce-faults.ts';
import { reachApiCap, stopSync } from './faults/sync-faults.ts';

/** A fault that was made and not lifted, with what lifting it puts back. Plain data. */
export interface FaultInForce {
  readonly fault: Fault;
  readonly kept: Json;
  /** When it is over by itself; null for one that stays. */
  readonly endsAt: Instant | null;
}

const operations: { readonly [Type in FaultType]: FaultOperation<FaultOf<Type>> } = {
  'revoke-token': revokeToken,
  'expire-token': expireToken,
  'disconnect-outreach': disconnectOutreach,
  'drop-scope': dropScope,
  'take-right': takeRight,
  'delete-prospect': deleteProspect,
  'lock-prospect': lockProspect,
  'opt-out': optOut,
  'remove-email': removeEmail,
  'lock-user': lockUser,
  'unshare-sequence': unshareSequence,
  'disable-sequence': disableSequence,
  'break-mailbox': breakMailbox,
  'switch-off-mailbox': switchOffMailbox,
  'exhaust-rate-limit': exhaustRateLimit,
  'start-maintenance': startMaintenance,
  'cut-network': cutNetwork,
  'unmap-field': unmapField,
  'delete-record': deleteRecord,
  'merge-record': mergeRecord,
  'stop-sync': stopSync,
  'reach-api-cap': reachApiCap,
};

/** The table's row of a fault; the row takes the faults of its own type alone. */
const operationOf = (fault: Fault): FaultOperation => operations[fault.type] as unknown as FaultOperation;

/** [RUN-4] Makes and lifts faults on the live systems, and keeps what is in force. All of it stands in the journal. */
export class Faults {
  readonly #world: FaultWorld;
  readonly #record: (event: JournalEvent) => void;
  readonly #inForce: Map<string, FaultInForce>;

  constructor(world: FaultWorld, record: (event: JournalEvent) => void, saved: readonly FaultInForce[] = []) {
    this.#world = world;
    this.#record = record;
    this.#inForce = new Map(saved.map((each) => [faultKey(each.fault), each]));
  }

  save(): readonly FaultInForce[] {
    return [...this.#inForce.values()];
  }

  carryOut(stimulus: FaultStimulus): void {
    switch (stimulus.type) {
      case 'make-fault':
        return this.#make(stimulus.fault);
      case 'lift-fault':
        return this.#lift(stimulus.fault);
      default:
        return assertNever(stimulus);
    }
  }

  #make(fault: Fault): void {
    const { effect, leadsTo } = faultInfo(fault.type);
    const operation = operationOf(fault);
    const target = operation.target(this.#world, fault);
    const ready = operation.make(this.#world, fault);
    if (!ready.ok) return this.#refuse('make', fault, target, ready.error);
    const { kept = null, endsAt } = ready.value;
    const why = { text: effect, rule: leadsTo[0] };
    const lasts = endsAt === undefined ? {} : { endsAt };
    this.#record({ type: 'fault-made', fault: fault.type, target, why, leadsTo, ...lasts });
    this.#inForce.set(faultKey(fault), { fault, kept, endsAt: endsAt ?? null });
    this.#apply(ready.value, effect);
  }

  #lift(fault: Fault): void {
    const { lift: title } = faultInfo(fault.type);
    const operation = operationOf(fault);
    const target = operation.target(this.#world, fault);
    const found = this.#inForce.get(faultKey(fault));
    const refuse = (text: string): void => this.#refuse('lift', fault, target, text);
    if (operation.lift === null || title === null) {
      return refuse('This fault has no inverse: run again without it instead.');
    }
    if (!found) return refuse('The fault is not in force.');
    if (found.endsAt !== null && found.endsAt <= this.#world.now())
      return refuse('The fault is over by itself already.');
    const ready = operation.lift(this.#world, fault, found.kept);
    if (!ready.ok) return refuse(ready.error);
    const text = `${title}.`;
    this.#record({ type: 'fault-lifted', fault: fault.type, target, why: { text, rule: 'RUN-4' } });
    this.#inForce.delete(faultKey(fault));
    this.#apply(ready.value, text);
    // What held the sync up may be over with it.
    this.#world.sync.tryAgain();
  }

  #apply(ready: ReadyFault, text: string): void {
    for (const change of ready.carryOut()) {
      this.#record({ type: 'setting-changed', ...change, why: { text, rule: 'RUN-4' } });
    }
  }

  #refuse(asked: 'make' | 'lift', fault: Fault, target: string, text: string): void {
    this.#record({ type: 'fault-refused', fault: fault.type, asked, target, why: { text, rule: 'RUN-4' } });
  }
}
