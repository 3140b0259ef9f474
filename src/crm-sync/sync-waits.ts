import type { SyncBacklog } from './sync-backlog.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { SyncSettings, SyncState, SyncType, SyncWait, WaitReason } from './sync-state.ts';

interface Words {
  readonly code: string;
  readonly rule: string;
  readonly text: (settings: SyncSettings) => string;
}

const words: Readonly<Record<WaitReason, Words>> = {
  'daily-cap': {
    code: 'api-limit',
    rule: 'SYN-11',
    text: ({ dailyCap }) =>
      `${dailyCap === 1 ? "The day's only call is" : `The day's ${dailyCap ?? 0} calls are`} used up: what waits goes on when the day rolls over.`,
  },
  'org-limit': {
    code: 'org-api-limit',
    rule: 'SF-8',
    text: () =>
      "The org's API requests of the day are used up, all applications counted: what waits goes on when the day rolls over.",
  },
  'rate-limit': {
    code: 'rate-limit',
    rule: 'OUT-11',
    text: () => "The hour's requests of the plugin's Outreach user are used up: what waits goes on with the next hour.",
  },
  maintenance: {
    code: 'maintenance',
    rule: 'OUT-6',
    text: () => 'Outreach is under maintenance: what waits goes on when it is over.',
  },
  network: {
    code: 'network',
    rule: 'ERR-18',
    text: () => 'Outreach does not answer: the sync tries again every minute.',
  },
};

/** What holds the sync up at the moment: told once, and tried again when it should be over. Nothing is lost by it. */
export class SyncWaits {
  readonly #ports: SyncPorts;
  readonly #settings: SyncSettings;
  readonly #backlog: SyncBacklog;
  #wait: SyncWait | undefined;
  /** Latest instant at which the agenda brings the sync back; in the past where it does not. */
  #asked: number;

  constructor(
    ports: SyncPorts,
    settings: SyncSettings,
    backlog: SyncBacklog,
    state: Pick<SyncState, 'waits' | 'resumesAt'>,
  ) {
    this.#ports = ports;
    this.#settings = settings;
    this.#backlog = backlog;
    this.#wait = state.waits;
    this.#asked = state.resumesAt ?? -Infinity;
  }

  get current(): SyncWait | undefined {
    return this.#wait;
  }

  /** Holds up what waits, if anything does. `waiting` says whether there is more than the backlog. */
  hold(wait: SyncWait, object: SyncType, waiting = false): void {
    const { because, until } = wait;
    const [id] = this.#backlog.firstChanged(object, 1);
    const [push] = this.#backlog.duePushes(Infinity, 1);
    if (!waiting && id === undefined && push === undefined) return;
    const known = this.#wait?.because === because && (because === 'network' || this.#wait.until === until);
    this.#wait = wait;
    if (!known) {
      const { code, rule, text } = words[because];
      this.#ports.record({
        type: 'sync-refused',
        direction: id === undefined && push !== undefined ? 'out' : 'in',
        object: id === undefined ? (push?.type ?? object) : object,
        record: id ?? push?.salesforceId ?? '',
        code,
        why: { text: text(this.#settings), rule },
      });
    }
    this.#ask(until);
  }

  /** Says that the sync works again; true where it was held up. */
  over(): boolean {
    const held = this.#wait !== undefined;
    this.#wait = undefined;
    return held;
  }

  /** Begins with a clean slate when a run begins: its first polls and pushes find out how things stand. */
  start(): void {
    this.#wait = undefined;
    this.#asked = -Infinity;
  }

  toState(): Pick<SyncState, 'waits' | 'resumesAt'> {
    return {
      ...(this.#wait === undefined ? {} : { waits: this.#wait }),
      ...(this.#asked > this.#ports.now() ? { resumesAt: this.#asked } : {}),
    };
  }

  #ask(at: number): void {
    if (at <= this.#asked) return;
    this.#asked = at;
    this.#ports.schedule(at, { type: 'resume' });
  }
}
