import { Button } from '@mantine/core';
import { ArrowRight, Hourglass, TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { edgesOf, edgeFrom, nodeById } from '#graph/graph-queries.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { SetupPlace } from '#world/setup-place.ts';
import { explainDecision, type DecisionExplanation } from '#world/explain-decision.ts';
import { ChoiceCard } from './choice-card.tsx';
import { instantText } from './clock-text.ts';
import { isDecision, type Cursor } from './cursor.ts';
import { describeEntry } from './describe-entry.ts';
import { fieldLabeller } from './field-labels.ts';
import { useSimulator } from './simulator-state.ts';
import { CheckList } from './why/check-list.tsx';
import { WhyNot } from './why/why-not.tsx';
import { WrongHelp } from './wrong-help.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { RunView } from './run-view.ts';
import styles from './why-tab.module.css';

export interface WhyTabProps {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  readonly cursor: Cursor;
  readonly onSeek: (index: number) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** Why the record took the edge that it took: every criterion, every check, with the values it saw; and why no other. */
export function WhyTab({ view, log, graph, catalog, cursor, onSeek, onOpenPlace }: WhyTabProps): ReactNode {
  const entry = cursor.stops[cursor.index];
  const explained = useMemo(
    () => (entry === undefined ? undefined : explainDecision(view.run, entry.seq, catalog)),
    [view, entry, catalog],
  );
  if (entry === undefined) return null;
  if (explained !== undefined) return <Decision {...{ view, log, graph, catalog, entry, explained, onOpenPlace }} />;
  if (isDecision(entry)) {
    return <EmptyState title="This node is not in the graph any more">Run again to see why.</EmptyState>;
  }
  return <NotADecision {...{ view, log, graph, cursor, entry, onSeek, onOpenPlace }} />;
}

function Decision(
  props: Omit<WhyTabProps, 'cursor' | 'onSeek'> & {
    readonly entry: JournalEntry;
    readonly explained: DecisionExplanation;
  },
): ReactNode {
  const { view, log, graph, catalog, entry, explained, onOpenPlace } = props;
  const { whyNot } = useSimulator().props;
  const node = nodeById(graph, explained.node);
  const type = catalog.typeOf(node?.type ?? '');
  const { choices, checks } = explained;
  const labelOf = fieldLabeller(view.run.input.org, graph, catalog);
  const taken = choices.findIndex((choice) => choice.taken);
  const others = node === undefined ? [] : edgesOf(node, catalog).filter(({ id }) => id !== explained.edge);
  return (
    <div className={styles.why}>
      <header className={styles.head}>
        <p className={styles.kind}>{type?.title ?? node?.type}</p>
        <h3 className={styles.node}>{node?.name ?? explained.node}</h3>
        <TakenEdge {...{ view, graph, catalog, entry, explained }} />
        <p className={styles.reason}>
          {explained.why.text} <RuleTag rule={explained.why.rule} />
        </p>
      </header>
      <WrongHelp {...{ view, log, entry, onOpenPlace }} />
      {choices.length === 0 ? null : (
        <ol className={styles.choices} aria-label="Outcomes in the order in which they are tried">
          {choices.map((choice, at) => (
            <ChoiceCard key={choice.edge} choice={choice} order={at + 1} labelOf={labelOf} names={view.names} />
          ))}
        </ol>
      )}
      {choices.length > 0 && taken === -1 && explained.edge !== null && checks.length === 0 ? (
        <p className={styles.note}>No outcome held, so the record took the edge for everything else.</p>
      ) : null}
      {checks.length === 0 ? null : <CheckList checks={checks} />}
      {whyNot === undefined || others.length === 0 ? null : (
        <WhyNot key={`${entry.seq}`} view={view} seq={entry.seq} edges={others} ask={whyNot} />
      )}
    </div>
  );
}

function TakenEdge(props: {
  readonly view: RunView;
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  readonly entry: JournalEntry;
  readonly explained: DecisionExplanation;
}): ReactNode {
  const { view, graph, catalog, entry, explained } = props;
  if (entry.type === 'trip-held') {
    return (
      <p className={styles.taken}>
        <Hourglass size={14} aria-hidden /> <strong>Held</strong> until {instantText(entry.until, view.timeZone)}
      </p>
    );
  }
  if (entry.type === 'trip-reverted') {
    return (
      <p className={styles.taken} data-error>
        <TriangleAlert size={14} aria-hidden /> <strong>Path put back</strong>
      </p>
    );
  }
  if (explained.edge === null) return <p className={styles.taken}>Not routed</p>;
  const node = nodeById(graph, explained.node);
  const spec = node === undefined ? undefined : edgesOf(node, catalog).find(({ id }) => id === explained.edge);
  const to = nodeById(graph, edgeFrom(graph, explained.node, explained.edge)?.to ?? '');
  return (
    <p className={styles.taken} data-error={spec?.kind === 'error' || undefined}>
      {spec?.kind === 'error' ? <TriangleAlert size={14} role="img" aria-label="Error edge" /> : null}
      <strong>{spec?.title ?? explained.edge}</strong>
      <span className={styles.takenTo}>
        <ArrowRight size={14} role="img" aria-label="leads to" />
        {to === undefined ? 'nowhere: the trip ends' : to.name}
      </span>
    </p>
  );
}

function NotADecision(props: {
  readonly view: RunView;
  readonly log: AuditLog;
  readonly graph: FlowGraph;
  readonly cursor: Cursor;
  readonly entry: JournalEntry;
  readonly onSeek: (index: number) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}): ReactNode {
  const { view, log, graph, cursor, entry, onSeek, onOpenPlace } = props;
  const text = describeEntry(entry, view.wordingOf(graph.name));
  const before = cursor.stops.findLastIndex((stop, at) => at < cursor.index && isDecision(stop));
  const after = cursor.stops.findIndex((stop, at) => at > cursor.index && isDecision(stop));
  return (
    <div className={styles.why}>
      <header className={styles.head}>
        <p className={styles.kind}>No edge is chosen at this step</p>
        <h3 className={styles.node}>{text.title}</h3>
        <p className={styles.reason}>
          {text.detail} <RuleTag rule={text.rule} />
        </p>
      </header>
      <WrongHelp {...{ view, log, entry, onOpenPlace }} />
      <div className={styles.jumps}>
        {before === -1 ? null : (
          <Button variant="default" onClick={() => onSeek(before)}>
            Explain previous decision
          </Button>
        )}
        {after === -1 ? null : (
          <Button variant="default" onClick={() => onSeek(after)}>
            Explain next decision
          </Button>
        )}
      </div>
    </div>
  );
}
