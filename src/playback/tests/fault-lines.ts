import type { ScenarioLine } from '#scenarios/scenario.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { Fault } from '#world/fault.ts';
import { faultInfo } from '#world/fault-catalog.ts';

/** A fault that a line of a test makes and another can lift. */
export interface MadeFault {
  readonly at: string;
  readonly fault: Fault;
}

/** The faults that lines make and that can be lifted, each once, the last one first. */
export function liftableFaults(lines: readonly ScenarioLine[]): readonly MadeFault[] {
  const made = lines.flatMap((line) =>
    'make' in line && faultInfo(line.make.type).lift !== null ? [{ at: line.at, fault: line.make }] : [],
  );
  return [...new Map(made.map((each) => [stableJson(each.fault), each])).values()].toReversed();
}

/** The fault that a new line would lift: the last that no other line lifts. */
export function nextToLift(lines: readonly ScenarioLine[]): Fault | undefined {
  const lifted = new Set(lines.flatMap((line) => ('lift' in line ? [stableJson(line.lift)] : [])));
  const liftable = liftableFaults(lines);
  return (liftable.find(({ fault }) => !lifted.has(stableJson(fault))) ?? liftable[0])?.fault;
}

/** The lines with another at a place; what lifts the fault that was made there lifts the one that is made now. */
export function withLine(lines: readonly ScenarioLine[], at: number, next: ScenarioLine): readonly ScenarioLine[] {
  const before = lines[at];
  const put = lines.with(at, next);
  if (before === undefined || !('make' in before) || !('make' in next)) return put;
  const was = stableJson(before.make);
  if (was === stableJson(next.make) || put.some((line) => 'make' in line && stableJson(line.make) === was)) return put;
  if (faultInfo(next.make.type).lift === null) return put;
  return put.map((line) => ('lift' in line && stableJson(line.lift) === was ? { at: line.at, lift: next.make } : line));
}
