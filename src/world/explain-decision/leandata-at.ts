import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Json } from '#shared/json.ts';
import type { RecordedRun } from '../recorded-run.ts';

type Change = Pick<EntryOf<'setting-changed'>, 'seq' | 'after'>;

const found = new WeakMap<readonly JournalEntry[], ReadonlyMap<string, readonly Change[]>>();

/** The changes of each of LeanData's settings: a pointer moves with each turn, so only the last of each is looked at. */
function changesIn(journal: readonly JournalEntry[]): ReadonlyMap<string, readonly Change[]> {
  const known = found.get(journal);
  if (known) return known;
  const made = new Map<string, Change[]>();
  for (const entry of journal) {
    if (entry.type !== 'setting-changed' || entry.area !== 'leandata') continue;
    const { path, seq, after } = entry;
    const changes = made.get(path);
    if (changes) changes.push({ seq, after });
    else made.set(path, [{ seq, after }]);
  }
  found.set(journal, made);
  return made;
}

/**
 * LeanData's own settings once the entry `seq` is written: a fold of what the journal says was changed. Tokens are
 * not journalled, and stay as they were before the run.
 */
export function leandataAt({ input, journal }: RecordedRun, seq: number): LeanDataState {
  let state = input.org.leandata;
  for (const [path, changes] of changesIn(journal)) {
    const last = changes.findLast((each) => each.seq <= seq);
    if (last) state = withSetting(state, path, last.after);
  }
  return state;
}

function withSetting(state: LeanDataState, path: string, value: Json): LeanDataState {
  const [first = '', second = '', ...rest] = path.split('.');
  if (first === 'pools') return withPointer(state, path, value);
  if (!Object.hasOwn(state, first)) return state;
  if (second === '') return { ...state, [first]: value };
  const member = state[first as keyof LeanDataState];
  if (rest.length > 0 || typeof member !== 'object') return state;
  return { ...state, [first]: { ...member, [second]: value } };
}

/** [ASG-2] `pools.<pool>.members.<user>.pointer` */
function withPointer(state: LeanDataState, path: string, value: Json): LeanDataState {
  const pools = state.pools.map((pool) => ({
    ...pool,
    members: pool.members.map((member) =>
      path === `pools.${pool.id}.members.${member.userId}.pointer` && typeof value === 'number'
        ? { ...member, pointer: value }
        : member,
    ),
  }));
  return { ...state, pools };
}
