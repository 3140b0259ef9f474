import { faultInfo, faultTitle } from '#world/fault-catalog.ts';
import type { Fault } from '#world/fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { choicesOfSetup, type FaultChoices } from '../fault-choices.ts';
import { valuesOfFault } from '../fault-values.ts';

const known = new WeakMap<OrgSetup, FaultChoices>();

/** What the faults of an org can be done to, read once. */
export function choicesOfOrg(org: OrgSetup): FaultChoices {
  const choices = known.get(org) ?? choicesOfSetup(org);
  known.set(org, choices);
  return choices;
}

/** What a fault is called, and what it is done to: `Opt the prospect out: Ada Lovelace, Engines Ltd (12)`. */
export function faultText(fault: Fault, asked: 'make' | 'lift', org: OrgSetup): string {
  const values = valuesOfFault(fault);
  const targets = faultInfo(fault.type).parameters.map((parameter) => {
    const value = values[parameter.name] ?? '';
    if (parameter.kind === 'minutes') return `${value} min`;
    return (
      choicesOfOrg(org)
        .of(parameter, values)
        .find((each) => each.value === value)?.label ?? value
    );
  });
  const title = faultTitle(fault.type, asked);
  return targets.length === 0 ? title : `${title}: ${targets.join(', ')}`;
}
