import { Modal } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Action } from './action.ts';
import type { EarlyKeys } from './early-keys.ts';
import { KeyCaps } from './key-caps.tsx';
import { rankActions } from './rank-actions.ts';
import { useActionRegistry } from './use-actions.ts';
import { useFocusAfter } from './use-focus-after.ts';
import styles from './command-palette.module.css';

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What is typed while the box is still on its way. */
  readonly early: EarlyKeys;
}

/** How many are listed; more are found by typing. */
const MOST = 60;

/** All that can be done here, found by typing: a box and the list that it narrows. */
export function CommandPalette({ opened, onClose, early }: CommandPaletteProps): ReactNode {
  const registry = useActionRegistry();
  const closeThen = useFocusAfter(opened, onClose);
  const choose = (action: Action): void => {
    if (action.enabled === false) return;
    registry.remember(action.id);
    closeThen(() => action.run());
  };
  return (
    <Modal.Root
      opened={opened}
      onClose={() => closeThen(() => undefined)}
      returnFocus={false}
      centered={false}
      yOffset="10vh"
      size={600}
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label="Command palette">
        <Modal.Body className={styles['body'] ?? ''}>
          <Commands onChoose={choose} early={early} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Commands(props: { readonly onChoose: (action: Action) => void; readonly early: EarlyKeys }): ReactNode {
  const { onChoose, early } = props;
  const registry = useActionRegistry();
  const [all] = useState(() => byNearness(registry.offered()));
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const takeEarly = useEffectEvent((): void => {
    box.current?.focus();
    const { text, entered } = early.end();
    setQuery(query + text);
    const [best] = rankActions(all, query + text, registry.recent());
    if (entered && best) onChoose(best);
  });
  useEffect(() => {
    // One frame later the dialog has settled where the focus is.
    const frame = requestAnimationFrame(() => takeEarly());
    return () => {
      cancelAnimationFrame(frame);
      early.end();
    };
  }, [early]);
  const ranked = useMemo(() => rankActions(all, query, registry.recent()), [all, query, registry]);
  const shown = ranked.slice(0, MOST);
  const go = (to: number): void => {
    const next = (to + shown.length) % Math.max(1, shown.length);
    setIndex(next);
    list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(index + 1),
    ArrowUp: () => go(index - 1),
    PageDown: () => go(Math.min(index + 8, shown.length - 1)),
    PageUp: () => go(Math.max(index - 8, 0)),
    Enter: () => {
      const action = shown[index];
      if (action) onChoose(action);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <div className={styles['search']}>
        <Search size={16} aria-hidden />
        <input
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label="What do you want to do?"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown[index] ? `${id}-${index}` : undefined}
          placeholder="Type a command, a node or a page"
          autoComplete="off"
          spellCheck={false}
          ref={box}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setIndex(0);
            list.current?.scrollTo({ top: 0 });
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} className={styles['list']} role="listbox" aria-label="Commands">
        {shown.map((action, at) => (
          <Command
            key={action.id}
            id={`${id}-${at}`}
            action={action}
            active={at === index}
            onChoose={() => onChoose(action)}
          />
        ))}
      </div>
      <p className={styles['count']} role="status">
        {countOf(ranked.length, query)}
      </p>
    </>
  );
}

const NEAREST: readonly Action['scope'][] = ['canvas', 'editor', 'app'];

/** What is done with the thing in view first, what is done on every page last. */
const byNearness = (actions: readonly Action[]): readonly Action[] =>
  actions
    .filter((action) => action.keysOnly !== true)
    .toSorted((a, b) => NEAREST.indexOf(a.scope) - NEAREST.indexOf(b.scope));

function countOf(count: number, query: string): string {
  if (count === 0) return `Nothing fits “${query.trim()}”.`;
  if (count > MOST) return `${MOST} of ${count} shown. Type to narrow them.`;
  return count === 1 ? '1 command' : `${count} commands`;
}

function Command(props: {
  readonly id: string;
  readonly action: Action;
  readonly active: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { id, action, active, onChoose } = props;
  const off = action.enabled === false;
  const more = off ? action.why : action.detail;
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={off}
      className={styles['command']}
      data-active={active || undefined}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles['title']}>
        {action.title}
        {more === undefined ? null : <span className={styles['more']}>{` – ${more}`}</span>}
      </span>
      <span className={styles['section']}>{action.section}</span>
      {action.keys?.[0] === undefined ? null : <KeyCaps keys={action.keys[0]} />}
    </button>
  );
}
