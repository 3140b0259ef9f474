/** Which of the TypeScript projects checks a layer, and so what its code can know of the machine. */
export type Platform = 'headless' | 'node' | 'browser';

export interface Layer {
  readonly name: string;
  readonly platform: Platform;
  /** Layers it may import besides itself. */
  readonly may: readonly string[];
  /** Layers of which it may import types, but nothing that runs. */
  readonly mayTypes?: readonly string[];
  /** Single files it may import from layers that are closed to it otherwise. */
  readonly mayFiles?: readonly string[];
  /** Outside packages; `node:` stands for Node's own modules, a trailing `/*` for a whole scope. */
  readonly packages: readonly string[];
}

const LOOK = [
  'react',
  'react-dom',
  '@mantine/*',
  'dayjs',
  '@tanstack/*',
  'lucide-react',
  'react-resizable-panels',
  'zustand',
] as const;
const MOCKS = ['mocks/kit', 'mocks/salesforce', 'mocks/outreach'] as const;
const WORLD_AND_BELOW = [
  'shared',
  'rules',
  'criteria',
  'graph',
  'clock',
  'csv',
  'logs',
  'nodes/contract',
  'nodes',
  'compiler',
  ...MOCKS,
  'leandata',
  'engine',
  'crm-sync',
  'world',
] as const;
const FOR_SCREENS = [
  'shared',
  'rules',
  'criteria',
  'graph',
  'clock',
  'csv',
  'logs',
  'nodes/contract',
  'nodes',
  'nodes views',
  'nodes/searching',
  'compiler',
  'world',
  'scenarios',
  'storage',
  'versions',
  'checks',
  'wording',
  'drawing',
  'canvas',
  'ui',
  'ui/actions',
] as const;

