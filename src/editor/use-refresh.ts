import { useState } from 'react';
import { useStore } from 'zustand';
import type { Environment } from '#graph/environment.ts';
import type { OptionSource } from '#nodes/contract/field-spec.ts';
import { useEditor } from './editor-context.tsx';
import { listNews } from './list-news.ts';
import type { Option } from '#wording/option.ts';
import type { PartnerList } from './partner-lists.ts';

const LISTS: Readonly<Partial<Record<OptionSource['from'], PartnerList>>> = {
  'public-sequences': 'sequences',
  'ready-mailbox-users': 'outreachUsers',
};

/** [ADD-1] Reading a partner's list again, and what that has brought; undefined for lists that are always as they are. */
export function useRefresh(
  source: OptionSource,
  before: readonly Option[],
  optionsIn: (environment: Environment) => readonly Option[],
): { readonly readAt: number; readonly news: string | undefined; readonly read: () => void } | undefined {
  const { environment, lists } = useEditor();
  const kind = LISTS[source.from];
  const readAt = useStore(lists, (state) => state[kind ?? 'sequences'].readAt);
  const [news, setNews] = useState<string>();
  if (kind === undefined) return undefined;
  return {
    readAt,
    news,
    read() {
      setNews(listNews(before, optionsIn(environment)));
      lists.getState().read(kind, environment);
    },
  };
}
