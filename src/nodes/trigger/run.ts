import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { Note } from '../contract/node-check.ts';
import type { Choice } from '../contract/node-type.ts';
import type { Step } from '../contract/step.ts';
import type { TriggerConfig } from '../contract/trigger-config.ts';
import type { TripFacts } from '../contract/trip-facts.ts';

// Configs are never changed in place, so their order is worked out once.
const ordered = new WeakMap<TriggerConfig, readonly Choice[]>();

/** [GRA-3] The edges in the order they are tried: lowest priority first, then list order. */
export function triggerChoices(config: TriggerConfig): readonly Choice[] {
  const known = ordered.get(config);
  if (known) return known;
  const choices = config.edges
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ id, name, criteria }) => ({ edge: id, title: name, criteria }));
  ordered.set(config, choices);
  return choices;
}

/** [GRA-2] [GRA-3] Leaves by the first edge whose criteria hold; ends where none does or the trigger is off. */
export function runTrigger(config: TriggerConfig, facts: TripFacts, note?: Note): Step {
  note?.({
    asks: 'The trigger is switched on',
    saw: config.enabled ? 'on' : 'off',
    passed: config.enabled,
    rule: 'GRA-2',
  });
  if (!config.enabled) return { type: 'end', why: { text: 'This trigger is switched off.', rule: 'GRA-2' } };
  for (const { edge, title, criteria } of triggerChoices(config)) {
    if (!criteriaHold(criteria, facts)) continue;
    return { type: 'leave', edge, why: { text: `"${title}" is the first edge whose criteria hold.`, rule: 'GRA-3' } };
  }
  return { type: 'end', why: { text: 'No edge of this trigger fits: the record is not routed.', rule: 'GRA-3' } };
}
