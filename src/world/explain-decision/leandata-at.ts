import type { LeanDataState } from '#leandata/leandata-state.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Json } from '#shared/json.ts';
import type { RecordedRun } from '../recorded-run.ts';

type SettingEntry = EntryOf<'setting-changed'>;

const found = new WeakMap<readonly JournalEntry[], readonly SettingEntry[]>();

function settingsIn(journal: readonly JournalEntry[]): readonly SettingEntry[] {
  const known = found.get(journal);
  if (known) return known;
  const made = journal.filter((entry): entry is SettingEntry => isOfLeanData(entry));
  found.set(journal, made);
  return made;
}

const isOfLeanData = (entry: JournalEntry): boolean => entry.type === 'setting-changed' && entry.area === 'leandata';

/**
 * LeanData's own settings once the entry `seq` is written: a fold of what the journal says was changed. Tokens are
 * not journalled, and stay as they were before the run.
 */
export function leandataAt({ input, journal }: RecordedRun, seq: number): LeanDataState {
  let state = input.org.leandata;
  for (const { seq: at, path, after } of settingsIn(journal)) {
    if (at > seq) break;
    state = withSetting(state, path, after);
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