/** Who may import whom, lowest first. */
export const layers: readonly Layer[] = [
  { name: 'shared', platform: 'headless', may: [], packages: ['pure-rand'] },
  { name: 'rules', platform: 'headless', may: ['shared'], packages: [] },
  { name: 'criteria', platform: 'headless', may: ['shared'], packages: [] },
  { name: 'graph', platform: 'headless', may: ['shared', 'criteria'], packages: ['zod'] },
  { name: 'versions', platform: 'headless', may: ['shared', 'graph'], packages: ['zod'] },
  { name: 'clock', platform: 'headless', may: ['shared'], packages: [] },
  { name: 'csv', platform: 'headless', may: ['shared'], packages: ['papaparse'] },
  { name: 'logs', platform: 'headless', may: ['shared', 'graph', 'criteria'], packages: [] },
  { name: 'nodes/contract', platform: 'headless', may: ['shared', 'criteria', 'graph'], packages: ['zod'] },
  { name: 'nodes', platform: 'headless', may: ['shared', 'criteria', 'graph', 'nodes/contract'], packages: ['zod'] },
  {
    name: 'checks',
    platform: 'headless',
    may: ['shared', 'criteria', 'graph', 'nodes/contract', 'nodes'],
    packages: [],
  },
  {
    name: 'nodes views',
    platform: 'browser',
    may: ['shared', 'criteria', 'graph', 'nodes/contract', 'nodes', 'ui'],
    packages: ['zod', ...LOOK],
  },
  {
    name: 'nodes/searching',
    platform: 'headless',
    may: ['shared', 'criteria', 'graph', 'nodes/contract'],
    packages: [],
  },
  { name: 'compiler', platform: 'headless', may: ['shared', 'graph', 'nodes/contract'], packages: ['xstate'] },
  { name: 'mocks/kit', platform: 'headless', may: ['shared', 'clock'], packages: [] },
  { name: 'mocks/salesforce', platform: 'headless', may: ['shared', 'clock', 'mocks/kit'], packages: ['zod'] },
  { name: 'mocks/outreach', platform: 'headless', may: ['shared', 'clock', 'mocks/kit'], packages: ['zod'] },
  { name: 'leandata', platform: 'headless', may: ['shared', 'clock', 'criteria', 'mocks/kit'], packages: ['zod'] },
  {
    name: 'engine',
    platform: 'headless',
    may: ['shared', 'criteria', 'graph', 'clock', 'logs', 'compiler', 'leandata', 'mocks/kit', 'nodes/contract'],
    packages: ['xstate'],
  },
  { name: 'crm-sync', platform: 'headless', may: ['shared', 'clock', ...MOCKS], packages: ['zod'] },
  { name: 'world', platform: 'headless', may: WORLD_AND_BELOW, packages: ['zod'] },
  {
    name: 'scenarios',
    platform: 'headless',
    may: [
      'shared',
      'rules',
      'criteria',
      'graph',
      'clock',
      'csv',
      'logs',
      'nodes/contract',
      'nodes',
      'compiler',
      'world',
    ],
    packages: ['zod'],
  },
  { name: 'storage', platform: 'headless', may: ['shared'], packages: [] },
  { name: 'storage/browser', platform: 'browser', may: ['shared', 'storage'], packages: ['dexie'] },
  { name: 'storage/node', platform: 'node', may: ['shared', 'storage'], packages: ['node:'] },
  { name: 'layout', platform: 'headless', may: ['shared', 'graph'], packages: ['elkjs'] },
  {
    name: 'worker',
    platform: 'browser',
    may: ['shared', 'graph', 'clock', 'csv', 'logs', 'nodes/contract', 'nodes', 'world', 'scenarios', 'layout'],
    packages: [],
  },
  {
    name: 'wording',
    platform: 'headless',
    may: ['shared', 'criteria', 'graph', 'versions', 'nodes/contract', 'nodes'],
    packages: [],
  },
  {
    name: 'drawing',
    platform: 'headless',
    may: ['shared', 'graph', 'nodes/contract'],
    packages: [],
  },
  {
    name: 'cli',
    platform: 'node',
    may: [
      ...WORLD_AND_BELOW,
      'checks',
      'nodes views',
      'versions',
      'wording',
      'scenarios',
      'storage',
      'storage/node',
      'layout',
      'drawing',
    ],
    packages: ['node:', 'commander', 'react', 'react-dom', 'tinyglobby', 'vitest', 'zod'],
  },
  { name: 'ui/actions', platform: 'browser', may: ['shared'], packages: LOOK },
  { name: 'ui', platform: 'browser', may: ['shared', 'rules', 'ui/actions'], packages: LOOK },
  {
    name: 'canvas',
    platform: 'browser',
    may: ['shared', 'graph', 'nodes/contract', 'nodes', 'nodes views', 'drawing', 'ui', 'ui/actions'],
    mayFiles: ['src/worker/messages.ts'],
    packages: ['@xyflow/*', ...LOOK],
  },
  ...(['editor', 'playback'] as const).map((name): Layer => ({
    name,
    platform: 'browser',
    may: FOR_SCREENS,
    mayTypes: [...MOCKS, 'leandata', 'crm-sync'],
    mayFiles: ['src/worker/messages.ts'],
    packages: ['@xyflow/*', ...LOOK],
  })),
  {
    name: 'app',
    platform: 'browser',
    may: [
      ...WORLD_AND_BELOW.filter((name) => name !== 'engine'),
      'nodes views',
      'versions',
      'checks',
      'scenarios',
      'storage',
      'storage/browser',
      'layout',
      'worker',
      'ui',
      'ui/actions',
      'wording',
      'drawing',
      'canvas',
      'editor',
      'playback',
    ],
    packages: ['react-router', '@xyflow/*', 'zod', 'fflate', ...LOOK],
  },
];

const NESTED = [
  'nodes/contract',
  'nodes/searching',
  'ui/actions',
  ...MOCKS,
  'storage/browser',
  'storage/node',
] as const;

/** The layer of a file such as `src/graph/flow-graph.ts`; undefined for one that is in no layer. */
export function layerOf(path: string): Layer | undefined {
  const name = layerNameOf(path);
  return layers.find((layer) => layer.name === name);
}

function layerNameOf(path: string): string | undefined {
  const inside = path.replace(/^src\//, '');
  if (inside === 'main.tsx' || inside === 'replay.tsx') return 'app';
  if (inside === 'library.ts' || inside === 'vitest.ts') return 'cli';
  const nested = NESTED.find((name) => inside.startsWith(`${name}/`));
  if (nested) return nested;
  const folder = inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : undefined;
  return folder === 'nodes' && inside.endsWith('.tsx') ? 'nodes views' : folder;
}

/** The folder that a layer's files lie in; files deeper than it are private to the layer. */
export function folderOf(path: string): string {
  if (path === 'src/main.tsx' || path === 'src/replay.tsx') return 'src/app';
  const nested = NESTED.find((name) => path.startsWith(`src/${name}/`));
  return nested ? `src/${nested}` : path.split('/').slice(0, 2).join('/');
}
