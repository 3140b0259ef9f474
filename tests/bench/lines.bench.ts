import { routeLine } from '#drawing/route-line.ts';
import { randomGraph, requestsOf, spans, tidied } from '../support/tidied-lines.ts';
import type { BenchSuite } from './bench-suite.ts';

const requests = requestsOf(await tidied(randomGraph(1, 480, spans.far)));

export const suites: readonly BenchSuite[] = [
  {
    title: 'Lines around the nodes of a tidied graph',
    unit: 'lines',
    cases: [
      {
        name: `${requests.length} lines among 482 nodes`,
        items: requests.length,
        run: () => {
          for (const { request } of requests) routeLine(request);
        },
      },
    ],
  },
];
