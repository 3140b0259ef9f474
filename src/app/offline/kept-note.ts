import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether the page says just now that this browser keeps the app for work without a network. */
export type KeptNote = StoreApi<boolean>;

/** How long it is said, in milliseconds. */
const STAYS = 8_000;

export const createKeptNote = (): KeptNote => createStore<boolean>(() => false);

/** Says it for a while. */
export function tellKept(note: KeptNote): void {
  note.setState(true);
  setTimeout(() => note.setState(false), STAYS);
}
