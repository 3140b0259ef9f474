import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FieldValue } from '#shared/field.ts';
import type { ProbeObject } from '#world/probe-question.ts';
import { useEditor } from './editor-context.tsx';
import type { EditorStore } from './editor-store.ts';

/** Which record the nodes of a graph are tried on, and with which values; nothing of it is saved. */
export interface Trying {
  readonly open: boolean;
  readonly records: Readonly<Partial<Record<ProbeObject, string>>>;
  readonly trigger: 'new' | 'updated';
  /** By field path, in place of what the org holds. */
  readonly values: Readonly<Record<string, FieldValue>>;
}

// It lives as long as the steps of undo of its graph, so that it is there again when one comes back.
const known = new WeakMap<EditorStore, StoreApi<Trying>>();

function tryingOf(store: EditorStore): StoreApi<Trying> {
  const there = known.get(store);
  if (there) return there;
  const made = createStore<Trying>(() => ({ open: false, records: {}, trigger: 'new', values: {} }));
  known.set(store, made);
  return made;
}

/** What is tried in this editor. A choice of a record forgets the values of the one before. */
export function useTrying() {
  const { store } = useEditor();
  const trying = tryingOf(store);
  const state = useStore(trying);
  return {
    ...state,
    set(change: Partial<Omit<Trying, 'records'>> & { readonly object?: ProbeObject; readonly record?: string }): void {
      const { object, record, ...rest } = change;
      trying.setState(({ records }) => ({
        ...rest,
        ...(object === undefined || record === undefined ? {} : { records: { ...records, [object]: record } }),
      }));
    },
  };
}
