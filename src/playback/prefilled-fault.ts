import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { RecordImage } from '#logs/record-history.ts';
import type { Instant } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { FaultInfo, FaultParameter } from '#world/fault-catalog.ts';
import { scopesInUse } from '#world/scopes-in-use.ts';
import type { FaultValues } from './fault-values.ts';
import { prospectAt, salesforceRecordAt, type RecordAt } from './record-at.ts';
import type { RunView } from './run-view.ts';

/** A target that is created only after the step shown. */
export interface LaterTarget {
  readonly id: string;
  readonly at: Instant;
}

/** What the step shown speaks of, for the targets of faults; undefined where it is not known. */
export interface FaultTargets {
  readonly object?: string | undefined;
  readonly record?: string | undefined;
  readonly laterRecord?: LaterTarget | undefined;
  readonly prospect?: string | undefined;
  readonly laterProspect?: LaterTarget | undefined;
  readonly user?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly sequence?: string | undefined;
  /** Outreach user whose hour of requests LeanData draws on. */
  readonly authorizer?: string | undefined;
  /** Scopes that the requests of the run's callouts need. */
  readonly scopes?: readonly string[];
}

/** [RUN-4] Only what is there when the fault would happen, after entry `seq`: the record shown, its prospect, the sender with its mailbox, and the sequence of the node. */
export function targetsAt(view: RunView, log: AuditLog | undefined, graph: FlowGraph, seq: number): FaultTargets {
  const { tokens } = view.run.input.org.outreach;
  const held = view.run.input.org.leandata.authorization.accessToken;
  const authorizer = text((tokens.find(({ accessToken }) => accessToken === held) ?? tokens.at(-1))?.userId);
  const scopes = scopesInUse(view.run.journal, view.run.input.org);
  if (log === undefined) return { authorizer, scopes, sequence: sequenceOf(graph) };
  const record = salesforceRecordAt(view, log, seq);
  const end = view.run.journal.length - 1;
  const callouts = log.trip?.callouts ?? [];
  const callout = callouts.findLast(({ queuedSeq }) => queuedSeq <= seq) ?? callouts[0];
  const request = callout?.request;
  const last = salesforceRecordAt(view, log, end);
  const user =
    text(objectIn(request?.['mailbox'])?.['outreachUserId']) ?? ownerInOutreach(view, record.image ?? last.image, seq);
  const mailbox = user === undefined ? undefined : view.history.imageAt('user', user, seq)?.['mailboxId'];
  const prospect = prospectAt(view, log, record, seq) ?? prospectAt(view, log, last, end);
  return {
    authorizer,
    scopes,
    object: record.object,
    ...(isThere(record.image) ? { record: record.id } : { laterRecord: createdLater(view, record, seq) }),
    ...(prospect === null || isThere(view.history.imageAt('prospect', prospect.id, seq))
      ? { prospect: prospect?.id }
      : { laterProspect: createdLater(view, prospect, seq) }),
    user,
    mailbox: text(mailbox),
    sequence: text(request?.['sequenceId']) ?? sequenceOf(graph),
  };
}

const isThere = (image: RecordImage | null): boolean => image !== null && image['IsDeleted'] !== true;

/** The first creation of a record after an entry; what was deleted before it comes no more. */
function createdLater({ history }: RunView, { object, id }: RecordAt, seq: number): LaterTarget | undefined {
  const created = history.changesOf(object, id).find((change) => change.seq > seq && change.kind === 'created');
  return created === undefined ? undefined : { id, at: created.at };
}

/** The parameter of a fault whose target is not there yet, and when it comes; undefined where nothing is waited for. */
export function laterTarget(
  { parameters }: FaultInfo,
  targets: FaultTargets,
): (LaterTarget & { readonly name: string; readonly object: string }) | undefined {
  for (const { name, kind } of parameters) {
    if (kind === 'prospect' && targets.laterProspect !== undefined) {
      return { ...targets.laterProspect, name, object: 'prospect' };
    }
    if (kind === 'record' && name === 'id' && targets.laterRecord !== undefined) {
      return { ...targets.laterRecord, name, object: targets.object ?? 'record' };
    }
  }
  return undefined;
}

/** [OUT-7] Why dropping a scope changes nothing in the run; undefined where it does, and for any other fault. */
export function idleScope({ type }: FaultInfo, { scope }: FaultValues, { scopes }: FaultTargets): string | undefined {
  if (type !== 'drop-scope' || scope === undefined || scopes === undefined || scopes.includes(scope)) return undefined;
  const needed = scopes.length === 0 ? 'This run sends no callout.' : `Its callouts need ${scopes.join(' and ')}.`;
  return `No request of this run needs ${scope}, so that dropping it changes nothing here. ${needed}`;
}

/** Parameters that do not depend on the step: what was chosen for them holds at the next one. */
const STAYING: ReadonlySet<FaultParameter['kind']> = new Set(['minutes', 'cap', 'scope', 'right']);

/** The parameters as offered at another step than that at which they were chosen. */
export const offeredAgain = (info: FaultInfo, targets: FaultTargets, chosen: FaultValues): FaultValues => ({
  ...prefilled(info, targets),
  ...Object.fromEntries(
    info.parameters.flatMap(({ name, kind }) => {
      const value = chosen[name];
      return value !== undefined && STAYING.has(kind) ? [[name, value] as const] : [];
    }),
  ),
});

/** The parameters of a fault as the palette offers them first. */
export function prefilled({ type, parameters }: FaultInfo, targets: FaultTargets): FaultValues {
  const values: Record<string, string | undefined> = {
    prospect: targets.prospect,
    user: type === 'exhaust-rate-limit' ? targets.authorizer : targets.user,
    mailbox: targets.mailbox,
    sequence: targets.sequence,
    object: targets.object ?? 'Lead',
    id: targets.record,
    minutes: '30',
    cap: 'salesforce',
    scope: targets.scopes?.[0],
  };
  return Object.fromEntries(
    parameters.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
  );
}

/** The first sequence that a node of the graph names. */
const sequenceOf = (graph: FlowGraph): string | undefined =>
  text(graph.nodes.find(({ config }) => typeof config['sequenceId'] === 'number')?.config['sequenceId']);

function ownerInOutreach(view: RunView, image: Readonly<Record<string, Json>> | null, seq: number): string | undefined {
  const field = view.run.input.org.leandata.mapping.User;
  const owner = text(image?.['OwnerId']);
  return field === null || owner === undefined ? undefined : text(view.history.imageAt('User', owner, seq)?.[field]);
}

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;

const objectIn = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
