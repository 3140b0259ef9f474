/** A tab among those of the app that are open in this browser. */
export interface Tab {
  /** Stays the same over a reload; no other open tab has it. */
  readonly name: string;
  /** Names of the other tabs that are open; none where the browser cannot tell. */
  others(): Promise<ReadonlySet<string>>;
}

const KEY = 'tab';
const PREFIX = 'tab ';

/** Times and milliseconds that a reloaded page waits for the one before it to let go of the name. */
const TRIES = 4;
const PAUSE = 50;

/** Finds the name of this tab, or gives it one. A tab that was duplicated gets one of its own. */
export async function claimTab(): Promise<Tab> {
  const locks = navigator.locks as LockManager | undefined;
  let name = keptName();
  for (let tries = 1; name !== null && locks && !(await hold(locks, PREFIX + name)); tries += 1) {
    if (tries === TRIES) name = null;
    else await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  if (name === null) {
    name = crypto.randomUUID();
    if (locks) await hold(locks, PREFIX + name);
  }
  keepName(name);
  return { name, others: () => otherTabs(locks, name) };
}

async function otherTabs(locks: LockManager | undefined, mine: string): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks?.query()) ?? {};
  const names = held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set(names.filter((name) => name !== mine));
}

/** Takes a lock for as long as the page lives; false where another page has it. */
const hold = (locks: LockManager, name: string): Promise<boolean> =>
  new Promise((resolve) => {
    void locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });

function keptName(): string | null {
  try {
    return window.sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keepName(name: string): void {
  try {
    window.sessionStorage.setItem(KEY, name);
  } catch {
    // Closed to this page: the next load has another name, and takes over what this one left.
  }
}
