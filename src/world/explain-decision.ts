import { evaluateCriteria } from '#criteria/evaluate-criteria.ts';
import type { Criteria, CriteriaVerdict } from '#criteria/criteria.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { JournalWhy } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { NodeCheck } from '#nodes/contract/node-check.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import type { TripFacts } from '#nodes/contract/trip-facts.ts';
import type { Instant } from '#shared/instant.ts';
import { engineChecks } from './explain-decision/engine-checks.ts';
import { factsAt } from './explain-decision/facts-at.ts';
import { standpointAt, type Standpoint } from './explain-decision/standpoint.ts';
import type { RecordedRun } from './recorded-run.ts';

/** One edge that a node tried, with every criterion as it came out. */
export interface ExplainedChoice {
  readonly edge: EdgeId;
  readonly title: string;
  readonly criteria: Criteria;
  readonly verdict: CriteriaVerdict;
  readonly taken: boolean;
  /** Whether the node came to look at it: not after the one taken, and none where a trigger is off. */
  readonly tried: boolean;
}

/** Why a trip left a node as it did, or why a record was not routed, held, or its path put back. */
export interface DecisionExplanation {
  readonly node: NodeId;
  /** Edge taken; null where the record was not routed, is held, or its path was put back. */
  readonly edge: EdgeId | null;
  readonly why: JournalWhy;
  /** In the order they were tried; empty for nodes that do not decide by criteria. */
  readonly choices: readonly ExplainedChoice[];
  /** What the node looked at, in its order, up to what decided. */
  readonly checks: readonly NodeCheck[];
  /** [HLD-1] Until when the record waits here; absent where it does not. */
  readonly heldUntil?: Instant;
}

/**
 * Lets the node of the decision at journal entry `seq` decide once more, by the same code, on what it saw then.
 * Undefined where nothing was decided there.
 */
export function explainDecision(run: RecordedRun, seq: number, catalog: NodeCatalog): DecisionExplanation | undefined {
  const at = standpointAt(run, seq);
  if (!at) return undefined;
  const type = catalog.typeOf(at.node.type);
  const read = catalog.get(at.node.type)?.readConfig(at.node.config);
  if (!type || !read?.ok) return undefined;
  const facts = factsAt(run, at);
  const choices = type.choices(read.config);
  const taken = choices.findIndex(({ edge }) => edge === at.edge);
  return {
    node: at.node.id,
    edge: at.edge,
    why: at.entry.why,
    choices: choices.map(({ edge, title, criteria }, place) => ({
      edge,
      title,
      criteria,
      verdict: evaluateCriteria(criteria, facts),
      taken: place === taken,
      tried: taken === -1 ? triesEdges(at) : place <= taken,
    })),
    checks: routed(at) ? checksOf(run, at, type, facts) : [],
    ...(at.entry.type === 'trip-held' ? { heldUntil: at.entry.until } : {}),
  };
}

function checksOf(run: RecordedRun, at: Standpoint, type: NodeType, facts: TripFacts): readonly NodeCheck[] {
  const checks: NodeCheck[] = [];
  const step = type.run(at.node.config, facts, (check) => checks.push(check));
  return step.type === 'act' ? [...checks, ...engineChecks(run, at, step, facts)] : checks;
}

/** Whether the node was asked at all: a record that is gone, converted or held elsewhere does not get so far. */
const routed = ({ entry }: Standpoint): boolean =>
  entry.type !== 'record-not-routed' || entry.why.rule === 'GRA-2' || entry.why.rule === 'GRA-3';

/** [GRA-2] A record that is not routed was held against the edges only where none of them fits. */
const triesEdges = ({ entry }: Standpoint): boolean => entry.type !== 'record-not-routed' || entry.why.rule === 'GRA-3';
