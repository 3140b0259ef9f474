import { assertNever } from '#shared/assert-never.ts';
import { MINUTE, type Instant } from '#shared/instant.ts';
import { checkEdit } from './check-edit.ts';
import { checkFault } from './check-fault.ts';
import { faultInfo } from './fault-catalog.ts';
import { faultKey } from './faults/fault-key.ts';
import type { OrgSetup } from './org-setup.ts';
import type { FaultStimulus, ReprocessStimulus, RunInput, ScriptStimulus } from './run-input.ts';
import { comingOf, doubt, salesforceDoubt, type Coming, type ScriptDoubt } from './script-doubt.ts';

/** What is doubtful in each line of a run's script, as far as that can be known before the run. */
export function checkScript(
  script: readonly ScriptStimulus[],
  { org, stimuli }: Pick<RunInput, 'org' | 'stimuli'>,
): readonly (ScriptDoubt | undefined)[] {
  const coming = comingOf(stimuli);
  const liftings = checkLiftings(script);
  return script.map((stimulus) => checkStimulus(stimulus, org, coming) ?? liftings.get(stimulus));
}

function checkStimulus(stimulus: ScriptStimulus, setup: OrgSetup, coming: Coming): ScriptDoubt | undefined {
  switch (stimulus.type) {
    case 'make-fault':
    case 'lift-fault':
      return checkFault(stimulus.fault, setup, coming);
    case 'edit':
      return checkEdit(stimulus.edit, setup, coming);
    case 'reprocess-record':
      return checkReprocess(stimulus, setup, coming);
    case 'deploy-graph':
      return undefined;
    default:
      return assertNever(stimulus);
  }
}

function checkReprocess(
  { object, id, before }: ReprocessStimulus,
  setup: OrgSetup,
  coming: Coming,
): ScriptDoubt | undefined {
  const fields = new Set(setup.salesforce.fields[object].map(({ name }) => name));
  const unknown = Object.keys(before ?? {}).find((name) => !fields.has(name));
  if (unknown !== undefined) return doubt('error', `before.${unknown}`, `${object} has no field ${unknown}.`);
  return salesforceDoubt(setup, coming, object, 'id', id);
}

/** [RUN-4] Liftings that will lift nothing: of a fault that is not in force then, or that has no inverse. */
function checkLiftings(script: readonly ScriptStimulus[]): ReadonlyMap<ScriptStimulus, ScriptDoubt> {
  /** When the faults in force are over by themselves. */
  const inForce = new Map<string, Instant>();
  const doubts = new Map<ScriptStimulus, ScriptDoubt>();
  for (const stimulus of script.toSorted((a, b) => a.after - b.after)) {
    if (stimulus.type === 'make-fault') inForce.set(faultKey(stimulus.fault), endOf(stimulus));
    if (stimulus.type !== 'lift-fault') continue;
    const key = faultKey(stimulus.fault);
    const end = inForce.get(key);
    inForce.delete(key);
    const message = liftingFault(stimulus, end);
    if (message !== undefined) doubts.set(stimulus, doubt('warning', '', message));
  }
  return doubts;
}

const endOf = ({ fault, after }: FaultStimulus): Instant =>
  fault.type === 'start-maintenance' ? after + fault.minutes * MINUTE : Infinity;

function liftingFault({ fault, after }: FaultStimulus, end: Instant | undefined): string | undefined {
  if (faultInfo(fault.type).lift === null) return 'This fault has no inverse, so it cannot be lifted.';
  if (end === undefined) return 'Nothing is lifted: this fault is not made before, or it is lifted already.';
  return end <= after ? 'Nothing is lifted: the fault is over by itself by then.' : undefined;
}
