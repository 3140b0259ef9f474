import type { ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { PlacementComparison } from '#world/placement-timeline.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { PlacementTimeline } from './placement-timeline.tsx';
import styles from './placement-dialog.module.css';

interface PlacementStoryProps {
  readonly comparison: PlacementComparison;
  readonly node: NodeId;
  /** What the fix does, where there is one. */
  readonly fix: string | undefined;
  /** Whether it stands beside another one, and so says where its record begins. */
  readonly headed: boolean;
}

/** [PLC-3] One typical record: what it is, and both timelines side by side. */
export function PlacementStory({ comparison, node, fix, headed }: PlacementStoryProps): ReactNode {
  const { source, record, asItIs, withFix } = comparison;
  const name = useEditorState((state) => nodeById(state.graph, node)?.name ?? node);
  const noun = record.object.toLowerCase();
  const led = asItIs.reached || withFix?.reached === true;
  const level = headed ? 4 : 3;
  const begins = source === 'outreach' ? 'A prospect created in Outreach' : `A ${noun} created in Salesforce`;
  return (
    <section className={styles['story']} aria-label={begins}>
      {headed ? <h3 className={styles['begins']}>{begins}</h3> : null}
      <RecordLine comparison={comparison} />
      {led ? null : (
        <p className={styles['unled']}>
          No new {noun} was found whose values lead it to "{name}": this is what happens to a plain one.
        </p>
      )}
      <div className={styles['both']} data-alone={withFix === null || undefined}>
        <PlacementTimeline title="As it is" level={level} timeline={asItIs} name={name} />
        {withFix ? (
          <PlacementTimeline title="With the fix" level={level} detail={fix} timeline={withFix} name={name} />
        ) : null}
      </div>
    </section>
  );
}

/** The values that matter, by the labels of their fields. */
function RecordLine({ comparison: { record } }: Pick<PlacementStoryProps, 'comparison'>): ReactNode {
  const { environment } = useEditor();
  const labels = new Map(environment.fields[record.object].map(({ name, label }) => [name, label]));
  const users = new Map(environment.users.map(({ id, name }) => [id, name]));
  return (
    <dl className={styles['record']}>
      {Object.entries(record.values).map(([field, value]) => (
        <div key={field}>
          <dt>{labels.get(field) ?? field}</dt>
          <dd>{users.get(String(value)) ?? String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
