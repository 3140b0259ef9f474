import type { FlowEdge, FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { newGraph } from '#graph/new-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { createRandom, type Random } from '#shared/random.ts';

const COLUMN = 460;
const ROW = 190;
const SOURCES = ['Web', 'Webinar', 'Partner', 'Trade Show', 'Referral', 'Phone Inquiry', 'Purchased List'];
const STATUSES = ['Open - Not Contacted', 'Working - Contacted'];

type Made = readonly [type: string, name: string, config: JsonObject];

/** How often each kind of node comes, out of a hundred. */
const kinds: readonly (readonly [share: number, make: (random: Random, index: number) => Made])[] = [
  [42, condition],
  [14, hold],
  [14, matchAccount],
  [16, updateRecord],
  [14, addToSequence],
];

/**
 * A graph without errors of so many nodes, its triggers among them, in columns from left to right as tidying
 * leaves them: conditions that fan out, branches that meet again, some edges left open. The same count and seed give
 * the same graph.
 */
export function largeGraph(count: number, seed = 1): FlowGraph {
  const random = createRandom(seed);
  const blank = newGraph({ id: `large-${count}`, name: `Large graph of ${count} nodes`, object: 'Lead' }, catalog);
  const rows = Math.max(2, Math.round(Math.sqrt(count * 1.5)));
  const made = Array.from({ length: count - blank.nodes.length }, (_, index) => makeNode(random, index));
  const columns = inColumns(blank.nodes, made, rows).map((nodes, column) =>
    nodes.map((node, row) => ({ ...node, position: placeOf(random, column, row, nodes.length) })),
  );
  return { ...blank, nodes: columns.flat(), edges: columns.flatMap((_, at) => edgesFrom(random, columns, at)) };
}

function makeNode(random: Random, index: number): FlowNode {
  const [type, name, config] = pick(random)(random, index);
  const kind = catalog.get(type);
  if (!kind) throw new Error(`No node type ${type}`);
  const position = { x: 0, y: 0 };
  return {
    id: `n-${index}`,
    type,
    name: `${name} ${index}`,
    position,
    config: { ...kind.defaultConfig('Lead'), ...config },
  };
}

/** Each column is larger than the one before, up to so many rows. */
function inColumns(first: readonly FlowNode[], others: readonly FlowNode[], rows: number): (readonly FlowNode[])[] {
  const columns = [first];
  for (let at = 0; at < others.length;) {
    const size = Math.min(rows, Math.ceil((columns.at(-1)?.length ?? 1) * 1.6));
    columns.push(others.slice(at, at + size));
    at += size;
  }
  return columns;
}

const placeOf = (random: Random, column: number, row: number, rows: number): FlowNode['position'] => ({
  x: column * COLUMN,
  y: Math.round((row - rows / 2) * ROW) + random.int(0, 9) * 4,
});

function pick(random: Random): (random: Random, index: number) => Made {
  let at = random.int(0, 99);
  for (const [share, make] of kinds) {
    if (at < share) return make;
    at -= share;
  }
  return condition;
}

function condition(random: Random): Made {
  const outcomes = Array.from({ length: random.int(1, 4) }, (_, index) => ({
    id: `outcome-${index}`,
    name: `${SOURCES[(index + random.int(0, 6)) % SOURCES.length] ?? 'Web'} ${index + 1}`,
    criteria: {
      logic: 'all',
      items: [
        { field: 'LeadSource', operator: 'equals', value: SOURCES[index] ?? 'Web' },
        { field: 'NumberOfEmployees', operator: 'less-than', value: random.int(1, 50) * 100 },
      ],
    },
  }));
  return ['condition', 'Which source and size', { outcomes }];
}

function hold(random: Random): Made {
  const items = [{ field: 'Outreach_Prospect_ID__c', operator: 'is-not-null' }];
  return [
    'hold',
    'Wait for the prospect',
    { amount: random.int(1, 48), unit: 'hours', criteria: { logic: 'all', items } },
  ];
}

function matchAccount(_random: Random, index: number): Made {
  return ['match-account', 'Known customer', { variable: `Account${index}` }];
}

function updateRecord(random: Random): Made {
  return [
    'update-record',
    'Set the status',
    { values: [{ field: 'Status', value: STATUSES[random.int(0, 1)] ?? '' }] },
  ];
}

function addToSequence(): Made {
  return ['add-to-sequence', 'Add to the welcome sequence', { sequenceId: 1 }];
}

/** Edges lead to the next column in the order in which they leave this one, a few of them farther; one in twelve is open. */
function edgesFrom(random: Random, columns: readonly (readonly FlowNode[])[], at: number): readonly FlowEdge[] {
  const next = columns[at + 1] ?? [];
  const leaving = (columns[at] ?? []).flatMap((node) =>
    (catalog.get(node.type)?.edges(node.config) ?? []).flatMap(({ id, kind }) =>
      kind === 'normal' ? [{ from: node.id, edge: id }] : [],
    ),
  );
  return leaving.flatMap((edge, index) => {
    const far = random.int(0, 24) === 0 ? columns[at + random.int(2, 4)] : undefined;
    const column = far ?? next;
    const to = column[Math.floor((index * column.length) / leaving.length)];
    return to && random.int(0, 11) > 0 ? [{ ...edge, to: to.id }] : [];
  });
}
