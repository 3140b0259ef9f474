import { expect, it } from 'vitest';
import { createRunClient } from '#worker/run-client.ts';
import type { WhyNotProgress } from '#world/why-not-answer.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { inputOf, runScenario } from '../support/run-scenario.ts';
import { createTestWorker } from '../support/worker-port.ts';

const outcomes = [{ id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'Web') }];
const scenario = {
  graph: buildGraph({ nodes: { gate: ['condition', { outcomes }] }, edges: ['new-lead:all-leads > gate'] }),
  stimuli: [{ type: 'create-record', after: 0, object: 'Lead', fields: { LastName: 'Lovelace', Company: 'Engines' } }],
} as const;
const seq = runScenario(scenario).journal.findIndex((each) => each.type === 'edge-followed' && each.node === 'gate');
const question = { input: inputOf(scenario), seq, edge: 'web' };

it('[RUN-4] the worker finds what would have led to another edge, and tells how far it is', async () => {
  const told: WhyNotProgress[] = [];
  const client = createRunClient(() => createTestWorker());
  const outcome = await client.whyNot(question, (progress) => told.push(progress)).result;
  expect(outcome).toMatchObject({
    type: 'done',
    value: { ok: true, value: { ways: [{ text: 'Set Lead Source to Web when the lead is created' }], never: null } },
  });
  expect(told.at(-1)).toMatchObject({ stage: 'trying', of: expect.any(Number) });
});

it('[RUN-4] a search that is not wanted any more is cancelled', async () => {
  const worker = createTestWorker();
  const client = createRunClient(() => worker);
  const task = client.whyNot(question);
  task.cancel();
  expect(await task.result).toEqual({ type: 'cancelled' });
  await expect.poll(() => worker.received.at(-1)?.type).toBe('cancel');
  expect(worker.sent.some(({ type }) => type === 'why-not-done')).toBe(false);
});
