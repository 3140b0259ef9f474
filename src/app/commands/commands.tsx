import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, type NavigateFunction } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import { createEarlyKeys } from '#ui/actions/early-keys.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { addressOfGraphPage } from '../address-of-graph-page.ts';
import { pages } from '../navigation.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';

const CommandPalette = lazy(async () => ({
  default: (await import('#ui/actions/command-palette.tsx')).CommandPalette,
}));
const KeySheet = lazy(async () => ({ default: (await import('#ui/actions/key-sheet.tsx')).KeySheet }));

type Dialog = 'palette' | 'keys';

/** What can be done on every page: the command palette, the sheet of keys, and the ways to pages and graphs. */
export function Commands(): ReactNode {
  const navigate = useNavigate();
  const session = useSession();
  const graphs = useWorkspace((state) => state.graphs);
  const current = useWorkspace((state) => state.currentGraph);
  const [early] = useState(createEarlyKeys);
  const [dialog, setDialog] = useState<Dialog>();
  // Once loaded they stay, so that closing gives the focus back.
  const [loaded, setLoaded] = useState<ReadonlySet<Dialog>>(new Set());
  const actions = useMemo(() => {
    const open = (which: Dialog): void => {
      if (which === 'palette') early.begin();
      setLoaded((before) => new Set([...before, which]));
      setDialog(which);
    };
    return [
      ...help(open),
      ...toPages((section, ofGraph) => {
        const { currentGraph } = session.workspace.getState();
        void navigate(addressOfGraphPage(section, ofGraph ? currentGraph : null, session));
      }),
      ...toGraphs(navigate, graphs, current),
    ];
  }, [navigate, session, graphs, current, early]);
  useActions(actions);
  const close = (): void => setDialog(undefined);
  return (
    <Suspense fallback={null}>
      {loaded.has('palette') ? <CommandPalette opened={dialog === 'palette'} onClose={close} early={early} /> : null}
      {loaded.has('keys') ? <KeySheet opened={dialog === 'keys'} onClose={close} /> : null}
    </Suspense>
  );
}

const help = (open: (which: Dialog) => void): readonly Action[] => [
  {
    id: 'palette',
    title: 'Command palette',
    section: 'Help',
    keys: ['mod+k', 'mod+shift+p'],
    scope: 'app',
    typing: true,
    keysOnly: true,
    run: () => open('palette'),
  },
  {
    id: 'keys',
    title: 'Show all keys',
    section: 'Help',
    keywords: ['shortcuts', 'keyboard', 'help'],
    keys: ['?'],
    scope: 'app',
    run: () => open('keys'),
  },
];

/** The page of graphs that come by a link shows nothing without one. */
const BY_LINK = 'shared';

const toPages = (go: (section: string, ofGraph: boolean) => void): readonly Action[] =>
  pages
    .filter(({ section }) => section !== BY_LINK)
    .map(({ title, section, ofGraph }) => ({
      id: `page-${section}`,
      title: `Open ${title}`,
      section: 'Pages',
      keywords: ['go to', 'page'],
      scope: 'app',
      run: () => go(section, ofGraph),
    }));

const toGraphs = (
  navigate: NavigateFunction,
  graphs: readonly Pick<FlowGraph, 'id' | 'name' | 'object'>[],
  current: string | null,
): readonly Action[] =>
  graphs.map(({ id, name, object }) => ({
    id: `graph-${id}`,
    title: `Open the graph ${name}`,
    section: 'Graphs',
    keywords: [object, 'switch', 'go to'],
    scope: 'app',
    ...(id === current ? { detail: 'in view' } : {}),
    run: () => void navigate(`/flow/${id}`),
  }));
