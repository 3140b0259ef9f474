import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { AuditFilterForm } from './audit-filter-form.ts';
import { partText } from './insights/part-words.ts';
import type { RunView } from './run-view.ts';
import styles from './audit-logs.module.css';

interface Chip {
  readonly what: string;
  readonly value: string;
  /** What is set where the chip is taken off. */
  readonly off: Partial<AuditFilterForm>;
}

/** The filters that only a link sets, such as one from Routing Insights; each can be taken off. */
export function AuditFilterChips(props: {
  readonly view: RunView;
  readonly form: AuditFilterForm;
  readonly onChange: (form: AuditFilterForm) => void;
}): ReactNode {
  const { view, form, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const chips = chipsOf(form, view);
  if (chips.length === 0) return null;
  return (
    <ul ref={list} className={styles.chips} aria-label="Filters set by a link">
      {chips.map(({ what, value, off }) => (
        <li key={what}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Take off the filter ${what}: ${value}`}
            onClick={() => {
              onChange({ ...form, ...off });
              takeFocus(list.current);
            }}
          >
            <span className={styles.chipWhat}>{what}</span> {value} <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The button that was pressed goes away: the search field before it stays. */
const takeFocus = (list: HTMLElement | null): void => list?.closest('search')?.querySelector('input')?.focus();

function chipsOf({ object, node, edge, error, counted }: AuditFilterForm, view: RunView): readonly Chip[] {
  const graphs = view.run.input.graphs.filter((graph) => object === null || graph.object === object);
  const graph = graphs.find(({ nodes }) => nodes.some(({ id }) => id === node));
  const chips: Chip[] = [];
  if (object !== null) chips.push({ what: 'Graph', value: graphs[0]?.name ?? `of ${object}s`, off: { object: null } });
  if (node !== null) {
    const value = graph === undefined ? `${node} (not in this run)` : view.names.node(graph.name, node);
    chips.push({ what: 'Node', value, off: { node: null, edge: null } });
  }
  if (node !== null && edge !== null) {
    const value = graph === undefined ? edge : (view.names.edge?.(graph.name, node, edge) ?? edge);
    chips.push({ what: 'Edge', value, off: { edge: null } });
  }
  if (error !== null) {
    const title = calloutErrorOf(error)?.title;
    chips.push({ what: 'Failed with', value: title === undefined ? error : `${error} ${title}`, off: { error: null } });
  }
  if (counted !== null) {
    const wording = { names: view.names, graph: graphs[0]?.name ?? '', timeZone: view.timeZone };
    chips.push({ what: 'Routing Insights', value: partText(counted, wording), off: { counted: null } });
  }
  return chips;
}
