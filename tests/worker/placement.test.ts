import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { comparePlacement } from '#world/placement-timeline.ts';
import { createRunClient } from '#worker/run-client.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';
import { createTestWorker } from '../support/worker-port.ts';

const graph = (sequenceId: number | null) =>
  buildGraph({ nodes: { add: ['add-to-sequence', { sequenceId }] }, edges: ['new-lead:all-leads > add'] });
const question = { graph: graph(1), node: 'add', org: smallOrg().setup, start: START, mended: null };

it('[PLC-4] the worker tells what becomes of a typical record, as it would be told here', async () => {
  const client = createRunClient(() => createTestWorker());
  const outcome = await client.placement(question).result;
  expect(outcome).toEqual({ type: 'done', value: comparePlacement(question, catalog) });
});

it('[GRA-1] the worker refuses a graph with errors, with its issues', async () => {
  const client = createRunClient(() => createTestWorker());
  const outcome = await client.placement({ ...question, graph: graph(null) }).result;
  expect(outcome).toMatchObject({
    type: 'done',
    value: { ok: false, error: [{ code: 'add-to-sequence/no-sequence' }] },
  });
});

it('[PLC-4] what is not wanted any more is cancelled', async () => {
  const client = createRunClient(() => createTestWorker());
  const task = client.placement(question);
  task.cancel();
  expect(await task.result).toEqual({ type: 'cancelled' });
});
