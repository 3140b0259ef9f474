import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, type PointerEvent, type ReactNode, type WheelEvent } from 'react';
import type { DrawnNode } from './drawn-node.ts';
import { accentToken, paintToken } from './far-colors.ts';
import { boxOf, cardBox } from './far-scene.ts';
import type { Corner } from './overview-corner.ts';
import type { Rect } from '#drawing/route-edge.ts';
import { grown } from '#drawing/spatial-index.ts';
import { onThemeChange, themeColors } from './theme-colors.ts';
import styles from './large-overview.module.css';

const SIZE = { width: 148, height: 92 };

/** A large graph in small: painted once, and of what moves with the view only a frame. Drag pans, the wheel zooms. */
export function LargeOverview(props: {
  readonly nodes: readonly DrawnNode[];
  readonly bounds: Rect;
  readonly corner: Corner;
}): ReactNode {
  const { nodes, bounds, corner } = props;
  const flow = useReactFlow();
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const { left, top, scale } = placeIn(bounds);
  useEffect(() => {
    const paint = (): void => paintSmall(canvas.current, nodes, { left, top, scale });
    // What is seen of the graph itself comes first.
    const frame = requestAnimationFrame(paint);
    const end = onThemeChange(paint);
    return () => {
      cancelAnimationFrame(frame);
      end();
    };
  }, [nodes, left, top, scale]);
  useLayoutEffect(() => {
    const place = (): void => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (!seen.current) return;
      seen.current.style.width = `${(width / zoom) * scale}px`;
      seen.current.style.height = `${(height / zoom) * scale}px`;
      seen.current.style.transform = `translate(${(-x / zoom) * scale + left}px, ${(-y / zoom) * scale + top}px)`;
    };
    place();
    return store.subscribe(place);
  }, [store, left, top, scale]);
  const go = (event: PointerEvent<HTMLElement>): void => {
    // A hand that pans the canvas may come by.
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { zoom } = flow.getViewport();
    const x = (event.clientX - box.left - left) / scale;
    const y = (event.clientY - box.top - top) / scale;
    void flow.setCenter(x, y, { zoom });
  };
  const zoomBy = ({ deltaY }: WheelEvent): void => {
    const { width, height, minZoom, maxZoom, transform } = store.getState();
    const [x, y, zoom] = transform;
    const next = Math.min(maxZoom, Math.max(minZoom, zoom * 2 ** (-deltaY * 0.002)));
    const [cx, cy] = [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
    void flow.setCenter(cx, cy, { zoom: next });
  };
  return (
    <Panel
      position={corner}
      className={styles['overview'] ?? ''}
      role="img"
      aria-label="Overview of the graph"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      onWheel={zoomBy}
    >
      <canvas ref={canvas} style={SIZE} aria-hidden />
      <div ref={seen} className={styles['seen']} />
    </Panel>
  );
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

function placeIn(bounds: Rect): Place {
  const { x, y, width, height } = grown(bounds, Math.max(bounds.width, bounds.height) * 0.04);
  const scale = Math.min(SIZE.width / Math.max(1, width), SIZE.height / Math.max(1, height));
  return {
    scale,
    left: (SIZE.width - width * scale) / 2 - x * scale,
    top: (SIZE.height - height * scale) / 2 - y * scale,
  };
}

function paintSmall(canvas: HTMLCanvasElement | null, nodes: readonly DrawnNode[], { left, top, scale }: Place): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  canvas.width = SIZE.width * devicePixelRatio;
  canvas.height = SIZE.height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const color = themeColors(canvas.parentElement ?? document.body);
  for (const node of nodes) {
    const box = boxOf(node);
    if (!box) continue;
    const { x, y, width, height } = node.type === 'note' || node.type === 'frame' ? box : cardBox(box);
    context.globalAlpha = node.type === 'frame' ? 0.16 : 1;
    context.fillStyle = color(tokenOf(node));
    context.fillRect(x * scale + left, y * scale + top, Math.max(1, width * scale), Math.max(1, height * scale));
  }
}

function tokenOf(node: DrawnNode): string {
  if (node.type === 'note') return paintToken(node.data.note.color);
  return node.type === 'frame' ? paintToken(node.data.section.color) : accentToken(node.data.card);
}
