import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import { formatDuration } from '#shared/instant.ts';
import { asksSomething } from '../contract/criteria-default.ts';
import type { Note } from '../contract/node-check.ts';
import type { Choice } from '../contract/node-type.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { holdDuration, holdLength, type HoldConfig } from './config.ts';

export const MET = 'met';
export const TIME_EXPIRED = 'time-expired';

/** Only Met is decided by criteria; without any, nothing can be met. */
export const holdChoices = (config: HoldConfig): readonly Choice[] =>
  asksSomething(config.criteria) ? [{ edge: MET, title: 'Met', criteria: config.criteria }] : [];

/** [HLD-1] Leaves by Met once the criteria hold, by Time expired once the time is over, and holds until then. */
export function runHold(config: HoldConfig, facts: TripFacts, note?: Note): Step {
  const asks = asksSomething(config.criteria);
  const met = asks && criteriaHold(config.criteria, facts);
  note?.({
    asks: 'The criteria hold',
    saw: asks ? (met ? 'they hold' : 'they do not hold') : 'there are none: nothing can be met',
    passed: met,
    rule: 'HLD-1',
  });
  if (met) {
    return { type: 'leave', edge: MET, why: { text: 'The criteria hold.', rule: 'HLD-1' } };
  }
  const until = (facts.heldSince ?? facts.now) + holdDuration(config);
  note?.({
    asks: `${holdLength(config)} passed since the record came to this node`,
    saw: facts.now >= until ? 'the time is over' : `${formatDuration(until - facts.now)} left`,
    passed: facts.now >= until,
    rule: 'HLD-1',
  });
  if (facts.now >= until) {
    const text = `${holdLength(config)} passed.`;
    return { type: 'leave', edge: TIME_EXPIRED, why: { text, rule: 'HLD-1' } };
  }
  const text = asks ? `Waits until the criteria hold, at most ${holdLength(config)}.` : `Waits ${holdLength(config)}.`;
  return { type: 'hold', until, why: { text, rule: 'HLD-1' } };
}
