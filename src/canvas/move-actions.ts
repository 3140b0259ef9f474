import type { Action } from '#ui/actions/action.ts';
import type { Direction } from './arrow-navigation.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { moveCommands } from './selection-commands.ts';

/** How far Shift with an arrow moves a node, and how far with Ctrl as well, in canvas pixels. */
const NUDGE = 20;
const COARSE = 100;

const DIRECTIONS: readonly {
  readonly to: Direction;
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
}[] = [
  { to: 'left', key: 'ArrowLeft', dx: -1, dy: 0 },
  { to: 'right', key: 'ArrowRight', dx: 1, dy: 0 },
  { to: 'up', key: 'ArrowUp', dx: 0, dy: -1 },
  { to: 'down', key: 'ArrowDown', dx: 0, dy: 1 },
];

/** Moving what is selected by the arrows. */
export const moveActions = (props: Pick<FlowCanvasProps, 'graph' | 'selection' | 'onCommand'>): readonly Action[] => [
  ...DIRECTIONS.map(({ to, key, dx, dy }) =>
    move(props, `move-${to}`, `Move ${to}`, `shift+${key}`, dx * NUDGE, dy * NUDGE),
  ),
  ...DIRECTIONS.map(({ to, key, dx, dy }) =>
    move(props, `leap-${to}`, `Move ${to} further`, `mod+shift+${key}`, dx * COARSE, dy * COARSE),
  ),
];

function move(
  { graph, selection, onCommand }: Parameters<typeof moveActions>[0],
  id: string,
  title: string,
  keys: string,
  dx: number,
  dy: number,
): Action {
  return {
    id,
    title,
    section: 'Moving',
    keys: [keys],
    scope: 'canvas',
    keysOnly: true,
    enabled: moveCommands(graph, selection, { x: dx, y: dy }).length > 0,
    why: 'Select a node, a note or a section first.',
    run: () => onCommand?.(moveCommands(graph, selection, { x: dx, y: dy })),
  };
}
