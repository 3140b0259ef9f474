import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RunInput } from '#world/run-input.ts';

/** What a journal says of records beside their trips and changes, by record: made in one pass. */
export interface StoryIndex {
  /** Prospects that belong to a Salesforce record at any time of the run. */
  prospectsOf(record: string): readonly string[];
  /** Sequence states that the run made for a prospect. */
  sequenceStatesOf(prospect: string): readonly string[];
  /** Seqs of what the sync carried or refused for a record, and of writes that were refused to others than trips. */
  entriesAbout(record: string): readonly number[];
  /** Seqs of faults, edits by hand and deployments: they concern every record. */
  readonly faults: readonly number[];
  /** Seqs of changes to LeanData's own settings, but for the turns that trips took. */
  readonly settings: readonly number[];
  /** [ASG-2] Seqs at which a trip took a turn of a pool, or gave it back. */
  turnsOf(trip: string): readonly number[];
  /** Seqs of the batches that a callout was in. */
  batchesOf(callout: string): readonly number[];
}

/** [ASG-2] A turn is taken. [ADD-9] It is given back. */
const TURN_RULES: ReadonlySet<string> = new Set(['ASG-2', 'ADD-9']);

/** Takes a journal entry by entry, for a reader in parts. */
export interface StoryFold {
  take(entry: JournalEntry): void;
  finish(): StoryIndex;
}

/** Follows the stories of all records. */
export function createStoryFold(input: RunInput): StoryFold {
  const prospects = new Map<string, string[]>();
  const states = new Map<string, string[]>();
  const entries = new Map<string, number[]>();
  const batches = new Map<string, number[]>();
  const faults: number[] = [];
  const settings: number[] = [];
  const turns = new Map<string, number[]>();
  let lastTrip: string | undefined;
  for (const link of input.org.sync.links) {
    if (link.type !== 'User') add(prospects, link.salesforceId, String(link.outreachId));
  }
  const take = (entry: JournalEntry): void => {
    if ('trip' in entry) lastTrip = entry.trip;
    else if ('by' in entry && entry.by.trip !== undefined) lastTrip = entry.by.trip;
    switch (entry.type) {
      case 'sync-carried': {
        // The record is Salesforce's or Outreach's by the direction: ids of the two never look alike.
        add(entries, entry.record, entry.seq);
        add(entries, entry.counterpart, entry.seq);
        add(prospects, entry.record, entry.counterpart);
        add(prospects, entry.counterpart, entry.record);
        break;
      }
      case 'sync-refused':
      case 'record-reprocessed':
        add(entries, entry.record, entry.seq);
        break;
      case 'write-refused':
        if (entry.id !== null && entry.by.trip === undefined) add(entries, entry.id, entry.seq);
        break;
      case 'fault-made':
      case 'fault-lifted':
      case 'fault-refused':
      case 'edit-made':
      case 'edit-refused':
      case 'graph-deployed':
        faults.push(entry.seq);
        break;
      case 'setting-changed':
        if (entry.area !== 'leandata') break;
        // A trip takes its turn while it is under way: nothing of another one comes in between.
        if (lastTrip !== undefined && TURN_RULES.has(entry.why.rule ?? '')) add(turns, lastTrip, entry.seq);
        else settings.push(entry.seq);
        break;
      case 'batch-started':
        for (const callout of entry.callouts) add(batches, callout, entry.seq);
        break;
      case 'record-changed':
        if (entry.object === 'sequenceState' && entry.kind === 'created') {
          const prospect = entry.fields.find(([field]) => field === 'prospectId')?.[2];
          if (prospect !== undefined) add(states, String(prospect), entry.id);
        }
        break;
      default:
        break;
    }
  };
  const finish = (): StoryIndex => ({
    prospectsOf: (record) => prospects.get(record) ?? [],
    sequenceStatesOf: (prospect) => states.get(prospect) ?? [],
    entriesAbout: (record) => entries.get(record) ?? [],
    faults,
    settings,
    turnsOf: (trip) => turns.get(trip) ?? [],
    batchesOf: (callout) => batches.get(callout) ?? [],
  });
  return { take, finish };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
