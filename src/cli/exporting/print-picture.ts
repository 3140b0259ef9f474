import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawGraph } from '#drawing/graph-drawing.ts';
import { printGraphSvg } from '#drawing/print-graph-svg.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { viewOf } from '#nodes/views.tsx';
import { FONT, PICTURE_COLORS } from './picture-colors.ts';
import { roomyWidth } from './roomy-width.ts';

/** The graph as the app draws it; widths of texts are estimated, as there is no page to measure them. */
export function printPicture(graph: FlowGraph, scheme: 'light' | 'dark', environment: Environment | undefined): string {
  const drawing = drawGraph({ graph, catalog, environment }, roomyWidth);
  return printGraphSvg(
    drawing,
    { title: graph.name, description: graph.description },
    {
      color: (token) => {
        const name = token.replace(/^var\(--fs-(.*)\)$/, '$1');
        const color = PICTURE_COLORS[name];
        if (!color) throw new Error(`A picture has no colour ${token}`);
        return color[scheme];
      },
      fontFamily: FONT,
      icon: signOf,
    },
  );
}

/** What stands inside the sign of a node type. */
function signOf(type: string): string {
  const Sign = viewOf(type)?.icon;
  if (!Sign) return '';
  return renderToStaticMarkup(createElement(Sign)).replace(/^<svg[^>]*>(.*)<\/svg>$/s, '$1');
}
