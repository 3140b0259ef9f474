import { parentPort, Worker } from 'node:worker_threads';
import type { ThreadPort, WorkThread } from './machine-io.ts';

/** Starts a thread of Node with a module of this program, as source or as it was built. */
export function startNodeThread(entry: string): WorkThread {
  const worker = new Worker(new URL(entry.endsWith('.ts') ? sourceStart(entry) : entry));
  const ending = new Set<(reason: string | null) => void>();
  let stopped = false;
  let failure: string | null = null;
  worker.on('error', (error: Error & { readonly code?: string }) => {
    failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'It ran out of memory.' : `It failed: ${error.message}.`;
  });
  worker.on('exit', (code) => {
    const reason = stopped ? null : (failure ?? `It ended with exit code ${code}.`);
    for (const ended of ending) ended(reason);
  });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (heard) => void worker.on('message', heard),
    onEnd: (ended) => void ending.add(ended),
    stop() {
      stopped = true;
      void worker.terminate();
    },
  };
}

/** A thread knows nothing of what translates TypeScript for the first one: it must ask for that itself. */
function sourceStart(entry: string): string {
  const translator = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import { register } from ${translator}; register(); await import(${JSON.stringify(entry)});`;
  return `data:text/javascript,${encodeURIComponent(start)}`;
}

/** This thread's own end; undefined on the first thread. */
export function ownPort(): ThreadPort | undefined {
  const port = parentPort;
  if (port === null) return undefined;
  return { post: (message) => port.postMessage(message), onMessage: (heard) => void port.on('message', heard) };
}
