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
    const item = list.current?.querySelector('[aria-current]')?.closest('li');
    if (list.current && item) showIn(list.current, item);
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

/** Scrolls the list, and nothing around it, until an item is in view. */
function showIn(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
