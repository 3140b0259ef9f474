import fc from 'fast-check';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { recordRun } from '#world/record-run.ts';
import { aScenario } from '../../support/random-scenario.ts';
import { inputOf } from '../../support/run-scenario.ts';

/** Records so many random runs and answers a number for the bytes of each journal; the same seed gives the same runs. */
export function hashesOfRuns(seed: number, count: number): readonly string[] {
  return fc.sample(aScenario, { seed, numRuns: count }).map((scenario) => {
    const run = recordRun(inputOf(scenario), catalog);
    return run.ok ? hashOf(printJournal(run.value.journal)) : JSON.stringify(run.error.map(({ code }) => code));
  });
}

/** Two independent sums of 32 bits over all code units, and how many there are. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other, 0x85ebca6b) + unit;
  }
  return `${(one >>> 0).toString(16)} ${(other >>> 0).toString(16)} ${text.length}`;
}
