import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Point } from '#drawing/route-edge.ts';
import { selectedNode, type Selection } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useSimulator } from '../simulator-state.ts';
import type { BreakpointPlace } from './breakpoint.ts';
import { CanvasMenu } from './canvas-menu.tsx';

const SECTION = { section: 'Breakpoints', scope: 'app', where: 'in the Simulator' } as const;
const ignore = (): void => undefined;
const CHOOSE = 'Choose a node or an edge on the canvas first.';

/** What can be done with a node or an edge of a run's canvas: by a right click, by keys and in the command palette. */
export function useCanvasMenu(selection: Selection): {
  readonly openAt: (client: Point) => void;
  readonly menu: ReactNode;
} {
  const { breakpoints, canvas: canvasRef, openDrawer, props } = useSimulator();
  const lookOnly = props.lookOnly === true;
  const [at, setAt] = useState<Point>();
  const place = useMemo(() => placeOf(selection), [selection]);
  const set = place && breakpoints.of(place);
  const actions = useMemo((): readonly Action[] => {
    if (lookOnly) return [];
    const node = selectedNode(selection);
    return [
      {
        id: 'breakpoint',
        title: set === undefined ? 'Set a breakpoint' : 'Remove the breakpoint',
        keys: ['b'],
        ...SECTION,
        enabled: place !== undefined && (set !== undefined || !breakpoints.full),
        why: place === undefined ? CHOOSE : 'No more breakpoints fit. Remove one to set another.',
        run: () => place && breakpoints.toggle(place),
      },
      {
        id: 'breakpoint-switch',
        title: set?.enabled === false ? 'Switch the breakpoint on' : 'Switch the breakpoint off',
        keys: ['shift+b'],
        ...SECTION,
        enabled: set !== undefined,
        why: place === undefined ? CHOOSE : 'There is no breakpoint here.',
        run: () => set && breakpoints.change({ ...set, enabled: !set.enabled }),
      },
      {
        id: 'breakpoints',
        title: 'List the breakpoints',
        keywords: ['condition', 'field', 'attempt', 'error'],
        ...SECTION,
        run: () => openDrawer('breakpoints'),
      },
      {
        id: 'run-menu',
        title: 'Open the menu of the selection',
        section: 'View',
        keys: ['shift+F10', 'ContextMenu'],
        scope: 'canvas',
        keysOnly: true,
        run() {
          const api = canvasRef.current;
          if (api === null) return;
          const box = node === undefined ? undefined : api.boundsOf([node]);
          setAt(api.clientOf(box ? { x: box.x + 40, y: box.y + 30 } : api.middle()));
        },
      },
    ];
  }, [selection, place, set, breakpoints, canvasRef, openDrawer, lookOnly]);
  useActions(actions);
  const close = useCallback(() => {
    setAt(undefined);
    canvasRef.current?.focus();
  }, [canvasRef]);
  return { openAt: lookOnly ? ignore : setAt, menu: at === undefined ? null : <CanvasMenu at={at} onClose={close} /> };
}

function placeOf({ nodes, edge }: Selection): BreakpointPlace | undefined {
  if (edge !== undefined) return { kind: 'edge', ...edge };
  const [node] = nodes;
  return node === undefined || nodes.length > 1 ? undefined : { kind: 'node', node };
}
