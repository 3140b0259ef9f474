import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { DAY, HOUR, MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import { when } from '../support/build-graph.ts';
import { fakeTripFacts, NOW, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, linesOf } from './check-node.ts';

const hold = catalog.typeOf('hold');
const waiting = { criteria: when('Rating', 'is-not-null'), amount: 2, unit: 'hours' };
const run = (facts: FactsSketch, config = waiting) => hold?.run(config, fakeTripFacts(facts));

describe('a hold', () => {
  it('[HLD-1] holds for its time from the moment the record comes', () => {
    expect(run({})).toEqual({
      type: 'hold',
      until: NOW + 2 * HOUR,
      why: { text: 'Waits until the criteria hold, at most 2 hours.', rule: 'HLD-1' },
    });
  });

  it('[HLD-1] counts from when it began to hold, not from when it looks again', () => {
    expect(run({ heldSince: NOW - HOUR })).toMatchObject({ type: 'hold', until: NOW + HOUR });
  });

  it('[HLD-1] leaves by Met as soon as the criteria hold, at once too', () => {
    expect(run({ record: { Rating: 'Hot' } })).toMatchObject({ type: 'leave', edge: 'met' });
    expect(run({ record: { Rating: 'Hot' }, heldSince: NOW - 3 * HOUR })).toMatchObject({ type: 'leave', edge: 'met' });
  });

  it('[HLD-1] leaves by Time expired when the time is over, to the millisecond', () => {
    expect(run({ heldSince: NOW - 2 * HOUR + 1 })).toMatchObject({ type: 'hold', until: NOW + 1 });
    expect(run({ heldSince: NOW - 2 * HOUR })).toEqual({
      type: 'leave',
      edge: 'time-expired',
      why: { text: '2 hours passed.', rule: 'HLD-1' },
    });
  });

  it('[HLD-1] waits the whole time where it has no criteria', () => {
    const config = { criteria: { logic: 'all', items: [] }, amount: 1, unit: 'days' };
    expect(run({}, config)).toMatchObject({ type: 'hold', until: NOW + DAY });
    expect(hold?.choices(config)).toEqual([]);
  });

  it('[HLD-1] counts in minutes, hours and days', () => {
    const until = (unit: string) => run({}, { ...waiting, amount: 3, unit });
    expect([until('minutes'), until('days')]).toMatchObject([{ until: NOW + 3 * MINUTE }, { until: NOW + 3 * DAY }]);
  });

  it('[HLD-1] can be left by Met at once only where it has criteria', () => {
    const atOnce = (config: JsonObject) => hold?.edges(config).map((edge) => edge.atOnce === true);
    expect(atOnce(waiting)).toEqual([true, false]);
    expect(atOnce({ ...waiting, criteria: { logic: 'all', items: [] } })).toEqual([false, false]);
  });

  it('refuses a length of nothing', () => {
    expect(catalog.get('hold')?.readConfig({ ...waiting, amount: 0 })).toMatchObject({
      ok: false,
      faults: [{ at: 'amount' }],
    });
  });

  it('says on the card what it waits for', () => {
    expect([
      hold?.summary(waiting),
      hold?.summary({ ...waiting, criteria: { logic: 'all', items: [] }, amount: 1 }),
    ]).toEqual(['Until Rating fits, at most 2 hours', 'For 1 hour']);
  });
});

describe('the checks of a hold', () => {
  const check = (config: object, edges: readonly string[] = []) =>
    linesOf(
      checkNode(
        {
          nodes: { wait: ['hold', { ...waiting, ...config }], end: ['hold'] },
          edges: ['new-lead:all-leads > wait', ...edges],
        },
        'wait',
      ),
    );

  it('find nothing where all is well', () => {
    expect(check({}, ['wait:met > end'])).toEqual([]);
  });

  it('[HLD-1] warn where Met leads on and nothing can be met', () => {
    expect(check({ criteria: { logic: 'all', items: [] } }, ['wait:met > end'])).toEqual([
      'warning hold/never-met [HLD-1]',
    ]);
    expect(check({ criteria: { logic: 'all', items: [] } }, ['wait:time-expired > end'])).toEqual([]);
  });

  it('[CND-4] find a field that the object does not have', () => {
    expect(check({ criteria: when('Nope', 'is-null') })).toEqual(['error criteria/unknown-field [CND-4]']);
  });
});
