import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useEditor, useScreen } from './editor-context.tsx';
import { FoundList } from './found-list.tsx';
import { goToFound } from './go-to-found.ts';
import { useFound } from './use-found.ts';
import styles from './search-panel.module.css';

/** Finds nodes and settings of the graph: the box, and below it what was found. */
export function SearchPanel(): ReactNode {
  const search = useScreen((state) => state.search);
  return search === undefined ? null : <OpenSearch search={search} />;
}

function OpenSearch({ search }: { readonly search: string }): ReactNode {
  const editor = useEditor();
  const { screen, canvas } = editor;
  const found = useFound();
  const at = useScreen((state) => state.foundAt);
  const sought = useScreen((state) => state.sought);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [sought]);
  const close = (): void => {
    screen.getState().set({ search: undefined, foundAt: -1 });
    canvas()?.focus();
  };
  const step = (by: number): void => {
    const next = (at + by + found.count) % Math.max(1, found.count);
    const hit = found.all[at === -1 && by < 0 ? found.count - 1 : next];
    if (!hit) return;
    screen.getState().set({ foundAt: found.all.indexOf(hit) });
    goToFound(editor, hit, false);
  };
  const enter = (): void => {
    const hit = found.all[Math.max(0, at)];
    if (!hit) return;
    screen.getState().set({ foundAt: found.all.indexOf(hit) });
    goToFound(editor, hit, true);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: enter,
    Escape: close,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <search className={styles['panel']} aria-label="Search of the graph">
      <div className={styles['bar']}>
        <Search size={14} aria-hidden />
        <input
          ref={box}
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label="Search the graph"
          aria-expanded={found.count > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
          placeholder="Name, type, field, user…"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => screen.getState().set({ search: event.currentTarget.value, foundAt: -1 })}
          onKeyDown={onKeyDown}
        />
        <span className={styles['count']} role="status" aria-label="Found">
          {countOf(search, at, found.count)}
        </span>
        <ActionIcon size={24} aria-label="Found before" disabled={found.count === 0} onClick={() => step(-1)}>
          <ChevronUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon size={24} aria-label="Found next" disabled={found.count === 0} onClick={() => step(1)}>
          <ChevronDown size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon size={24} aria-label="Close the search" onClick={close}>
          <X size={14} aria-hidden />
        </ActionIcon>
      </div>
      <FoundList
        id={id}
        found={found}
        at={at}
        onGo={(hit) => {
          screen.getState().set({ foundAt: found.all.indexOf(hit) });
          goToFound(editor, hit, true);
        }}
      />
    </search>
  );
}

function countOf(search: string, at: number, count: number): string {
  if (search.trim() === '') return '';
  if (count === 0) return 'Nothing found';
  return at === -1 ? `${count} found` : `${at + 1} of ${count}`;
}
