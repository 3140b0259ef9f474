import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalActor, JournalEntry, JournalWhy, RevertedChange } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import { revertedWords } from '#logs/reverted-words.ts';
import { countOf } from '#shared/count-of.ts';
import { formatDuration } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { editTitle } from '#world/edit-catalog.ts';
import { faultTitle } from '#world/fault-catalog.ts';
import { settingTitle } from './setting-title.ts';

/** What kind of thing happened, for an icon and a colour beside the words. */
export type EntryKind =
  'trip' | 'decision' | 'change' | 'hold' | 'callout' | 'sync' | 'setting' | 'fault' | 'edit' | 'run';

export interface EntryText {
  readonly kind: EntryKind;
  readonly tone: 'plain' | 'success' | 'pending' | 'error';
  /** One line: what happened. */
  readonly title: string;
  /** Why, or more about it; empty where the title says it all. */
  readonly detail: string;
  readonly rule?: string | undefined;
}

/** What the words for entries are made of. */
export interface Wording {
  readonly names: Names;
  /** Name of the trip's graph, by which nodes are named. */
  readonly graph: string;
  fieldLabel(object: string, field: string): string;
}

/** The words for one entry of the journal. */
export function describeEntry(entry: JournalEntry, wording: Wording): EntryText {
  const { names, graph } = wording;
  const node = (id: string): string => names.node(graph, id);
  const recordOf = (object: string, id: string): string => `${objectTitle(object)} ${names.record(object, id).name}`;
  const plain = (kind: EntryKind, title: string, why?: JournalWhy): EntryText => ({
    kind,
    tone: 'plain',
    title,
    detail: why?.text ?? '',
    rule: why?.rule,
  });
  switch (entry.type) {
    case 'run-started':
      return plain('run', 'The run started');
    case 'run-ended':
      return plain('run', entry.reason === 'at-rest' ? 'The run came to rest' : 'The run reached its time limit');
    case 'record-changed':
      return {
        ...plain('change', `${recordOf(entry.object, entry.id)} ${entry.kind} ${byText(entry.by)}`),
        detail: entry.kind === 'created' ? '' : changesText(entry, wording),
      };
    case 'write-refused':
      return {
        ...plain('change', `Refused: a change ${byText(entry.by)}`),
        tone: 'error',
        detail: `${entry.code}: ${entry.message}`,
      };
    case 'setting-changed':
      return plain(
        'setting',
        `${settingTitle(entry, names)}: ${valueText(entry.before)} → ${valueText(entry.after)}`,
        entry.why,
      );
    case 'fault-made':
      return {
        ...plain('fault', `Fault: ${faultText('make', entry)}`, entry.why),
        tone: 'pending',
      };
    case 'fault-lifted':
      return plain('fault', `Fault lifted: ${faultText('lift', entry)}`, {
        text: 'From here on everything is as it was before the fault.',
        rule: 'RUN-4',
      });
    case 'fault-refused':
      return { ...plain('fault', `Fault not possible: ${faultText(entry.asked, entry)}`, entry.why), tone: 'error' };
    case 'edit-made':
      return plain('edit', withTarget(`By hand · ${editTitle(entry.edit)}`, entry.target));
    case 'edit-refused':
      return {
        ...plain('edit', withTarget(`Not taken · ${editTitle(entry.edit)}`, entry.target), entry.why),
        tone: 'error',
      };
    case 'record-reprocessed':
      return {
        ...plain('trip', `${recordOf(entry.object, entry.record)} is reprocessed`),
        detail:
          entry.trigger === 'new'
            ? 'Somebody has it run through the graph again as a new record'
            : 'Somebody has it run through the graph again: what had changed counts as changed once more',
        rule: 'LOG-1',
      };
    case 'graph-deployed':
      return {
        ...plain('setting', `Deployed: ${entry.graph} routes ${entry.object}s from here on`),
        detail: deployedText(entry),
        rule: entry.held.length > 0 ? 'GRA-7' : 'GRA-1',
      };
    case 'record-not-routed':
      return plain('decision', 'Not routed', entry.why);
    case 'trip-started':
      return plain('trip', `Trip started by the ${entry.trigger === 'new' ? 'New' : 'Updated'} trigger`);
    case 'edge-followed': {
      const edge = names.edge?.(graph, entry.node, entry.edge) ?? entry.edge;
      return {
        ...plain('decision', `${node(entry.node)} → ${edge}${entry.to === null ? ' (leads nowhere)' : ''}`, entry.why),
        tone: entry.error ? 'error' : 'plain',
      };
    }
    case 'match-stored':
      return {
        ...plain('decision', `${node(entry.node)} found ${recordOf(entry.object, entry.id)}`),
        detail: matchText(entry.candidates, entry.tiebreaker, entry.variable),
        rule: 'MAT-1',
      };
    case 'trip-record-changed':
      return plain('trip', `The trip goes on with ${recordOf(entry.object, entry.record)}`, entry.why);
    case 'trip-held':
      return { ...plain('hold', `Held at ${node(entry.node)}`, entry.why), tone: 'pending' };
    case 'trip-reverted':
      return {
        ...plain('trip', `Path put back at ${node(entry.node)}`, entry.why),
        tone: 'error',
        detail: [entry.why.text, ...keptText(entry.changes, wording)].join(' '),
      };
    case 'trip-ended':
      return { ...plain('trip', ENDS[entry.outcome], entry.why), tone: entry.outcome === 'error' ? 'error' : 'plain' };
    case 'callout-queued':
      return {
        ...plain('callout', `${entry.nodeName}: callout waits for its batch`),
        detail: `Callouts are gathered for up to ${formatDuration(entry.batchAt - entry.at)} more`,
        rule: 'APP-7',
      };
    case 'batch-started':
      return { ...plain('callout', `Batch of ${countOf(entry.callouts.length, 'callout')} started`), rule: 'APP-7' };
    case 'callout-sent':
      return plain('callout', `Attempt ${entry.attempt} begins`);
    case 'callout-answered':
      if (entry.requests.length === 0)
        return {
          ...plain('callout', `Attempt ${entry.attempt} was not sent: it counts as ${entry.status}`),
          tone: 'error',
          detail: 'LeanData knows the token to be invalid',
          rule: entry.error ?? undefined,
        };
      return {
        ...plain(
          'callout',
          entry.status === 0
            ? `Attempt ${entry.attempt} was not answered`
            : `Attempt ${entry.attempt} answered: status ${entry.status}`,
        ),
        tone: entry.error === null ? 'success' : 'error',
        detail: entry.error === null ? '' : (names.error?.(entry.error) ?? entry.error),
        rule: entry.error ?? undefined,
      };
    case 'callout-retry-scheduled':
      return {
        ...plain('callout', `Next attempt in ${formatDuration(entry.dueAt - entry.at)}`, entry.why),
        tone: 'pending',
      };
    case 'callout-ended':
      return {
        ...plain('callout', CALLOUT_ENDS[entry.result], entry.why),
        tone: entry.result === 'dropped' ? 'plain' : entry.result,
      };
    case 'sync-polled':
      return plain('sync', `Outreach polled ${entry.object}: ${entry.detected} changed`);
    case 'sync-carried': {
      const what = entry.direction === 'in' ? (COUNTERPARTS[entry.object] ?? 'the prospect') : `the ${entry.object}`;
      return plain('sync', `The Outreach sync ${entry.action} ${what}`, entry.why);
    }
    case 'sync-refused':
      return syncRefusal(entry, wording);
  }
}

