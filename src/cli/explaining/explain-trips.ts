import { describeCriterion } from '#criteria/operators.ts';
import type { CriterionVerdict } from '#criteria/criteria.ts';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { Names } from '#logs/names.ts';
import { catalog } from '#nodes/catalog.ts';
import { runNames } from '#scenarios/run-names.ts';
import { formatInstant } from '#shared/instant.ts';
import { explainDecision, type ExplainedChoice } from '#world/explain-decision.ts';
import { explainError } from '#world/explain-error.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

/** One criterion as it came out. */
export interface ToldCriterion {
  readonly text: string;
  /** Such as `"Web"`, or `"Web", before "Fair"`. */
  readonly saw: string;
  readonly holds: boolean;
}

export interface ToldChoice {
  readonly edge: string;
  readonly taken: boolean;
  /** False where the node came not so far. */
  readonly tried: boolean;
  readonly holds: boolean;
  /** The expression that joins the criteria: `all`, `any`, or one such as `1 AND (2 OR 3)`. */
  readonly logic: string;
  readonly criteria: readonly ToldCriterion[];
}

export interface ToldDecision {
  readonly at: string;
  readonly seq: number;
  readonly node: string;
  /** Null where no edge was taken. */
  readonly edge: string | null;
  readonly why: string;
  readonly rule: string | null;
  readonly choices: readonly ToldChoice[];
  readonly checks: readonly {
    readonly asks: string;
    readonly saw: string;
    readonly passed: boolean | null;
    readonly rule: string | null;
  }[];
}

/** A trip, or a record that was not routed, with every decision about it. */
export interface ToldTrip {
  readonly trip: string | null;
  readonly object: string;
  readonly id: string;
  readonly name: string;
  readonly trigger: 'new' | 'updated';
  readonly graph: string | null;
  readonly outcome: string;
  readonly ownerBefore: string | null;
  readonly ownerAfter: string | null;
  readonly decisions: readonly ToldDecision[];
  readonly errors: readonly {
    readonly id: string;
    readonly title: string;
    readonly node: string;
    readonly cause: string;
    readonly cure: readonly string[];
  }[];
}

/** Every decision of the trips that are asked for, by name or id of the record or by trip; of all where none is. */
export function explainTrips(run: RecordedRun, asked: readonly string[] | undefined): readonly ToldTrip[] {
  const names = runNames(run, catalog);
  const wanted = asked?.map((each) => each.toLowerCase());
  const fits = ({ record, trip }: AuditLog): boolean =>
    wanted === undefined ||
    wanted.some((each) =>
      [record.id, record.id.slice(0, 15), record.name, trip?.trip ?? ''].some((text) => text.toLowerCase() === each),
    );
  return auditLogsOf(run.journal, names)
    .filter(fits)
    .map((log) => toldTrip(log, run, names));
}

function toldTrip({ trip, record, seq, outcome }: AuditLog, run: RecordedRun, names: Names): ToldTrip {
  const seqs =
    trip === null
      ? [seq]
      : [...trip.steps, ...trip.holds, ...(trip.revert ? [trip.revert] : [])]
          .map((each) => each.seq)
          .toSorted((a, b) => a - b);
  const { object, id, name, trigger, graph, previousOwner, newOwner } = record;
  return {
    trip: trip?.trip ?? null,
    object,
    id,
    name,
    trigger,
    graph,
    outcome: outcome.lines.map(({ text }) => text).join(' '),
    ownerBefore: previousOwner?.name ?? null,
    ownerAfter: newOwner?.name ?? null,
    decisions: seqs.flatMap((each) => toldDecision(each, graph, object, run, names)),
    errors: (trip?.callouts ?? []).flatMap((callout) => {
      const error = explainError({ type: 'callout', callout }, run);
      if (!error) return [];
      const cure =
        error.guideFails === undefined
          ? [...error.guideCure, ...(error.worksInstead ?? [])]
          : (error.worksInstead ?? []);
      return [{ id: error.id, title: error.title, node: callout.nodeName, cause: error.cause, cure }];
    }),
  };
}

function toldDecision(
  seq: number,
  graph: string | null,
  object: string,
  run: RecordedRun,
  names: Names,
): readonly ToldDecision[] {
  const decision = explainDecision(run, seq, catalog);
  const entry = run.journal[seq];
  if (!decision || !entry) return [];
  // A record that is not routed came to no graph by name; its node is a trigger of the live one.
  const nodes = run.input.graphs.flatMap((each) => each.nodes);
  const node =
    graph === null
      ? (nodes.find(({ id }) => id === decision.node)?.name ?? decision.node)
      : names.node(graph, decision.node);
  const edge =
    decision.edge === null ? null : (names.edge?.(graph ?? '', decision.node, decision.edge) ?? decision.edge);
  return [
    {
      at: formatInstant(entry.at),
      seq,
      node,
      edge,
      why: decision.why.text,
      rule: decision.why.rule ?? null,
      choices: decision.choices.map((choice) => toldChoice(choice, object, names)),
      checks: decision.checks.map(({ asks, saw, passed, rule }) => ({ asks, saw, passed, rule: rule ?? null })),
    },
  ];
}

const toldChoice = (
  { title, taken, tried, verdict, criteria }: ExplainedChoice,
  object: string,
  names: Names,
): ToldChoice => ({
  edge: title,
  taken,
  tried,
  holds: verdict.holds,
  logic: criteria.logic === 'custom' ? (criteria.expression ?? '') : criteria.logic,
  criteria: verdict.items.map((item) => toldCriterion(item, object, names)),
});

function toldCriterion(
  { criterion, value, before, holds }: CriterionVerdict,
  object: string,
  names: Names,
): ToldCriterion {
  const shown = (each: typeof value): string => {
    if (each === null || each === '') return 'blank';
    if (typeof each !== 'string') return String(each);
    return criterion.field.endsWith('OwnerId') ? names.owner(each) : JSON.stringify(each);
  };
  return {
    text: describeCriterion(criterion, (path) => names.field?.(object, path) ?? path),
    saw:
      before === undefined || shown(before) === shown(value)
        ? shown(value)
        : `${shown(value)}, before ${shown(before)}`,
    holds,
  };
}
