import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { placeOfFork, samePlace } from '#playback/place-of-fork.ts';
import { runViewOf, type RunView } from '#playback/run-view.ts';
import { examples } from '#scenarios/examples.ts';
import { creationOf } from '#world/creation-of.ts';
import { withStartingFields } from '#world/fork.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

const viewOf = (asked: RunInput): RunView => {
  const run = recordRun(asked, catalog);
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return runViewOf(run.value, catalog);
};

const example = examples.find(({ graph }) => graph.id === 'repaired');
if (!example) throw new Error('The repair is an example');
const input = example.input();
const one = viewOf(input);
const trips = one.logs.filter(({ record, trip }) => record.id === one.logs[0]?.record.id && trip !== null);
const [created, updated] = trips;
if (!created?.trip || !updated?.trip) throw new Error('Elin comes by New and by Updated');
const lead = { object: 'Lead', id: created.record.id } as const;

describe('the place at which a fork is shown', () => {
  const changed = withStartingFields(input, lead, { Title: 'Chief of staff' }, creationOf(one.run, lead.id));
  const other = viewOf(changed);

  it.each([
    ['New', created],
    ['Updated', updated],
  ] as const)('[RUN-4] is the decision that was looked at, of the same trip of the same record: %s', (_, log) => {
    for (const step of log.trip?.steps ?? []) {
      const stood = { view: one, log, seq: step.seq, at: step.at };
      const request = { title: 'Title', input: changed, at: input.start, stimulus: null };
      const place = placeOfFork(other, stood, request);
      expect(place.log?.record).toMatchObject({ id: lead.id, trigger: log.record.trigger });
      const entry = other.run.journal[place.seq];
      // A trip that goes another way may not come to this node.
      if (place.log?.trip?.steps.some(({ node }) => node === step.node) === true) {
        expect(entry).toMatchObject({ type: 'edge-followed', node: step.node, trip: place.log.trip.trip });
      }
    }
  });

  it('[RUN-4] is never a step of another record where one stays at an instant', () => {
    for (const stop of one.stopsOf(updated)) {
      const place = samePlace(other, { view: one, log: updated, seq: stop.seq, at: stop.at });
      expect([undefined, place.log]).toContain(other.logAt(place.seq));
      expect(place.log?.record).toMatchObject({ id: lead.id, trigger: 'updated' });
    }
  });
});