const COUNTERPARTS: Readonly<Record<string, string>> = { User: 'the Outreach user', Account: 'the Outreach account' };

/** What holds the whole sync up; all else concerns one record. */
const WAITS: Readonly<Record<string, string>> = {
  'api-limit': "Outreach's own calls of the day are used up",
  'org-api-limit': "the org's API requests of the day are used up",
  'rate-limit': "the hour's requests to Outreach are used up",
  maintenance: 'Outreach is under maintenance',
  network: 'Outreach does not answer',
};

function syncRefusal({ code, why, object, fields = [] }: EntryOf<'sync-refused'>, { fieldLabel }: Wording): EntryText {
  const { text: detail, rule } = why;
  const wait = WAITS[code];
  if (wait !== undefined)
    return { kind: 'sync', tone: 'pending', title: `The Outreach sync waits: ${wait}`, detail, rule };
  const what = fields.length === 0 ? code : fields.map((field) => fieldLabel(object, field)).join(', ');
  return { kind: 'sync', tone: 'error', title: `The Outreach sync refused: ${what}`, detail, rule };
}

/** `Lock the prospect · Prospect 12 (Ada Lovelace)` */
const faultText = (
  asked: 'make' | 'lift',
  { fault, target }: { readonly fault: string; readonly target: string },
): string => withTarget(faultTitle(fault, asked), target);

