import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { timeText } from '../clock-text.ts';
import { machineEvents } from './machine-events.ts';
import styles from './machine-part.module.css';

/** The events that a trip has sent to the machine, and will; a click goes to the step that sent it. */
export function EventList(props: {
  readonly trip: TripLog;
  readonly graph: FlowGraph;
  readonly timeZone: string;
  readonly seq: number;
  readonly onSeek: (seq: number) => void;
}): ReactNode {
  const { trip, graph, timeZone, seq, onSeek } = props;
  const list = useRef<HTMLOListElement>(null);
  const events = useMemo(() => machineEvents(trip), [trip]);
  const here = events.findLastIndex((event) => event.seq <= seq);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here, events]);
  return (
    <ol ref={list} className={styles.events} aria-label="Events sent to the machine">
      {events.map((event, at) => (
        <li key={event.seq}>
          <button
            type="button"
            className={styles.event}
            aria-current={at === here ? 'step' : undefined}
            data-later={at > here || undefined}
            data-error={event.error || undefined}
            onClick={() => onSeek(event.seq)}
          >
            <span className={styles.type}>{event.type}</span>
            <span className={styles.target}>
              {event.to === null ? 'End' : (nodeById(graph, event.to)?.name ?? 'a node that is gone')}
            </span>
            <span className={styles.time}>{timeText(event.at, timeZone)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
