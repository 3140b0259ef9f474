import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { Lock, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { selectNode } from '#canvas/selection.ts';
import { nodesOfType, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { TypeIcon } from '#canvas/type-icon.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { PaletteItem } from './palette-item.tsx';
import { bestFirst, paletteSections } from './palette-sections.ts';
import styles from './palette.module.css';

interface PaletteProps {
  readonly collapsed: boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onAdd: (type: string) => void;
  readonly onShow: (node: NodeId) => void;
}

/** The node types by section: click or Enter adds one, dragging puts it where it is dropped. */
export function Palette({ collapsed, searchRef, onCollapse, onAdd, onShow }: PaletteProps): ReactNode {
  const { catalog, environment, screen } = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const graph = useEditorState((state) => state.graph);
  const select = useEditorState((state) => state.select);
  const [search, setSearch] = useState('');
  const sections = paletteSections(catalog, graph.object, environment, collapsed ? '' : search);
  const triggers = search === '' && !collapsed ? nodesOfType(graph, TRIGGER_TYPE) : [];
  /** Moves the focus among the node types, and from the first of them back into the search. */
  const walk = (event: KeyboardEvent<HTMLElement>, step: 1 | -1): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    if (at + step < 0) event.currentTarget.parentElement?.querySelector('input')?.focus();
    else buttons[Math.min(at + step, buttons.length - 1)]?.focus();
  };
  const onListKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'ArrowDown') walk(event, 1);
    if (event.key === 'ArrowUp') walk(event, -1);
  };
  return (
    <section className={styles['palette']} aria-label="Node types" data-collapsed={collapsed || undefined}>
      <header className={styles['head']}>
        {collapsed ? null : (
          <TextInput
            ref={searchRef}
            className={styles['search'] ?? ''}
            aria-label="Search node types"
            placeholder="Add a node"
            leftSection={<Search size={14} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              const [first] = search.trim() === '' ? [] : bestFirst(sections, search);
              if (event.key === 'Enter' && first) onAdd(first.type);
              if (event.key === 'Escape') setSearch('');
              if (event.key === 'ArrowDown') walk(event, 1);
            }}
          />
        )}
        <Tooltip label={collapsed ? 'Show names' : 'Show icons only'} position="right">
          <ActionIcon
            size={30}
            aria-label={collapsed ? 'Expand the palette' : 'Collapse the palette'}
            aria-expanded={!collapsed}
            onClick={() => onCollapse(!collapsed)}
          >
            {collapsed ? <PanelLeftOpen size={16} aria-hidden /> : <PanelLeftClose size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </header>
      <div ref={list} className={styles['list']} role="presentation" onKeyDown={onListKey}>
        {triggers.length > 0 ? (
          <section aria-label="Triggers" className={styles['section']}>
            <h2 className={styles['title']}>
              Triggers <Lock size={11} role="img" aria-label="stand in every graph" />
            </h2>
            {triggers.map((node) => (
              <button
                key={node.id}
                type="button"
                className={styles['item']}
                title="Stands in every graph. Click to go there."
                aria-label={`Go to ${node.name}`}
                onClick={() => {
                  select(selectNode(node.id));
                  onShow(node.id);
                }}
              >
                <TypeIcon type={node.type} section="Triggers" size={20} />
                <span>{node.name}</span>
              </button>
            ))}
          </section>
        ) : null}
        {sections.map(({ section, types }) => (
          <section key={section} aria-label={section} className={styles['section']}>
            {collapsed ? null : <h2 className={styles['title']}>{section}</h2>}
            {types.map((type) => (
              <PaletteItem
                key={type.type}
                type={type}
                collapsed={collapsed}
                onAdd={onAdd}
                onDrag={(dragged) => screen.getState().set({ dragged })}
              />
            ))}
          </section>
        ))}
        {sections.length === 0 ? <p className={styles['none']}>No node type answers “{search}”.</p> : null}
      </div>
    </section>
  );
}
