import { z } from '#graph/zod.ts';
import { criteriaSchema } from '#graph/criteria-schema.ts';
import type { Issue } from '#graph/issue.ts';
import type { EdgeSpec, NodeKind, NodeKinds } from '#graph/node-kinds.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { JsonObject } from '#shared/json.ts';

interface FakeKind {
  readonly title: string;
  readonly config: z.ZodType<JsonObject>;
  readonly defaults: JsonObject;
  readonly edges: (config: JsonObject) => readonly EdgeSpec[];
  readonly waits?: boolean;
  readonly objects?: readonly RoutedObject[];
  readonly checks?: NodeKind['checks'];
}

const normal = (id: string): EdgeSpec => ({ id, title: id, kind: 'normal' });
const edgeId = z.string().min(1);
const triggerEdge = z.strictObject({ id: edgeId, name: z.string(), priority: z.int(), criteria: criteriaSchema });
const named = z.object({ edges: z.array(z.object({ id: edgeId })) });
const namedEdges = (config: JsonObject): readonly EdgeSpec[] => named.parse(config).edges.map(({ id }) => normal(id));

/** Few and simple node types, so that the rules of the document are tested apart from the real ones. */
const kinds: Readonly<Record<string, FakeKind>> = {
  trigger: {
    title: 'Trigger',
    config: z.strictObject({
      kind: z.enum(['new', 'updated']),
      enabled: z.boolean(),
      edges: z.array(triggerEdge),
    }),
    defaults: {
      kind: 'new',
      enabled: true,
      edges: [{ id: 'all', name: 'All', priority: 5, criteria: { logic: 'all', items: [] } }],
    },
    edges: namedEdges,
  },
  choose: {
    title: 'Choose',
    config: z.strictObject({ edges: z.array(z.strictObject({ id: edgeId })) }),
    defaults: { edges: [{ id: 'yes' }, { id: 'no' }] },
    edges: namedEdges,
  },
  act: {
    title: 'Act',
    config: z.strictObject({ note: z.string(), sequence: z.number().nullable() }),
    defaults: { note: '', sequence: null },
    edges: () => [normal('done'), { id: 'failed', title: 'Failed', kind: 'error' }],
    checks: ({ node, environment }): readonly Issue[] =>
      environment && node.config['sequence'] === null
        ? [{ code: 'act/no-sequence', severity: 'error', message: 'No sequence.', place: { node: node.id } }]
        : [],
  },
  wait: { title: 'Wait', config: z.strictObject({}), defaults: {}, edges: () => [normal('met')], waits: true },
  until: {
    title: 'Until',
    config: z.strictObject({}),
    defaults: {},
    edges: () => [{ ...normal('met'), atOnce: true }, normal('expired')],
    waits: true,
  },
  contact: {
    title: 'Contact only',
    config: z.strictObject({}),
    defaults: {},
    edges: () => [normal('done')],
    objects: ['Contact'],
  },
};

export const fakeKinds: NodeKinds = {
  types: Object.keys(kinds),
  get: (type) => made.get(type),
};

const made = new Map(Object.entries(kinds).map(([type, fake]) => [type, kindOf(type, fake)]));

function kindOf(type: string, fake: FakeKind): NodeKind {
  return {
    type,
    title: fake.title,
    waits: fake.waits ?? false,
    objects: fake.objects ?? ['Lead', 'Contact'],
    readConfig: (config) => {
      const parsed = fake.config.safeParse(config);
      return parsed.success ? { ok: true, config: parsed.data } : { ok: false, faults: zodFaults(parsed.error) };
    },
    defaultConfig: () => fake.defaults,
    edges: fake.edges,
    checks: fake.checks ?? (() => []),
  };
}
