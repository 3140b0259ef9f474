import { describe, expect, it } from 'vitest';
import { flowJsonSchema } from '#graph/flow-json-schema.ts';
import { catalog } from '#nodes/catalog.ts';

const schema = flowJsonSchema(catalog.list);

describe('the JSON Schema of graphs', () => {
  it('has one shape for each node type, and one for criteria', () => {
    const definitions = Object.keys(schema['$defs'] ?? {});
    expect(definitions).toEqual(expect.arrayContaining(catalog.types.map((type) => `node-${type}`)));
    expect(definitions).toContain('criteria');
  });

  it('allows the one version there is, and no unknown members', () => {
    expect(schema).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(['format', 'version', 'graph']),
      properties: { format: { const: 'flowbuilder-simulator/flow' }, version: { const: 2 } },
    });
  });
});
