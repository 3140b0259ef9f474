import { perObject } from '#mocks/kit/per-object.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { OutreachKind, OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OrgSetup } from './org-setup.ts';
import { LinkTimeline } from './org-at/link-timeline.ts';
import { outreachShape } from './org-at/outreach-shape.ts';
import { RecordTimeline } from './org-at/record-timeline.ts';
import { salesforceShape } from './org-at/salesforce-shape.ts';
import { SettingsTimeline } from './org-at/settings-timeline.ts';
import type { RecordedRun } from './recorded-run.ts';

/**
 * [LOG-8] All systems as they stood once entry `seq` of a run's journal was written; -1 is before the run. A fold of
 * the journal: nothing runs again. The same entry gives equal states whichever way one came there.
 */
export function orgAt(run: RecordedRun, seq: number): OrgSetup {
  if (seq < 0) return run.input.org;
  if (seq >= run.journal.length - 1) return run.final;
  return timelineOf(run).at(seq);
}

const timelines = new WeakMap<RecordedRun, OrgTimeline>();

function timelineOf(run: RecordedRun): OrgTimeline {
  const known = timelines.get(run);
  if (known !== undefined) return known;
  const timeline = new OrgTimeline(run);
  for (const entry of run.journal) timeline.take(entry);
  timelines.set(run, timeline);
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

  at(seq: number): OrgSetup {
    const { name, salesforce } = this.#run.input.org;
    const records = this.#outreach;
    const standing = this.#settings.at(seq, this.#run.journal[seq]?.at ?? 0);
    return {
      name,
      salesforce: {
        ...salesforce,
        ...standing.salesforce,
        records: perObject((object) => this.#salesforce[object].at(seq)),
      },
      outreach: {
        ...standing.outreach,
        prospects: records.prospect.at(seq),
        accounts: records.account.at(seq),
        users: records.user.at(seq),
        mailboxes: records.mailbox.at(seq),
        sequences: records.sequence.at(seq),
        rulesets: records.ruleset.at(seq),
        sequenceStates: records.sequenceState.at(seq),
        stages: records.stage.at(seq),
        validationRules: records.validationRule.at(seq),
      },
      sync: { ...standing.sync, links: this.#links.at(seq) },
      leandata: standing.leandata,
    };
  }

  #rulesetOf(sequence: number, seq: number): OutreachRecords['ruleset'] | undefined {
    const { rulesetId } = this.#outreach.sequence.at(seq).find(({ id }) => id === sequence) ?? { rulesetId: 0 };
    return this.#outreach.ruleset.at(seq).find(({ id }) => id === rulesetId);
  }
}
