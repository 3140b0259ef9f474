import type { NodeId } from '#graph/flow-graph.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import { SECOND, type Duration } from '#shared/instant.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Trial } from './workbench.ts';

type OutreachState = OrgSetup['outreach'];
type Mailbox = OutreachState['mailboxes'][number];
type Prospect = OutreachState['prospects'][number];
type Sequence = OutreachState['sequences'][number];

/** A callout of a trial, and what it was about in Outreach as the run left it. */
export interface CalloutSite {
  readonly trial: Trial;
  /** Milliseconds from the start to an instant at which it was handed over and not sent yet. */
  readonly after: Duration;
  /** Whether its first attempt was answered without an error. */
  readonly sound: boolean;
  readonly prospectId: number;
  readonly prospect: Prospect | undefined;
  /** Undefined for an action on all sequences, and for one that is not there. */
  readonly sequence: Sequence | undefined;
  /** Undefined for an action that needs no sender. */
  readonly mailbox: Mailbox | undefined;
  readonly change: 'add' | 'pause' | 'resume' | 'finish';
}

/** The callouts that trials made from a node, those that went well first, the early ones before the late. */
export function calloutSites(trials: readonly Trial[], node: NodeId): readonly CalloutSite[] {
  const sites = trials.flatMap((trial) =>
    trial.run.journal
      .filter((entry): entry is EntryOf<'callout-queued'> => entry.type === 'callout-queued' && entry.node === node)
      .map((entry) => siteOf(trial, entry)),
  );
  return sites.toSorted((a, b) => Number(b.sound) - Number(a.sound) || a.after - b.after);
}

function siteOf(trial: Trial, { callout, at, request, batchAt }: EntryOf<'callout-queued'>): CalloutSite {
  const { journal, final, input } = trial.run;
  const { outreach } = final;
  const answered = journal.find((entry) => entry.type === 'callout-answered' && entry.callout === callout);
  const prospectId = Number(request['prospectId']);
  return {
    trial,
    // While callouts are gathered, what led to this one has come to an end.
    after: at - input.start + (batchAt > at + SECOND ? SECOND : 0),
    sound: answered?.type === 'callout-answered' && answered.error === null,
    prospectId,
    prospect: outreach.prospects.find(({ id }) => id === prospectId),
    sequence: outreach.sequences.find(({ id }) => id === request['sequenceId']),
    mailbox: mailboxOf(request['mailbox'], outreach),
    change: changeOf(request['change']),
  };
}

/** [OUT-2] The default mailbox of the sender. */
function mailboxOf(choice: unknown, { users, mailboxes }: OutreachState): Mailbox | undefined {
  if (typeof choice !== 'object' || choice === null || !('outreachUserId' in choice)) return undefined;
  const user = users.find(({ id }) => String(id) === String(choice.outreachUserId));
  return mailboxes.find(({ id }) => id === user?.mailboxId);
}

const changeOf = (change: unknown): CalloutSite['change'] =>
  change === 'pause' || change === 'resume' || change === 'finish' ? change : 'add';
