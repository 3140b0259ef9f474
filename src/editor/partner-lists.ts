import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Environment } from '#graph/environment.ts';

/** The lists that are read from the partner once, and again on request (ADD-1). */
export type PartnerList = 'sequences' | 'outreachUsers';

/** What one list held when it was read. */
interface ReadList<Kind extends PartnerList> {
  readonly items: Environment[Kind];
  /** Real milliseconds since 1970. */
  readonly readAt: number;
}

type Name = { readonly id: number; readonly name: string };

export interface PartnerLists {
  readonly sequences: ReadList<'sequences'>;
  readonly outreachUsers: ReadList<'outreachUsers'>;
  /** Everything that any reading has named, so that what is gone keeps its name. */
  readonly named: Readonly<Record<PartnerList, readonly Name[]>>;
  /** Reads one list again. */
  read(kind: PartnerList, environment: Environment): void;
}

export type PartnerListStore = StoreApi<PartnerLists>;

/** Lists that outlive the editor: leaving it for Outreach and coming back does not read them again. `now` gives real time. */
export function createPartnerLists(environment: Environment, now: () => number): PartnerListStore {
  const { sequences, outreachUsers } = environment;
  const readAt = now();
  return createStore<PartnerLists>((set, get) => ({
    sequences: { items: sequences, readAt },
    outreachUsers: { items: outreachUsers, readAt },
    named: { sequences: namesIn(sequences), outreachUsers: namesIn(outreachUsers) },
    read(kind, { [kind]: items }) {
      const { named } = get();
      const ids = new Set(items.map(({ id }) => id));
      const lost = named[kind].filter(({ id }) => !ids.has(id));
      set({ [kind]: { items, readAt: now() }, named: { ...named, [kind]: [...namesIn(items), ...lost] } });
    },
  }));
}

const namesIn = (items: readonly Name[]): readonly Name[] => items.map(({ id, name }) => ({ id, name }));
