import { MINUTE, type Duration, type Instant } from '#shared/instant.ts';
import type { SyncPorts } from './sync-ports.ts';
import { SYNC_TYPES, type SyncSettings, type SyncState, type SyncType, type SyncTypeSettings } from './sync-state.ts';

/** When each type is polled (SYN-4). What the agenda brings back counts only at the instant that stands here. */
export class SyncPolls {
  readonly #ports: SyncPorts;
  readonly #settings: SyncSettings;
  readonly #next: Partial<Record<SyncType, Instant>>;
  /** False at a desk, where no clock runs. */
  #running: boolean;

  constructor(ports: SyncPorts, settings: SyncSettings, state: Pick<SyncState, 'nextPoll'>) {
    this.#ports = ports;
    this.#settings = settings;
    this.#running = state.nextPoll !== undefined;
    this.#next = { ...state.nextPoll };
  }

  /** A run begins; nothing is polled before the next `follow`. */
  start(): void {
    this.#running = true;
    this.stop();
  }

  stop(): void {
    for (const type of SYNC_TYPES) delete this.#next[type];
  }

  /** Polls types from now on, one interval from now at first; those that are not polled any more stop. */
  follow(types: readonly SyncType[] = SYNC_TYPES): void {
    if (!this.#running) return;
    for (const type of types) {
      if (this.#settings.types[type].toggles.polling) this.#schedule(type);
      else delete this.#next[type];
    }
  }

  /** Whether a poll that the agenda brings back is one to make; then the next one is asked for. */
  isDue(type: SyncType): boolean {
    if (this.#next[type] !== this.#ports.now()) return false;
    this.#schedule(type);
    return true;
  }

  toState(): Pick<SyncState, 'nextPoll'> {
    return this.#running ? { nextPoll: { ...this.#next } } : {};
  }

  #schedule(type: SyncType): void {
    const at = this.#ports.now() + intervalOf(this.#settings.types[type]);
    this.#next[type] = at;
    this.#ports.schedule(at, { type: 'poll', object: type });
  }
}

/** [SYN-4] At least one minute. */
export const intervalOf = (settings: SyncTypeSettings): Duration => Math.max(1, settings.pollingMinutes) * MINUTE;
