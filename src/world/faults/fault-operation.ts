import type { CrmSync } from '#crm-sync/crm-sync.ts';
import type { LeanDataBox } from '#engine/ports.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { Instant } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { err, type Result } from '#shared/result.ts';
import type { Fault } from '../fault.ts';

/** The live systems that faults act on. */
export interface FaultWorld {
  readonly salesforce: SalesforceOrg;
  readonly outreach: Outreach;
  readonly sync: CrmSync;
  readonly leandata: LeanDataBox;
  readonly now: () => Instant;
}

/** A setting that a fault changed; records tell of themselves. */
export interface SettingChange {
  readonly area: 'salesforce' | 'outreach' | 'crm-sync' | 'leandata';
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** A fault, or its lifting, that was found possible and is still to be carried out. */
export interface ReadyFault {
  /** Does it, and answers the settings that it changed. */
  readonly carryOut: () => readonly SettingChange[];
  /** What lifting it needs to put back. */
  readonly kept?: Json;
  /** When it is over by itself. */
  readonly endsAt?: Instant;
}

/** How one type of fault is made and lifted. Refusals are sentences for people. */
export interface FaultOperation<F extends Fault = Fault> {
  /** What it is done to, in words. */
  readonly target: (world: FaultWorld, fault: F) => string;
  readonly make: (world: FaultWorld, fault: F) => Result<ReadyFault, string>;
  /** [RUN-4] Null where there is no inverse. */
  readonly lift: ((world: FaultWorld, fault: F, kept: Json) => Result<ReadyFault, string>) | null;
}

/** Faults are made by a person's hand. */
export const person: Actor = { through: 'person' };

export const NOTHING_CHANGED: readonly SettingChange[] = [];

/** [RUN-4] What is there already is not made again. */
export const already = (target: string, how: string): Result<never, string> => err(`${target} is ${how} already.`);

/** A step that was checked to be possible; its refusal is a programming fault. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`A fault that was found possible was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
