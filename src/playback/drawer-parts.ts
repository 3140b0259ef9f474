import { Octagon, GitFork, RefreshCw, Send, Table2, Workflow, type LucideIcon } from 'lucide-react';
import { lazy, type ComponentType } from 'react';

/** A part of the drawer below the canvas: something about the run that needs its whole width. */
export interface DrawerPart {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** Its button does not stand in the row of buttons, but with what it is about. */
  readonly buttonElsewhere?: true;
  /** Reads the simulator by `useSimulator`; drawn only where there is a run. */
  readonly Content: ComponentType;
}

/** In the order in which they are offered. */
export const drawerParts: readonly DrawerPart[] = [
  {
    id: 'callouts',
    title: 'Callouts',
    icon: Send,
    Content: lazy(async () => ({ default: (await import('./callouts/callouts-part.tsx')).CalloutsPart })),
  },
  {
    id: 'world',
    title: 'World',
    icon: RefreshCw,
    Content: lazy(async () => ({ default: (await import('./world/world-part.tsx')).WorldPart })),
  },
  {
    id: 'outcomes',
    title: 'Outcomes',
    icon: Table2,
    Content: lazy(async () => ({ default: (await import('./outcomes/outcomes-part.tsx')).OutcomesPart })),
  },
  {
    id: 'runs',
    title: 'Runs',
    icon: GitFork,
    Content: lazy(async () => ({ default: (await import('./forks/runs-part.tsx')).RunsPart })),
  },
  {
    id: 'machine',
    title: 'Machine',
    icon: Workflow,
    Content: lazy(async () => ({ default: (await import('./inspect/machine-part.tsx')).MachinePart })),
  },
  {
    id: 'breakpoints',
    title: 'Breakpoints',
    icon: Octagon,
    buttonElsewhere: true,
    Content: lazy(async () => ({ default: (await import('./breakpoints/breakpoints-part.tsx')).BreakpointsPart })),
  },
];
