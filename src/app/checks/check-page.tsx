import { Button } from '@mantine/core';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SeverityIcon, severityWord } from '#canvas/severity-icon.tsx';
import type { Check } from '#checks/check.ts';
import { checks } from '#checks/check-catalog.ts';
import { checkSections } from '#checks/check-sections.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import { graphById } from '../graph-list.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { addressOfCheck, neighboursOf } from './check-address.ts';
import { ExampleView } from './example-view.tsx';
import { OpenExample } from './open-example.tsx';
import layout from '../parts-page.module.css';
import styles from './checks.module.css';

/** One check: what it means, why it matters, how to mend it, and both examples. */
export function CheckPage({ check }: { readonly check: Check }): ReactNode {
  const { code, title, severity, rule, org } = check;
  const section = checkSections.find(({ id }) => id === check.section)?.title ?? '';
  const [query] = useSearchParams();
  const { before, after } = neighboursOf(checks, code);
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  const scroll = useRef<HTMLDivElement>(null);
  // The one before and the one after follow each other in place: the text of the new one is read from its start.
  useEffect(() => {
    void scroll.current?.scrollTo(0, 0);
  }, [code]);
  return (
    <div className={layout.page}>
      <PageHeader title={title} note={section}>
        <BackToGraph graph={query.get('graph')} node={query.get('node')} />
        <Button component={Link} to="/problems" variant="default" leftSection={<ArrowLeft size={14} aria-hidden />}>
          All checks
        </Button>
        <Step to={before} search={search} label="Check before" />
        <Step to={after} search={search} label="Next check" />
      </PageHeader>
      <div ref={scroll} className={styles.check} role="region" aria-label="Explanation" tabIndex={-1}>
        <p className={styles.facts}>
          <span className={styles.severity} data-severity={severity}>
            <span aria-hidden>
              <SeverityIcon severity={severity} size={16} />
            </span>
            {severityWord[severity]}
          </span>
          <code>{code}</code>
          <RuleTag rule={rule} />
        </p>
        <dl className={styles.texts}>
          <dt>What it means</dt>
          <dd>{check.explanation}</dd>
          <dt>Why it matters</dt>
          <dd>{check.why}</dd>
          <dt>How to mend it</dt>
          <dd>{check.cure}</dd>
          {org ? (
            <>
              <dt>In the examples</dt>
              <dd>{org.text}.</dd>
            </>
          ) : null}
        </dl>
        <div className={styles.examples} data-wide={isWide(check.wrong) || isWide(check.right) || undefined}>
          <ExampleView check={check} example="wrong">
            <OpenExample check={check} />
          </ExampleView>
          <ExampleView check={check} example="right" />
        </div>
      </div>
    </div>
  );
}

/** More than a trigger and a node beside each other do not fit into half a page at a size that can be read. */
const isWide = ({ nodes }: FlowGraph): boolean => new Set(nodes.map(({ position }) => position.x)).size > 2;

function Step(props: { readonly to: Check | undefined; readonly search: string; readonly label: string }): ReactNode {
  const { to, search, label } = props;
  const Icon = label === 'Next check' ? ChevronRight : ChevronLeft;
  if (!to) return null;
  return (
    <Button
      component={Link}
      to={addressOfCheck(to.code, search)}
      variant="default"
      px={8}
      aria-label={`${label}: ${to.title}`}
      title={to.title}
    >
      <Icon size={16} aria-hidden />
    </Button>
  );
}

/** The way back to the node that has the problem, where one came from there. */
function BackToGraph(props: { readonly graph: string | null; readonly node: string | null }): ReactNode {
  const graph = useWorkspace(({ graphs }) => (props.graph === null ? undefined : graphById(graphs, props.graph)));
  if (!graph) return null;
  const node = props.node === null ? undefined : nodeById(graph, props.node);
  const search = node ? `?node=${encodeURIComponent(node.id)}` : '';
  return (
    <Button
      component={Link}
      to={`/flow/${encodeURIComponent(graph.id)}${search}`}
      leftSection={<ArrowLeft size={14} aria-hidden />}
    >
      Back to {node ? `“${node.name}”` : 'the graph'}
    </Button>
  );
}
