import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Environment } from '#graph/environment.ts';
import type { PartnerListStore } from './partner-lists.ts';

/** [ADD-1] What settings offer: sequences and Outreach users as they were last read, all else as it is now. */
export function useOffered(environment: Environment, lists: PartnerListStore): Environment {
  const sequences = useStore(lists, (state) => state.sequences.items);
  const outreachUsers = useStore(lists, (state) => state.outreachUsers.items);
  return useMemo(() => ({ ...environment, sequences, outreachUsers }), [environment, sequences, outreachUsers]);
}

/** The org as it is, with the names that the lists have had for what is gone. */
export function useChecked(environment: Environment, lists: PartnerListStore): Environment {
  const lastRead = useStore(lists, (state) => state.named);
  return useMemo(() => ({ ...environment, lastRead }), [environment, lastRead]);
}
