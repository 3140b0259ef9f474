import { useEffect, useRef, type ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import type { SearchableText } from '#nodes/searching/searchable-text.ts';
import { useEditorState } from './editor-context.tsx';
import type { Found } from './use-found.ts';
import styles from './search-panel.module.css';

/** How much of each group is listed; next and previous go through all of it. */
const MOST = 100;

interface FoundListProps {
  readonly id: string;
  readonly found: Found;
  /** Which of all was gone to last; -1 for none. */
  readonly at: number;
  readonly onGo: (hit: SearchableText) => void;
}

/** What a search has found, by group. */
export function FoundList({ id, found, at, onGo }: FoundListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const groups = [
    { title: 'Names and types', hits: found.names },
    { title: 'Settings', hits: found.settings },
    { title: 'Descriptions, notes and sections', hits: found.others },
  ];
  return (
    <div ref={list} id={`${id}-list`} className={styles['list']} role="listbox" aria-label="Found in the graph">
      {groups
        .filter(({ hits }) => hits.length > 0)
        .map(({ title, hits }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={styles['group']} aria-hidden>
              {title} <span>{hits.length}</span>
            </div>
            {hits.slice(0, MOST).map((hit) => {
              const index = found.all.indexOf(hit);
              return <Hit key={index} id={`${id}-${index}`} hit={hit} active={index === at} onGo={() => onGo(hit)} />;
            })}
          </div>
        ))}
    </div>
  );
}

function Hit(props: {
  readonly id: string;
  readonly hit: SearchableText;
  readonly active: boolean;
  readonly onGo: () => void;
}): ReactNode {
  const { id, hit, active, onGo } = props;
  const graph = useEditorState((state) => state.graph);
  const { kind } = hit.place;
  const owner = kind === 'note' ? 'Note' : kind === 'section' ? 'Section' : nodeById(graph, hit.place.id)?.name;
  const where = [kind === 'name' ? undefined : owner, hit.where].filter((part) => part !== undefined && part !== '');
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles['hit']}
      data-active={active || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onGo}
    >
      <span className={styles['text']}>{hit.text}</span>
      {where.length > 0 ? <span className={styles['where']}>{where.join(' › ')}</span> : null}
    </button>
  );
}
