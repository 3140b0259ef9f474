import { catalog } from '#nodes/catalog.ts';
import { JobRunner } from './job-runner.ts';
import type { ToWorker } from './messages.ts';

const { port1: inner, port2: outer } = new MessageChannel();

/** A message to oneself comes after all that are waiting, and unlike a timer without delay. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    inner.addEventListener('message', () => resolve(), { once: true });
    outer.postMessage(null);
  });

inner.start();

const runner = new JobRunner({
  catalog,
  post: (message) => self.postMessage(message),
  breathe,
  now: () => performance.now(),
});

// A listener and not `onmessage`, which the layout library takes for itself when it is loaded here; it
// ignores messages that are not its own.
self.addEventListener('message', (event: MessageEvent<ToWorker>) => void runner.receive(event.data));
