import { perObject } from '#mocks/kit/per-object.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachKind, OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OrgSetup } from './org-setup.ts';
import { LinkTimeline } from './org-at/link-timeline.ts';
import { outreachShape } from './org-at/outreach-shape.ts';
import { RecordTimeline } from './org-at/record-timeline.ts';
import { salesforceShape } from './org-at/salesforce-shape.ts';
import { SettingsTimeline } from './org-at/settings-timeline.ts';
import { whenAsked } from './org-at/when-asked.ts';
import type { RecordedRun } from './recorded-run.ts';

/**
 * [LOG-8] All systems as they stood once entry `seq` of a run's journal was written; -1 is before the run. A fold of
 * the journal: nothing runs again, and the same entry gives equal states whichever way one came there.
 *
 * Records, links, settings and grants are those of that very entry. As far as no entry tells of something:
 * - calls of the plugin (SYN-11, SF-8) count polls that found nothing by their schedule, those due at the very
 *   instant of the entry not yet;
 * - an hour's requests (OUT-5) are those that the last answer to LeanData, or a fault, told of;
 * - what waits for a poll or a push (`changed`, `toPush`) and what holds the sync up is as before the run;
 * - serial numbers for new records are as after the run.
 *
 * A list of records is made when it is asked for first: whoever reads settings alone does not pay for records.
 */
export function orgAt(run: RecordedRun, seq: number): OrgSetup {
  if (seq < 0) return run.input.org;
  if (seq >= run.journal.length - 1) return run.final;
  return timelineOf(run).at(seq);
}

const timelines = new WeakMap<RecordedRun, OrgTimeline>();

/** Whether a run was read already, so that `orgAt` answers at once. */
export const knownOrgAt = (run: RecordedRun): boolean => timelines.has(run);

/** One record of Salesforce at an entry, as `orgAt` has it, without making the list that it stands in. */
export const recordOfOrg = (
  run: RecordedRun,
  object: SalesforceObject,
  id: string,
  seq: number,
): SalesforceRecord | undefined => timelineOf(run).record(object, id, seq);

/** One prospect at an entry, as `orgAt` has it, without making the list that it stands in. */
export const prospectOfOrg = (run: RecordedRun, id: string, seq: number): OutreachRecords['prospect'] | undefined =>
  timelineOf(run).prospect(id, seq);

/** Entries that are read between two breaths. */
const AT_ONCE = 4_000;

/** Reads a run for `orgAt` in parts: whoever drives it can breathe in between. */
export function* readOrgAt(run: RecordedRun): Generator<undefined, undefined, undefined> {
  if (timelines.has(run)) return undefined;
  const timeline = new OrgTimeline(run);
  for (const entry of run.journal) {
    timeline.take(entry);
    if (entry.seq % AT_ONCE === 0) yield;
  }
  timelines.set(run, timeline);
  return undefined;
}

function timelineOf(run: RecordedRun): OrgTimeline {
  const reading = readOrgAt(run);
  while (reading.next().done !== true);
  const timeline = timelines.get(run);
  if (timeline === undefined) throw new Error('A run that was read has no timeline');
  return timeline;
}

type OutreachTimelines = { readonly [K in OutreachKind]: RecordTimeline<OutreachRecords[K]> };

class OrgTimeline {
  readonly #run: RecordedRun;
  readonly #salesforce: Readonly<Record<SalesforceObject, RecordTimeline<SalesforceRecord>>>;
  readonly #outreach: OutreachTimelines;
  readonly #links: LinkTimeline;
  readonly #settings: SettingsTimeline;

  constructor(run: RecordedRun) {
    this.#run = run;
    const { salesforce, outreach, sync } = run.input.org;
    this.#salesforce = perObject((object) => new RecordTimeline(salesforce.records[object], salesforceShape));
    const of = <K extends OutreachKind>(kind: K, start: readonly OutreachRecords[K][]) =>
      new RecordTimeline(
        start,
        outreachShape(kind, (sequence, seq) => this.#rulesetOf(sequence, seq)),
      );
    this.#outreach = {
      prospect: of('prospect', outreach.prospects),
      account: of('account', outreach.accounts),
      user: of('user', outreach.users),
      mailbox: of('mailbox', outreach.mailboxes),
      sequence: of('sequence', outreach.sequences),
      ruleset: of('ruleset', outreach.rulesets),
      sequenceState: of('sequenceState', outreach.sequenceStates),
      stage: of('stage', outreach.stages),
      validationRule: of('validationRule', outreach.validationRules),
    };
    this.#links = new LinkTimeline(sync.links);
    this.#settings = new SettingsTimeline(run);
  }

  take(entry: RecordedRun['journal'][number]): void {
    if (entry.type === 'record-changed') {
      const { system, object } = entry;
      if (system === 'salesforce') this.#salesforce[object as SalesforceObject].take(entry);
      else this.#outreach[object as OutreachKind].take(entry);
    }
    if (entry.type === 'sync-carried') this.#links.take(entry);
    this.#settings.take(entry);
  }

  record(object: SalesforceObject, id: string, seq: number): SalesforceRecord | undefined {
    return this.#salesforce[object].one(id, seq);
  }

  prospect(id: string, seq: number): OutreachRecords['prospect'] | undefined {
    return this.#outreach.prospect.one(id, seq);
  }

  at(seq: number): OrgSetup {
    const { input, final } = this.#run;
    const { name, salesforce } = input.org;
    const { nextSerial } = final.salesforce;
    const { nextId } = final.outreach;
    const records = this.#outreach;
    const standing = this.#settings.at(seq, this.#run.journal[seq]?.at ?? 0);
    return {
      name,
      salesforce: {
        ...salesforce,
        ...standing.salesforce,
        nextSerial,
        records: whenAsked(
          {},
          perObject((object) => () => this.#salesforce[object].at(seq)),
        ),
      },
      outreach: whenAsked(
        { ...standing.outreach, nextId },
        {
          prospects: () => records.prospect.at(seq),
          accounts: () => records.account.at(seq),
          users: () => records.user.at(seq),
          mailboxes: () => records.mailbox.at(seq),
          sequences: () => records.sequence.at(seq),
          rulesets: () => records.ruleset.at(seq),
          sequenceStates: () => records.sequenceState.at(seq),
          stages: () => records.stage.at(seq),
          validationRules: () => records.validationRule.at(seq),
        },
      ),
      sync: whenAsked(standing.sync, { links: () => this.#links.at(seq) }),
      leandata: standing.leandata,
    };
  }

  #rulesetOf(sequence: number, seq: number): OutreachRecords['ruleset'] | undefined {
    const { rulesetId } = this.#outreach.sequence.at(seq).find(({ id }) => id === sequence) ?? { rulesetId: 0 };
    return this.#outreach.ruleset.at(seq).find(({ id }) => id === rulesetId);
  }
}
