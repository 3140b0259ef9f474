import { describe, expect, it } from 'vitest';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import type { RunInput } from '#world/run-input.ts';
import { recordRun, type RunProgress } from '#world/record-run.ts';
import { createRunClient, type RunClient } from '#worker/run-client.ts';
import { buildGraph } from '../support/build-graph.ts';
import { inputOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { createTestWorker, type TestWorker } from '../support/worker-port.ts';

const graph = buildGraph({
  nodes: {
    stamp: ['update-record', { values: [{ field: 'Status', value: 'Working - Contacted' }] }],
  },
  edges: ['new-lead:all-leads > stamp'],
});

const newLead = (index: number) =>
  ({
    type: 'create-record',
    after: index,
    object: 'Lead',
    fields: { LastName: `Lead ${index}`, Company: 'Customer Ltd' },
  }) as const;

const scenario = { graph, stimuli: Array.from({ length: 500 }, (_, index) => newLead(index)) };
const input = inputOf(scenario);

/** A client, and the workers that it has started. */
function clientWithWorkers(): { client: RunClient; workers: TestWorker[] } {
  const workers: TestWorker[] = [];
  const client = createRunClient(() => {
    const worker = createTestWorker();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a run in the worker', () => {
  it('[CLK-2] records the journal that a run in one go records', async () => {
    const { client } = clientWithWorkers();
    const outcome = await client.run(input).result;
    const expected = runScenario(scenario);
    if (outcome.type !== 'done' || !outcome.value.ok) throw new Error('The run did not end well');
    expect(printJournal(outcome.value.value.journal)).toBe(printJournal(expected.journal));
    expect(outcome.value.value).toEqual(expected);
  });

  it('tells how far it has come, ever further', async () => {
    const { client } = clientWithWorkers();
    const seen: RunProgress[] = [];
    await client.run(input, (progress) => seen.push(progress)).result;
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.map((one) => one.done)).toEqual(seen.map((one) => one.done).toSorted((a, b) => a - b));
    expect(seen.at(-1)?.total).toBe(500);
  });

  it('stops soon after it is cancelled', async () => {
    const { client, workers } = clientWithWorkers();
    const task = client.run(input, () => task.cancel());
    expect(await task.result).toEqual({ type: 'cancelled' });
    await client.layout({ graph, sizes: new Map(), ports: { first: 19, step: 22 } }).result;
    expect(workers[0]?.sent.some((message) => message.type === 'run-done')).toBe(false);
    expect(workers[0]?.sent.filter((message) => message.type === 'run-progress').length).toBeLessThan(6);
  });

  it('[CLK-2] keeps what was recorded when it is stopped, marked as partial, and the same input gives the same part again', async () => {
    const { client } = clientWithWorkers();
    const task = client.run(input, ({ done }) => {
      if (done >= 100) task.stop();
    });
    const outcome = await task.result;
    if (outcome.type !== 'done' || !outcome.value.ok) throw new Error('The run did not end well');
    const part = outcome.value.value;
    expect(part.partial).toMatchObject({ total: 500, steps: part.input.stopAfter });
    expect(part.partial?.done).toBeGreaterThanOrEqual(100);
    expect(part.partial?.done).toBeLessThan(500);
    const whole = runScenario(scenario);
    expect(printJournal(part.journal)).toBe(printJournal(whole.journal.slice(0, part.journal.length)));
    const again = await client.run(part.input).result;
    expect(again).toEqual({ type: 'done', value: { ok: true, value: part } });
    expect(recordRun(part.input, catalog)).toEqual({ ok: true, value: part });
  });

  it('is refused with its issues where the graph is not valid', async () => {
    const { client } = clientWithWorkers();
    const broken: RunInput = { ...input, graphs: [graph, graph] };
    expect(await client.run(broken).result).toMatchObject({
      type: 'done',
      value: { ok: false, error: [{ code: 'run/two-graphs' }] },
    });
  });

  it('rejects with what was thrown, and the worker goes on', async () => {
    const { client, workers } = clientWithWorkers();
    const text = JSON.stringify({ ...input, stimuli: [{ ...newLead(0), type: 'unheard-of' }] });
    const impossible = JSON.parse(text) as RunInput;
    await expect(client.run(impossible).result).rejects.toThrow('Unexpected value');
    expect(await client.run({ ...input, stimuli: [] }).result).toMatchObject({ type: 'done' });
    expect(workers).toHaveLength(1);
  });
});

describe('an import in the worker', () => {
  const setup = smallOrg().setup;

  it('makes the rows of a file ready for a run and counts them', async () => {
    const { client } = clientWithWorkers();
    const seen: unknown[] = [];
    const bytes = bytesOf('Last Name,Company,Odd\r\nStone,"Stone, Inc",x\r\n,No name Ltd,y\r\n');
    const outcome = await client.importCsv({ bytes, object: 'Lead', setup }, (progress) => seen.push(progress)).result;
    expect(outcome).toMatchObject({
      type: 'done',
      value: {
        ok: true,
        value: {
          records: [{ line: 2, fields: { LastName: 'Stone', Company: 'Stone, Inc' } }],
          headings: ['Last Name', 'Company', 'Odd'],
          refused: [{ line: 3, cells: ['', 'No name Ltd', 'y'] }],
          summary: { rows: 2, imported: 1 },
        },
      },
    });
    expect(seen).toEqual([{ done: 2, of: 2 }]);
  });

  it('answers the faults of a file that is no CSV', async () => {
    const { client } = clientWithWorkers();
    const file = { bytes: new Uint8Array([0x50, 0x4b, 3, 4]), object: 'Lead', setup } as const;
    expect(await client.importCsv(file).result).toMatchObject({
      value: { ok: false, error: [{ code: 'file/not-text' }] },
    });
  });
});

describe('the client', () => {
  it('starts no worker before there is work, and one for all of it', async () => {
    const { client, workers } = clientWithWorkers();
    expect(workers).toHaveLength(0);
    const run = client.run(input).result;
    const layout = client.layout({ graph, sizes: new Map(), ports: { first: 19, step: 22 } }).result;
    expect(await layout).toMatchObject({ type: 'done' });
    expect(await run).toMatchObject({ type: 'done', value: { ok: true } });
    expect(workers).toHaveLength(1);
  });

  it('rejects what was under way when the worker breaks, and starts another for the next task', async () => {
    const { client, workers } = clientWithWorkers();
    const lost = client.run(input).result;
    workers[0]?.break('out of memory');
    await expect(lost).rejects.toThrow('The background worker stopped: out of memory. Try again');
    expect(workers[0]?.terminated).toBe(true);
    expect(await client.run({ ...input, stimuli: [] }).result).toMatchObject({ type: 'done' });
    expect(workers).toHaveLength(2);
  });

  it('rejects a task whose worker cannot be started', async () => {
    const client = createRunClient(() => {
      throw new Error('Workers are not allowed here');
    });
    await expect(client.run(input).result).rejects.toThrow('Workers are not allowed here');
  });

  it('ends every task as cancelled when it is closed, and ends the worker', async () => {
    const { client, workers } = clientWithWorkers();
    const task = client.run(input);
    client.close();
    expect(await task.result).toEqual({ type: 'cancelled' });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('takes a cancellation of a task that is over for nothing', async () => {
    const { client, workers } = clientWithWorkers();
    const task = client.run({ ...input, stimuli: [] });
    await task.result;
    task.cancel();
    expect(await task.result).toMatchObject({ type: 'done' });
    expect(workers[0]?.received.map((message) => message.type)).not.toContain('cancel');
  });
});
