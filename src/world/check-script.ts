import { assertNever } from '#shared/assert-never.ts';
import { checkEdit } from './check-edit.ts';
import { checkFault } from './check-fault.ts';
import type { OrgSetup } from './org-setup.ts';
import type { ReprocessStimulus, ScriptStimulus } from './run-input.ts';
import { doubt, salesforceDoubt, type ScriptDoubt } from './script-doubt.ts';

/** Whether what a script does can find its target in an org, as far as that can be known before the run. */
export function checkStimulus(stimulus: ScriptStimulus, setup: OrgSetup): ScriptDoubt | undefined {
  switch (stimulus.type) {
    case 'make-fault':
    case 'lift-fault':
      return checkFault(stimulus.fault, setup);
    case 'edit':
      return checkEdit(stimulus.edit, setup);
    case 'reprocess-record':
      return checkReprocess(stimulus, setup);
    default:
      return assertNever(stimulus);
  }
}

function checkReprocess({ object, id, before }: ReprocessStimulus, setup: OrgSetup): ScriptDoubt | undefined {
  const fields = new Set(setup.salesforce.fields[object].map(({ name }) => name));
  const unknown = Object.keys(before ?? {}).find((name) => !fields.has(name));
  if (unknown !== undefined) return doubt('error', `before.${unknown}`, `${object} has no field ${unknown}.`);
  return salesforceDoubt(setup, object, 'id', id);
}
