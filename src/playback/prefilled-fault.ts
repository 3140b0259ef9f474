import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { FaultInfo } from '#world/fault-catalog.ts';
import type { FaultValues } from './fault-values.ts';
import { prospectAt, salesforceRecordAt } from './record-at.ts';
import type { RunView } from './run-view.ts';

/** What the step shown speaks of, for the targets of faults; undefined where it is not known. */
export interface FaultTargets {
  readonly object?: string | undefined;
  readonly record?: string | undefined;
  readonly prospect?: string | undefined;
  readonly user?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly sequence?: string | undefined;
  /** Outreach user whose hour of requests LeanData draws on. */
  readonly authorizer?: string | undefined;
}

/** The record shown, its prospect then or later, the sender with its mailbox, and the sequence of the node. */
export function targetsAt(view: RunView, log: AuditLog | undefined, graph: FlowGraph, seq: number): FaultTargets {
  const { tokens } = view.run.input.org.outreach;
  const held = view.run.input.org.leandata.authorization.accessToken;
  const authorizer = text((tokens.find(({ accessToken }) => accessToken === held) ?? tokens.at(-1))?.userId);
  if (log === undefined) return { authorizer, sequence: sequenceOf(graph) };
  const record = salesforceRecordAt(view, log, seq);
  const end = view.run.journal.length - 1;
  const callouts = log.trip?.callouts ?? [];
  const callout = callouts.findLast(({ queuedSeq }) => queuedSeq <= seq) ?? callouts[0];
  const request = callout?.request;
  const user = text(objectIn(request?.['mailbox'])?.['outreachUserId']) ?? ownerInOutreach(view, record.image, seq);
  const mailbox = user === undefined ? undefined : view.history.imageAt('user', user, seq)?.['mailboxId'];
  return {
    authorizer,
    object: record.object,
    record: record.id,
    prospect: (prospectAt(view, log, record, seq) ?? prospectAt(view, log, salesforceRecordAt(view, log, end), end))
      ?.id,
    user,
    mailbox: text(mailbox),
    sequence: text(request?.['sequenceId']) ?? sequenceOf(graph),
  };
}

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
  };
  return Object.fromEntries(
    parameters.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
  );
}

/** The first sequence that the graph adds to. */
const sequenceOf = (graph: FlowGraph): string | undefined =>
  text(graph.nodes.find(({ type }) => type === 'add-to-sequence')?.config['sequenceId']);

function ownerInOutreach(view: RunView, image: Readonly<Record<string, Json>> | null, seq: number): string | undefined {
  const field = view.run.input.org.leandata.mapping.User;
  const owner = text(image?.['OwnerId']);
  return field === null || owner === undefined ? undefined : text(view.history.imageAt('User', owner, seq)?.[field]);
}

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;

const objectIn = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
