import { describe, expect, it } from 'vitest';
import { z } from '#graph/zod.ts';
import { defineNode } from '#nodes/contract/define-node.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { fakeTripFacts } from '../support/fake-trip-facts.ts';

interface Counter {
  readonly count: number;
  readonly unit: string;
}

let parses = 0;
const schema = z
  .strictObject({ count: z.int(), unit: z.string() })
  .refine(() => {
    parses += 1;
    return true;
  })
  .pipe(z.custom<Counter>());

const asObject = (config: Json): JsonObject =>
  typeof config === 'object' && config !== null ? (config as JsonObject) : {};

/** Version 0 called it `n`, version 1 had no unit. */
const counter: NodeType<Counter> = {
  type: 'counter',
  title: 'Counter',
  purpose: 'Counts.',
  section: 'Logic',
  objects: ['Lead'],
  waits: false,
  fixed: false,
  config: schema,
  migrations: [
    (config) => ({ count: asObject(config)['n'] ?? null }),
    (config) => ({ ...asObject(config), unit: 'leads' }),
  ],
  defaults: () => ({ count: 1, unit: 'leads' }),
  edges: ({ count }) => Array.from({ length: count }, (_, index) => ({ id: `e-${index}`, title: 'E', kind: 'normal' })),
  fields: [],
  summary: ({ count, unit }) => `${count} ${unit}`,
  checks: () => [],
  choices: () => [],
  variable: () => undefined,
  run: ({ count }) => ({ type: 'end', why: { text: String(count) } }),
};

describe('a defined node', () => {
  it('reads a config object once, however often it is asked', () => {
    const { nodeType, kind } = defineNode(counter);
    const config = { count: 2, unit: 'leads' };
    parses = 0;
    nodeType.run(config, fakeTripFacts());
    nodeType.run(config, fakeTripFacts());
    kind.edges(config);
    const read = kind.readConfig(config);
    if (read.ok) nodeType.run(read.config, fakeTripFacts());
    expect([read.ok, parses]).toEqual([true, 1]);
  });

  it('brings configs of every older version up to date', () => {
    const { kind } = defineNode(counter);
    const wanted = { ok: true, config: { count: 3, unit: 'leads' } };
    expect([kind.readConfig({ n: 3 }), kind.readConfig({ count: 3 })]).toEqual([wanted, wanted]);
  });

  it('names the place of each fault, of the config as it was given', () => {
    const { kind } = defineNode(counter);
    expect(kind.readConfig({ count: 'x', unit: 'leads', size: 1 })).toEqual({
      ok: false,
      faults: [
        { at: 'count', message: 'Must be a number.' },
        { at: 'size', message: '"size" is not known here.' },
      ],
    });
  });

  it('says that a config which is no object is none', () => {
    const { kind } = defineNode(counter);
    expect([kind.readConfig(null).ok, kind.readConfig('text').ok, kind.readConfig(undefined).ok]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('has no edges and says so on its card where its config cannot be read', () => {
    const { nodeType, kind } = defineNode(counter);
    expect([kind.edges({}), nodeType.choices({}), nodeType.variable({}), nodeType.summary({})]).toEqual([
      [],
      [],
      undefined,
      'The settings cannot be read',
    ]);
  });

  it('throws where it is run with a config that cannot be read', () => {
    const { nodeType } = defineNode(counter);
    expect(() => nodeType.run({ count: 'x' }, fakeTripFacts())).toThrow('{"count":"x"}');
  });
});