const withTarget = (title: string, target: string): string => [title, target].filter((part) => part !== '').join(' · ');

const ENDS = { completed: 'Trip ended', error: 'Trip ended with an error', superseded: 'Trip superseded' } as const;

const CALLOUT_ENDS = {
  success: 'Success (Outreach)',
  error: 'Error (Outreach)',
  dropped: 'Callout taken back',
} as const;

const OBJECT_TITLES: Readonly<Record<string, string>> = {
  prospect: 'Prospect',
  account: 'Outreach account',
  user: 'Outreach user',
  mailbox: 'Mailbox',
  sequence: 'Sequence',
  sequenceState: 'Sequence state',
  ruleset: 'Ruleset',
  stage: 'Stage',
  validationRule: 'Validation rule',
  Group: 'Queue',
};

/** `prospect` → `Prospect`; Salesforce's names stand as they are. */
export const objectTitle = (object: string): string => OBJECT_TITLES[object] ?? object;

function byText(by: JournalActor): string {
  switch (by.through) {
    case 'person':
      return 'by a person';
    case 'import':
      return 'by the import';
    case 'leandata':
      return 'by LeanData';
    case 'outreach-sync':
      return 'by the Outreach sync';
    case 'outreach':
      return 'in Outreach';
  }
}

/** Stamps that change with everything. */
const STAMPS: ReadonlySet<string> = new Set(['LastModifiedById', 'LastModifiedDate', 'SystemModstamp']);

function changesText({ object, fields }: EntryOf<'record-changed'>, { names, fieldLabel }: Wording): string {
  const telling = fields.filter(([field]) => !STAMPS.has(field));
  return telling
    .map(([field, from, to]) => {
      const read = (value: Json): string =>
        field === 'OwnerId' && typeof value === 'string' ? names.owner(value) : valueText(value);
      return `${fieldLabel(object, field)}: ${read(from)} → ${read(to)}`;
    })
    .join('; ');
}

/** [ADD-9] What stays as the path had made it; what was put back stands in entries of its own. */
const keptText = (changes: readonly RevertedChange[], wording: Wording): readonly string[] =>
  changes.filter(({ undone }) => !undone).map((change) => `Not undone: ${revertedWords(change, wording)}`);

/** [GRA-7] What was live before, and what becomes of the records that are held. */
function deployedText({ retired, held }: EntryOf<'graph-deployed'>): string {
  const lost = held.filter(({ node }) => node === null).length;
  const kept = held.length - lost;
  const records = (count: number): string => `${count} held ${count === 1 ? 'record' : 'records'}`;
  return [
    retired === null ? 'No graph was live before' : `${retired} is retired`,
    ...(kept > 0 ? [`${records(kept)} wait on in the node of the same name`] : []),
    ...(lost > 0 ? [`${records(lost)} cannot resume: no node has the name`] : []),
  ].join('; ');
}

/** A value as a person reads it: `blank`, `Yes`, text as it stands. */
export function valueText(value: Json | undefined): string {
  if (value === null || value === undefined || value === '') return 'blank';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function matchText(candidates: number, tiebreaker: string | undefined, variable: string): string {
  const stored = `stored as ${variable}`;
  if (tiebreaker !== undefined) return `One of ${candidates} candidates, decided by ${tiebreaker}; ${stored}`;
  return candidates === 1 ? `The only candidate; ${stored}` : `One of ${candidates} candidates; ${stored}`;
}
