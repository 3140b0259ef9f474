import type { WorkThread } from '../machine-io.ts';

/** Work that threads share: task after task goes to whichever is free, so that any number of them gives the same. */
export interface Work {
  readonly tasks: number;
  /** Threads at most. */
  readonly jobs: number;
  readonly startThread: () => WorkThread;
  /** The first message that each thread hears. */
  readonly first: unknown;
  readonly messageOf: (task: number) => unknown;
  /** Whether a task is still wanted, asked just before it is begun. */
  readonly isWanted: (task: number) => boolean;
  /** What a thread answered to the task; its very first message only says that it is ready. */
  readonly onReply: (task: number, reply: unknown) => void;
  /** The thread that had the task ended; the task is not tried again. */
  readonly onLost: (task: number, reason: string) => void;
}

export interface WorkPool {
  /** Settles when every wanted task has been answered or lost, or `stop` was called. */
  readonly done: Promise<void>;
  /** Ends all threads; what they had is neither answered nor lost. */
  readonly stop: () => void;
}

/** Threads that end before they are ready, one after the other, until no more are started. */
const MOST_FALSE_STARTS = 3;

/** Spreads the work over threads, and replaces one that ends while there is work. */
export function startWork(work: Work): WorkPool {
  const threads = new Set<WorkThread>();
  let next = 0;
  let falseStarts = 0;
  let settle = (): void => undefined;
  const done = new Promise<void>((resolve) => (settle = resolve));

  const take = (): number | undefined => {
    while (next < work.tasks) {
      const task = next++;
      if (work.isWanted(task)) return task;
    }
    return undefined;
  };

  const serve = (): void => {
    const first = take();
    if (first === undefined) return;
    let task: number | undefined = first;
    let ready = false;
    const thread = work.startThread();
    threads.add(thread);
    thread.onMessage((reply) => {
      if (!ready) {
        ready = true;
        falseStarts = 0;
        return;
      }
      if (task === undefined || !threads.has(thread)) return;
      const answered = task;
      task = undefined;
      work.onReply(answered, reply);
      task = take();
      if (task === undefined) thread.stop();
      else thread.post(work.messageOf(task));
    });
    thread.onEnd((reason) => {
      if (!threads.delete(thread)) return;
      if (task !== undefined) {
        work.onLost(task, reason ?? 'It was stopped.');
        if (!ready) falseStarts += 1;
        if (falseStarts < MOST_FALSE_STARTS) serve();
        else loseRest(reason);
      }
      if (threads.size === 0) settle();
    });
    thread.post(work.first);
    thread.post(work.messageOf(first));
  };

  const loseRest = (reason: string | null): void => {
    for (let task = take(); task !== undefined; task = take()) work.onLost(task, reason ?? 'It was stopped.');
  };

  for (let job = 0; job < Math.min(work.jobs, work.tasks); job += 1) serve();
  if (threads.size === 0) settle();
  return {
    done,
    stop() {
      const running = [...threads];
      threads.clear();
      for (const thread of running) thread.stop();
      settle();
    },
  };
}
