import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useContext, useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { CanvasContext } from './canvas-store.ts';
import type { Card } from '#drawing/card.ts';
import type { VisibleGraph } from '#drawing/collapse-sections.ts';
import type { DrawnNode } from './drawn-node.ts';
import type { LineEdge } from './edge-line.tsx';
import { boxesOf, cardBox, lineOf } from './far-scene.ts';
import { roundedPath } from '#drawing/route-edge.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import { TokenFace } from './token-discs.tsx';
import type { Token } from './tokens.ts';
import styles from './token-discs.module.css';

interface TravellerProps {
  readonly tokens: readonly Token[];
  /** Milliseconds. */
  readonly travel: number;
  readonly view: VisibleGraph;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly LineEdge[];
  readonly cards: readonly Card[];
}

interface Trip {
  readonly token: Token;
  /** The drawn way of the edge, as an SVG path. */
  readonly path: string;
  readonly travel: number;
  /** Seen from afar a token is as large on screen as it can be told. */
  readonly scale: number;
}

/** Smallest size of a token on screen, as a share of its size at zoom 1. */
const LEAST = 0.6;

/** The token that has come by an edge with the step shown, on its way along the line; none where motion is not wanted. */
export function TokenTraveller(props: TravellerProps): ReactNode {
  const { tokens } = props;
  const store = useContext(CanvasContext);
  const flow = useStoreApi();
  const [trip, setTrip] = useState<Trip>();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const { travel } = latest.current;
    const still = travel <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const token = still ? undefined : tokens.find(({ from }) => from !== undefined);
    const path = token && store ? wayOf(token, latest.current, store.getState().routes) : undefined;
    const scale = Math.max(1, LEAST / flow.getState().transform[2]);
    setTrip(token && path !== undefined ? { token: { ...token, count: 1 }, path, travel, scale } : undefined);
    store?.setState({ arriving: path === undefined ? undefined : token?.id });
  }, [tokens, store, flow]);
  const disc = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!trip) return undefined;
    const moving = disc.current?.animate([{ offsetDistance: '0%' }, { offsetDistance: '100%' }], {
      duration: trip.travel,
      easing: 'ease-in-out',
      fill: 'both',
    });
    const arrive = (): void => {
      setTrip(undefined);
      store?.setState({ arriving: undefined });
    };
    if (moving) moving.onfinish = arrive;
    else arrive();
    return () => moving?.cancel();
  }, [trip, store]);
  if (!trip) return null;
  const style: CSSProperties = { offsetPath: `path('${trip.path}')`, scale: String(trip.scale) };
  return (
    <ViewportPortal>
      <span
        ref={disc}
        className={`${styles['token']} ${styles['traveller']}`}
        style={style}
        data-tone={trip.token.tone}
        data-travelling={trip.token.id}
        aria-hidden
      >
        <TokenFace {...trip.token} />
      </span>
    </ViewportPortal>
  );
}

/** The way from the card that a token has left along the drawn line to where it stands now; undefined where none is drawn. */
function wayOf(
  { from, edge, node }: Token,
  { view, nodes, edges, cards }: TravellerProps,
  routes: { of: (key: string, request: NonNullable<ReturnType<typeof lineOf>>) => readonly { x: number; y: number }[] },
): string | undefined {
  if (from === undefined || edge === undefined) return undefined;
  const [card, target] = [view.hiddenIn?.get(from), view.hiddenIn?.get(node)];
  if (card !== undefined && card === target) return undefined;
  const id = card === undefined ? edgeKey(from, edge) : edgeKey(card, edgeKey(from, edge));
  const line = edges.find((each) => each.id === id);
  const boxes = boxesOf(nodes);
  const request = line && lineOf(line, boxes, new Map(cards.map((each) => [each.id, each])));
  const source = boxes.get(card ?? from);
  if (!request || !source) return undefined;
  const start = { x: cardBox(source).x + cardBox(source).width, y: request.from.y };
  return roundedPath([start, ...routes.of(id, request)]);
}
