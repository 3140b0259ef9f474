import type { FlowGraph } from '#graph/flow-graph.ts';
import type { CalloutAttempt, CalloutLog } from '#logs/callout-log.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { RecordImage } from '#logs/record-history.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { Json } from '#shared/json.ts';
import type { RecordedRun } from '../recorded-run.ts';
import { historyOf } from '../run-history.ts';
import type { PlacedKind } from '../setup-place.ts';

/** A record of Outreach that an error speaks of, as it was called then. */
export interface Thing {
  readonly kind: PlacedKind;
  readonly id: number;
  readonly name: string;
  /** Set where the run brought it about: before the run it is not there. */
  readonly after?: true;
}

/** A Salesforce record that an error speaks of. */
export interface SalesforceThing {
  readonly object: SalesforceObject;
  readonly id: string;
  readonly name: string;
  readonly after?: true;
}

/** A node of a graph of the run. */
export interface NodeThing {
  readonly graph: string;
  readonly node: string;
  readonly name: string;
}

/** A sequence that the prospect is in, with the state and the ruleset. */
export interface Membership {
  readonly state: Thing;
  readonly sequence: Thing | undefined;
  readonly ruleset: Thing | undefined;
  readonly active: boolean;
  readonly exclusivity: string | null;
}

/** The records and settings that one failure is about; what is not known or not there is left out. */
export interface Scene {
  readonly node?: NodeThing | undefined;
  readonly record?: SalesforceThing | undefined;
  /** The Salesforce user whose mailbox is to send. */
  readonly sender?: SalesforceThing | undefined;
  readonly prospect?: Thing | undefined;
  /** As the callout names it, whether or not there is such a prospect. */
  readonly prospectId?: number | null;
  readonly sequence?: Thing | undefined;
  readonly ruleset?: Thing | undefined;
  /** How exclusive the sequence of the callout is itself (OUT-4). */
  readonly exclusivity?: string | null;
  readonly user?: Thing | undefined;
  readonly mailbox?: Thing | undefined;
  /** [V2-3] Whether the callout changes sequence states rather than making one. */
  readonly changesStates?: boolean;
  /** In this sequence, and in others. */
  readonly here?: readonly Membership[];
  readonly elsewhere?: readonly Membership[];
  /** The failed answer's own words. */
  readonly detail?: string | undefined;
}

/** Reads the records of a run as they stood after entry `seq`. */
export class SceneReader {
  readonly #run: RecordedRun;
  readonly #seq: number;

  constructor(run: RecordedRun, seq: number) {
    this.#run = run;
    this.#seq = seq;
  }

