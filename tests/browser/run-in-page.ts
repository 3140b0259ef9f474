import type { Page } from 'playwright-core';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { probe as Probe } from './probe/probe.ts';

declare const probe: typeof Probe;

/** Records a run in the page's worker; every outcome but an end is thrown. */
export const runInPage = async (page: Page, input: RunInput): Promise<RecordedRun> => {
  const text = await page.evaluate(async (given) => {
    const client = probe.createRunClient();
    const outcome = await client.run(JSON.parse(given) as RunInput).result;
    client.close();
    return JSON.stringify(outcome.type === 'done' && outcome.value.ok ? outcome.value.value : { outcome });
  }, JSON.stringify(input));
  return JSON.parse(text) as RecordedRun;
};
