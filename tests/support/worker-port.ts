import { catalog } from '#nodes/catalog.ts';
import { JobRunner } from '#worker/job-runner.ts';
import type { FromWorker, ToWorker } from '#worker/messages.ts';
import type { WorkerPort } from '#worker/run-client.ts';

export interface TestWorker extends WorkerPort {
  /** What the page has sent. */
  readonly received: readonly ToWorker[];
  /** What the worker has sent. */
  readonly sent: readonly FromWorker[];
  readonly terminated: boolean;
  /** Breaks the worker down, as an error outside of any job does. */
  break(message?: string): void;
}

/** The worker's real job runner in this thread; messages are cloned and come later, as between threads. */
export function createTestWorker(): TestWorker {
  const received: ToWorker[] = [];
  const sent: FromWorker[] = [];
  const onMessage: ((event: { data: FromWorker }) => void)[] = [];
  const onError: ((event: { message?: string }) => void)[] = [];
  let terminated = false;
  const later = (work: () => void): void => {
    setImmediate(() => {
      if (!terminated) work();
    });
  };
  let clock = 0;
  const runner = new JobRunner({
    catalog,
    post: (message) => {
      const data = structuredClone(message);
      sent.push(data);
      later(() => onMessage.forEach((listener) => listener({ data })));
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    // Every look at the clock finds a slice over, so that even a short run breathes.
    now: () => (clock += 1_000),
  });
  return {
    received,
    sent,
    get terminated() {
      return terminated;
    },
    postMessage(message) {
      const data = structuredClone(message);
      received.push(data);
      later(() => void runner.receive(data));
    },
    terminate: () => {
      terminated = true;
    },
    addEventListener: (type: 'message' | 'error', listener: (event: never) => void) => {
      if (type === 'message') onMessage.push(listener as (event: { data: FromWorker }) => void);
      else onError.push(listener as (event: { message?: string }) => void);
    },
    break: (message) => onError.forEach((listener) => listener(message === undefined ? {} : { message })),
  };
}
