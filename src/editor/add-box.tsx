import { Button, Popover, TextInput } from '@mantine/core';
import { Search, Unlink } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TypeIcon } from '#canvas/type-icon.tsx';
import { edgeFrom } from '#graph/graph-queries.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import type { AddPlace } from './add-place.ts';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import { describeEdgePlace } from './insert-node.ts';
import { bestFirst, paletteSections } from './palette-sections.ts';
import styles from './add-box.module.css';

/** A search among the node types at the place where the node is to stand: Enter puts it there. */
export function AddBox(): ReactNode {
  const { screen, canvas } = useEditor();
  const place = useScreen((state) => state.addPlace);
  if (!place) return null;
  const close = (): void => {
    screen.getState().set({ addPlace: undefined });
    canvas()?.focus();
  };
  return (
    <Popover opened onChange={(open) => !open && close()} position="right-start" width={268} trapFocus withinPortal>
      <Popover.Target>
        <span className={styles['anchor']} style={{ left: place.client.x, top: place.client.y }} />
      </Popover.Target>
      <Popover.Dropdown className={styles['box'] ?? ''} aria-label="Add a node here">
        <AddForm place={place} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function AddForm({ place, onClose }: { readonly place: AddPlace; readonly onClose: () => void }): ReactNode {
  const { adding, catalog, environment } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const typesFor = (text: string): readonly NodeType[] => {
    const groups = paletteSections(catalog, graph.object, environment, text);
    return text.trim() === '' ? groups.flatMap((group) => group.types) : bestFirst(groups, text);
  };
  const types = typesFor(search);
  const chosen = types[Math.min(at, types.length - 1)];
  const { edge } = place;
  const connected = edge !== undefined && edgeFrom(graph, edge.node, edge.edge) !== undefined;
  const add = (type: NodeType | undefined): void => {
    if (!type) return;
    onClose();
    if (edge) adding.ontoEdge(type.type, edge, place.at);
    else if (place.at) adding.at(type.type, place.at);
    else adding.afterSelected(type.type);
  };
  const { early } = place;
  const takeEarly = useEffectEvent((): void => {
    if (!early) return;
    box.current?.focus();
    const { text, entered } = early.end();
    setSearch(search + text);
    if (entered) add(typesFor(search + text)[0]);
  });
  useEffect(() => {
    // One frame later the box has settled where the focus is.
    const frame = requestAnimationFrame(() => takeEarly());
    return () => {
      cancelAnimationFrame(frame);
      early?.end();
    };
  }, [early]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((Math.min(at, types.length - 1) + step + types.length) % Math.max(1, types.length));
    else if (event.key === 'Enter') add(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className={styles['where']}>{edge ? `Add a node ${describeEdgePlace(graph, edge, catalog)}` : 'Add a node'}</p>
      <TextInput
        role="combobox"
        aria-label="Search node types to add"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.type}` : undefined}
        aria-autocomplete="list"
        placeholder="Search, such as email or wait"
        ref={box}
        data-autofocus
        leftSection={<Search size={14} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Node types" className={styles['list']}>
        {types.map((type) => (
          <div
            key={type.type}
            id={`${id}-${type.type}`}
            ref={type === chosen ? scrollTo : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={type === chosen}
            className={styles['option']}
            onClick={() => add(type)}
            onKeyDown={onKeyDown}
          >
            <TypeIcon type={type.type} section={type.section} size={20} />
            <span className={styles['words']}>
              <span>{type.title}</span>
              <span className={styles['purpose']}>{type.purpose}</span>
            </span>
          </div>
        ))}
      </div>
      {types.length === 0 ? <p className={styles['none']}>No node type answers “{search}”.</p> : null}
      {connected && edge ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          justify="flex-start"
          leftSection={<Unlink size={14} aria-hidden />}
          onClick={() => {
            onClose();
            run({ type: 'disconnect-edge', from: edge.node, edge: edge.edge });
          }}
        >
          Disconnect the edge instead
        </Button>
      ) : null}
    </>
  );
}

const scrollTo = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
