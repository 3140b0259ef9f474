import type { ConfigFault, NodeKind } from '#graph/node-kinds.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';
import { rememberType } from './kind-types.ts';
import type { NodeType } from './node-type.ts';

/** A node type twice: as the engine and the inspector know it, and as the graph's rules know it. */
export interface DefinedNode {
  readonly nodeType: NodeType;
  readonly kind: NodeKind;
}

type Reading<Config> =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/**
 * Makes a node type usable for any config: every function takes the config as it stands in the document
 * and reads it first. A config object is read once; asking again for the same object costs a look-up.
 * Where a config cannot be read, `run` throws and all others answer as for a node that has nothing.
 */
export function defineNode<Config extends object>(spec: NodeType<Config>): DefinedNode {
  const known = new WeakMap<object, Reading<Config>>();
  const read = (config: unknown): Reading<Config> => {
    if (typeof config !== 'object' || config === null) return readConfig(spec, config);
    const before = known.get(config);
    if (before) return before;
    const reading = readConfig(spec, config);
    known.set(config, reading);
    if (reading.ok) known.set(reading.config, reading);
    return reading;
  };
  const configOf = (config: unknown): Config | undefined => {
    const reading = read(config);
    return reading.ok ? reading.config : undefined;
  };
  const withConfig =
    <T>(use: (config: Config) => T, otherwise: T) =>
    (config: JsonObject): T => {
      const readable = configOf(config);
      return readable ? use(readable) : otherwise;
    };
  const edges = withConfig(spec.edges, []);
  const { writes, ...members } = spec;
  const nodeType: NodeType = {
    ...members,
    config: spec.config as NodeType['config'],
    defaults: (object) => spec.defaults(object) as JsonObject,
    edges,
    summary: (config, environment) =>
      withConfig((readable) => spec.summary(readable, environment), 'The settings cannot be read')(config),
    checks: (context, config) => withConfig((readable) => spec.checks(context, readable), [])(config),
    choices: withConfig(spec.choices, []),
    variable: withConfig(spec.variable, undefined),
    ...(writes ? { writes: withConfig<ReturnType<typeof writes>>(writes, []) } : {}),
    run(config, facts, note) {
      const readable = configOf(config);
      if (!readable) throw new Error(`A ${spec.type} node with unreadable settings was run: ${stableJson(config)}`);
      return spec.run(readable, facts, note);
    },
  };
  const kind: NodeKind = {
    type: spec.type,
    title: spec.title,
    waits: spec.waits,
    objects: spec.objects,
    readConfig: (config) => read(config) as ReturnType<NodeKind['readConfig']>,
    defaultConfig: nodeType.defaults,
    edges,
    checks: (context) => nodeType.checks(context, context.node.config),
  };
  rememberType(kind, nodeType);
  return { nodeType, kind };
}

/** Tries the config as it is, then through the migrations, the newest first; the faults are those of the first try. */
function readConfig<Config extends object>(spec: NodeType<Config>, config: unknown): Reading<Config> {
  const first = spec.config.safeParse(config);
  if (first.success) return { ok: true, config: first.data };
  for (let version = spec.migrations.length - 1; version >= 0; version -= 1) {
    const parsed = spec.config.safeParse(migrate(spec, config as Json, version));
    if (parsed.success) return { ok: true, config: parsed.data };
  }
  return { ok: false, faults: zodFaults(first.error) };
}

const migrate = <Config extends object>(spec: NodeType<Config>, config: Json, version: number): Json =>
  spec.migrations.slice(version).reduce((older, migration) => migration(older), config);
