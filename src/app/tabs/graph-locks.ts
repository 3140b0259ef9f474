import type { TabChannel } from './tab-messages.ts';

export interface GraphLocks {
  /** Wants to edit a graph from now on, until the answered function is called. */
  open(graph: string): () => void;
  /** Takes a graph over from the tab that edits it, once that one has saved. */
  takeOver(graph: string): Promise<void>;
  /** Whether this tab edited a graph until another one took it over. */
  wasTaken(graph: string): boolean;
}

export interface GraphLockOptions {
  readonly locks: LockManager;
  readonly channel: TabChannel;
  /** Writes what is not written yet. */
  readonly save: () => Promise<void>;
  /** Reads the graph anew from storage, before it is edited. */
  readonly refresh: (graph: string) => Promise<void>;
  /** Told which graphs other tabs edit. */
  readonly tell: (elsewhere: ReadonlySet<string>) => void;
}

const PREFIX = 'graph ';

/** How long the tab that edits a graph has to save it before it is taken over regardless, in milliseconds. */
const PATIENCE = 3000;

/** Has one tab at a time edit each graph, by the browser's own locks: a tab that is gone holds none. */
export function createGraphLocks(options: GraphLockOptions): GraphLocks {
  const { locks, channel, save, refresh, tell } = options;
  /** Graphs that this tab edits, with the way to let go. */
  const held = new Map<string, () => void>();
  /** Graphs that this tab would like to edit, with the way to give up waiting. */
  const wanted = new Map<string, AbortController>();
  /** Graphs that are open here, with how often. */
  const open = new Map<string, number>();
  /** Graphs that another tab is about to take over. */
  const yielding = new Set<string>();
  const taken = new Set<string>();
  /** Told when another tab has let go of a graph. */
  const letGo = new Map<string, () => void>();

  const look = async (): Promise<void> => {
    const { held: all = [] } = await locks.query();
    const names = all.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
    tell(new Set([...names.filter((graph) => !held.has(graph)), ...yielding]));
  };
  const changed = async (): Promise<void> => {
    await look();
    channel.send({ type: 'locks' });
  };

  /** Holds a lock until it is let go, or another tab takes it. */
  const keep = async (graph: string): Promise<void> => {
    wanted.delete(graph);
    taken.delete(graph);
    const until = new Promise<void>((resolve) => held.set(graph, resolve));
    await refresh(graph);
    await changed();
    await until;
  };
  const ask = (graph: string, how: LockOptions): void => {
    const wait = new AbortController();
    wanted.set(graph, wait);
    // Only waiting can be given up by a signal.
    const waits = how.steal !== true && how.ifAvailable !== true;
    const asked = waits ? { ...how, signal: wait.signal } : how;
    locks
      .request(PREFIX + graph, asked, async (lock) => {
        if (wait.signal.aborted) return;
        if (lock) return keep(graph);
        // Another tab edits it: to be told at once, and to be the next.
        await look();
        if (!wait.signal.aborted) ask(graph, {});
      })
      .catch(async () => {
        // Taken over by another tab, or given up.
        yielding.delete(graph);
        if (!held.delete(graph)) return;
        taken.add(graph);
        if (open.has(graph)) ask(graph, {});
        await changed();
      })
      .finally(() => void look());
  };

  const letGoOf = (graph: string): void => {
    // It may have been opened again while it was saved.
    if (open.has(graph)) return;
    const release = held.get(graph);
    held.delete(graph);
    release?.();
    void changed();
  };
  const yieldTo = (graph: string): void => {
    // Nothing is edited here from now on, so that what is saved is all there is.
    yielding.add(graph);
    taken.add(graph);
    void look()
      .then(save)
      .then(() => channel.send({ type: 'let-go', graph }));
    setTimeout(() => {
      // Whoever asked is gone.
      if (!held.has(graph) || !yielding.delete(graph)) return;
      taken.delete(graph);
      void look();
    }, 2 * PATIENCE);
  };

  channel.listen((message) => {
    if (message.type === 'locks') void look();
    if (message.type === 'let-go') letGo.get(message.graph)?.();
    if (message.type === 'take-over' && held.has(message.graph)) yieldTo(message.graph);
  });
  window.addEventListener('focus', () => void look());
  void look();

  return {
    open: (graph) => {
      if (!held.has(graph) && !wanted.has(graph)) ask(graph, { ifAvailable: true });
      open.set(graph, (open.get(graph) ?? 0) + 1);
      return () => {
        const left = (open.get(graph) ?? 1) - 1;
        if (left > 0) return void open.set(graph, left);
        open.delete(graph);
        wanted.get(graph)?.abort();
        wanted.delete(graph);
        if (held.has(graph)) void save().then(() => letGoOf(graph));
      };
    },
    takeOver: async (graph) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE);
        letGo.set(graph, () => {
          clearTimeout(timer);
          resolve();
        });
        channel.send({ type: 'take-over', graph });
      });
      letGo.delete(graph);
      if (held.has(graph)) return;
      wanted.get(graph)?.abort();
      ask(graph, { steal: true });
    },
    wasTaken: (graph) => taken.has(graph),
  };
}