  image(object: string, id: string | number): RecordImage | null {
    return historyOf(this.#run).imageAt(object, String(id), this.#seq);
  }

  thing(kind: PlacedKind, id: number | null): Thing | undefined {
    const image = id === null ? null : this.image(kind, id);
    if (id === null || image === null) return undefined;
    const began = historyOf(this.#run).imageAt(kind, String(id), -1) !== null;
    return { kind, id, name: nameOf(image) ?? `${id}`, ...(began ? {} : { after: true }) };
  }

  salesforce(object: SalesforceObject, id: string): SalesforceThing {
    const began = historyOf(this.#run).imageAt(object, id, -1);
    const image = this.image(object, id);
    const name = String(image?.['Name'] ?? nameOf(image ?? {}) ?? id);
    return { object, id, name, ...(began === null || began['IsDeleted'] === true ? { after: true } : {}) };
  }

  memberships(prospectId: number): readonly (Membership & { readonly sequenceId: number | null })[] {
    const history = historyOf(this.#run);
    return history.idsAt('sequenceState', this.#seq).flatMap((id) => {
      const image = this.image('sequenceState', id);
      if (image?.['prospectId'] !== prospectId) return [];
      const state = this.thing('sequenceState', Number(id));
      if (state === undefined) return [];
      const sequenceId = numberOf(image['sequenceId']);
      const rulesetId = sequenceId === null ? null : numberOf(this.image('sequence', sequenceId)?.['rulesetId']);
      const active = image['state'] !== 'finished' && image['state'] !== 'opted_out';
      const exclusivity = rulesetId === null ? null : this.image('ruleset', rulesetId)?.['sequenceExclusivity'];
      return [
        {
          state,
          sequenceId,
          sequence: this.thing('sequence', sequenceId),
          ruleset: this.thing('ruleset', rulesetId),
          active,
          exclusivity: typeof exclusivity === 'string' ? exclusivity : null,
        },
      ];
    });
  }
}

/** What a failed attempt, or a callout that could not be sent, is about: all as it stood then. */
export function calloutScene(callout: CalloutLog, attempt: CalloutAttempt | undefined, run: RecordedRun): Scene {
  const seq = attempt?.answer?.seq ?? callout.end?.seq ?? callout.queuedSeq;
  const read = new SceneReader(run, seq);
  const request = callout.request;
  const mailboxOf = isObject(request['mailbox']) ? request['mailbox'] : {};
  const prospectId = numberOf(request['prospectId']);
  const sequenceId = numberOf(request['sequenceId']);
  const userId = numberOf(mailboxOf['outreachUserId']);
  const senderId = mailboxOf['salesforceUserId'];
  const rulesetId = sequenceId === null ? null : numberOf(read.image('sequence', sequenceId)?.['rulesetId']);
  const exclusivity = rulesetId === null ? null : read.image('ruleset', rulesetId)?.['sequenceExclusivity'];
  const memberships = prospectId === null ? [] : read.memberships(prospectId);
  return {
    node: nodeOfTrip(run, callout.trip, callout.node, callout.nodeName),
    record: read.salesforce(callout.object as SalesforceObject, callout.record),
    sender: typeof senderId === 'string' ? read.salesforce('User', senderId) : undefined,
    prospectId,
    prospect: read.thing('prospect', prospectId),
    sequence: read.thing('sequence', sequenceId),
    ruleset: read.thing('ruleset', rulesetId),
    exclusivity: typeof exclusivity === 'string' ? exclusivity : null,
    user: read.thing('user', userId),
    mailbox: read.thing('mailbox', userId === null ? null : numberOf(read.image('user', userId)?.['mailboxId'])),
    changesStates: callout.action === 'update-prospect-sequence-state',
    here: memberships.filter((each) => each.sequenceId === sequenceId),
    elsewhere: memberships.filter((each) => each.sequenceId !== sequenceId && each.active),
    detail: detailOf(attempt?.answer?.body ?? null),
  };
}

/** The graph of a trip's start: after a conversion the trip goes on in the lead's graph. */
export function graphOfTrip(run: RecordedRun, trip: string): FlowGraph | undefined {
  const start = startsOf(run).get(trip);
  return start && run.input.graphs.find((graph) => graph.name === start.graph && graph.object === start.object);
}

const starts = new WeakMap<RecordedRun, ReadonlyMap<string, EntryOf<'trip-started'>>>();

/** Where each trip of a run starts; read once for all its failures. */
function startsOf(run: RecordedRun): ReadonlyMap<string, EntryOf<'trip-started'>> {
  const known = starts.get(run);
  if (known) return known;
  const made = new Map<string, EntryOf<'trip-started'>>();
  for (const entry of run.journal) if (entry.type === 'trip-started') made.set(entry.trip, entry);
  starts.set(run, made);
  return made;
}

/** Seq of the entry that began a trip, by which the audit logs know it. */
export const startOfTrip = (run: RecordedRun, trip: string): number | undefined => startsOf(run).get(trip)?.seq;

export function nodeOfTrip(run: RecordedRun, trip: string, node: string, name?: string): NodeThing | undefined {
  const graph = graphOfTrip(run, trip);
  const found = graph?.nodes.find((each) => each.id === node);
  return graph && found && { graph: graph.id, node, name: name ?? found.name };
}

function nameOf(image: RecordImage): string | undefined {
  const whole = [image['firstName'] ?? image['FirstName'], image['lastName'] ?? image['LastName']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  const name = image['name'] ?? (whole === '' ? image['email'] : whole);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The `detail` of the first error of Outreach's answer. */
function detailOf(body: Json): string | undefined {
  const errors = isObject(body) ? body['errors'] : undefined;
  const first: Json | undefined = Array.isArray(errors) ? (errors as readonly Json[])[0] : undefined;
  const detail = isObject(first) ? first['detail'] : undefined;
  return typeof detail === 'string' ? detail : undefined;
}

function numberOf(value: Json | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const id = Number(value);
  return Number.isSafeInteger(id) ? id : null;
}

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
