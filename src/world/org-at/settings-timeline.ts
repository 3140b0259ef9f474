import { SYNC_TYPES, type SyncType } from '#crm-sync/sync-state.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { HOUR, SECOND, type Instant } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { RecordedRun } from '../recorded-run.ts';
import type { RunInput } from '../run-input.ts';
import { authorizedBy, refreshed } from './grants.ts';
import { followed, onDay, quietPolls, withCalls } from './plugin-calls.ts';
import { countUpTo } from './record-timeline.ts';
import { settingChanged, withRateWindow } from './setting-change.ts';
import { standingOf, type Standing } from './standing.ts';

/** So many entries that matter here lie between two standings that are kept. */
const APART = 128;

/** All of an org that is neither a record nor a link, at any entry of a journal. */
export class SettingsTimeline {
  readonly #input: RunInput;
  readonly #timeZone: string;
  /** Entries that change something here. */
  readonly #entries: JournalEntry[] = [];
  readonly #seqs: number[] = [];
  /** `kept[n]` is how everything stood before entry `n * APART` of them. */
  readonly #kept: Standing[] = [];
  /** After the last entry that was read. */
  #now: Standing;
  readonly #renewals: ReadonlySet<number>;

  constructor({ input, journal }: Pick<RecordedRun, 'input' | 'journal'>) {
    this.#input = input;
    this.#renewals = renewalsOf(journal);
    this.#timeZone = input.org.salesforce.organization.timeZone;
    // [SYN-4] A run begins with a clean slate.
    const { waits: _w, resumesAt: _r, ...sync } = standingOf(input.org).sync;
    this.#now = followed({ ...standingOf(input.org), sync: { ...sync, nextPoll: {} } }, SYNC_TYPES, input.start);
  }

  /** Reads the next entry; in order of the journal. */
  take(entry: JournalEntry): void {
    if (!matters(entry) && !this.#renewals.has(entry.seq)) return;
    if (this.#entries.length % APART === 0) this.#kept.push(this.#now);
    this.#entries.push(entry);
    this.#seqs.push(entry.seq);
    this.#now = this.#after(this.#now, entry);
  }

  /** Once entry `seq` is written, at the instant of that entry. */
  at(seq: number, at: Instant): Standing {
    const count = countUpTo(this.#seqs, seq);
    const from = Math.floor(count / APART);
    let standing = this.#kept[from] ?? this.#now;
    for (const entry of this.#entries.slice(from * APART, count)) standing = this.#after(standing, entry);
    return onDay(quietPolls(standing, at, this.#timeZone), at, this.#timeZone);
  }

  #after(standing: Standing, entry: JournalEntry): Standing {
    const before = quietPolls(standing, entry.at, this.#timeZone);
    switch (entry.type) {
      case 'setting-changed': {
        // A count that is set counts for its day, though nothing was counted before it.
        const changed = settingChanged(onDay(before, entry.at, this.#timeZone), entry);
        return followSettings(onDay(changed, entry.at, this.#timeZone), entry);
      }
      case 'sync-polled': {
        const due = before.sync.nextPoll?.[entry.object as SyncType] === entry.at;
        const paid = withCalls(before, entry.calls, entry.at, this.#timeZone);
        return due ? followed(paid, [entry.object as SyncType], entry.at) : paid;
      }
      case 'sync-carried':
      case 'sync-refused':
        return withCalls(before, entry.calls ?? 0, entry.at, this.#timeZone);
      case 'callout-sent':
        return refreshed(before, entry.at);
      case 'callout-answered':
        return answered(before, entry);
      case 'edit-made':
        return this.#authorizedByHand(before, entry);
      default:
        return before;
    }
  }

  /** [APP-1] Who agreed, and to what, stands in the edit itself. */
  #authorizedByHand(standing: Standing, { edit: type, at }: EntryOf<'edit-made'>): Standing {
    const { stimuli, start } = this.#input;
    const edit = stimuli.find((each) => each.type === 'edit' && each.edit.type === type && start + each.after === at);
    if (edit?.type !== 'edit' || edit.edit.type !== 'authorize-outreach') return standing;
    const was = standing.leandata.authorization;
    const { appId, clientSecret, callbackUrl, authorizedBy: user, outreachUser, scopes } = edit.edit;
    const form = {
      appId: appId ?? was.appId,
      clientSecret: clientSecret ?? was.clientSecret,
      callbackUrl: callbackUrl ?? was.callbackUrl,
      authorizedBy: user ?? was.authorizedBy ?? '',
    };
    const consent = { form, outreachUser: outreachUser ?? standing.outreach.tokens.at(-1)?.userId ?? 0 };
    return authorizedBy(standing, { ...consent, scopes: scopes ?? requiredScopes }, at);
  }
}

function matters(entry: JournalEntry): boolean {
  switch (entry.type) {
    case 'setting-changed':
    case 'sync-polled':
    case 'callout-answered':
      return true;
    case 'sync-carried':
    case 'sync-refused':
      return entry.calls !== undefined;
    case 'edit-made':
      return entry.edit === 'authorize-outreach';
    default:
      return false;
  }
}

/** [SYN-4] [SYN-20] A changed frequency begins anew, and so do all polls with a connection. */
function followSettings(standing: Standing, { area, path, at }: EntryOf<'setting-changed'>): Standing {
  if (area !== 'crm-sync') return standing;
  if (path === 'connected') return followed(standing, SYNC_TYPES, at);
  const [, type] = /^types\.(\w+)\.(?:pollingMinutes|toggles\.polling)$/.exec(path) ?? [];
  return type === undefined ? standing : followed(standing, [type as SyncType], at);
}

/** [APP-10] Attempts, by the `seq` at which they went out, whose answers tell that the grant was renewed on the way. */
function renewalsOf(journal: readonly JournalEntry[]): ReadonlySet<number> {
  const sent = new Map<string, number>();
  const renewals = new Set<number>();
  for (const entry of journal) {
    if (entry.type === 'callout-sent') sent.set(entry.callout, entry.seq);
    if (entry.type !== 'callout-answered') continue;
    const from = sent.get(entry.callout);
    const renewed = entry.requests.some(({ path, status }) => path === '/oauth/token' && status === 200);
    if (renewed && from !== undefined) renewals.add(from);
  }
  return renewals;
}

/** [OUT-5] What the answers to LeanData tell of its user's hour. */
function answered(now: Standing, { requests }: EntryOf<'callout-answered'>): Standing {
  const counted = requests.findLast(({ path, status }) => String(path).startsWith('/api/') && isCounted(status));
  const { accessToken } = now.leandata.authorization;
  const user = now.outreach.tokens.find((token) => token.accessToken === accessToken)?.userId;
  const headers = (counted?.['responseHeaders'] ?? {}) as JsonObject;
  const { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset } = headers;
  if (user === undefined || limit === undefined) return now;
  return withRateWindow(now, {
    userId: user,
    from: Number(reset) * SECOND - HOUR,
    used: Number(limit) - Number(left),
  });
}

/** Refused for its token, a request belongs to nobody; unanswered, it reached nobody. */
const isCounted = (status: unknown): boolean => status !== 401 && status !== 503 && status !== 0;
