import { describe, expect, it } from 'vitest';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { DocumentMigration } from '#graph/read-document.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const graph = fakeGraph(
  [fakeNode('choose', 'choose'), fakeNode('act', 'act')],
  ['new-lead.all>choose', 'choose.yes>act'],
);
const text = printFlowFile(graph);

/** The faults of the printed graph after one replacement in its text. */
function faultsAfter(from: string | RegExp, to: string | ((found: string) => string)): readonly FileFault[] {
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(changed).not.toBe(text);
  const parsed = parseFlowFile(changed, fakeKinds);
  return parsed.ok ? [] : parsed.error;
}

const places = (faults: readonly FileFault[]): readonly (string | undefined)[][] =>
  faults.map(({ code, at }) => [code, at]);

describe('parseFlowFile', () => {
  it('reads back what was printed', () => {
    expect(parseFlowFile(text, fakeKinds)).toEqual({ ok: true, value: graph });
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(parseFlowFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`, fakeKinds)).toEqual({ ok: true, value: graph });
  });

  it('names the line where a text stops being JSON', () => {
    const [fault] = faultsAfter('"version": 2,', '"version": 2');
    expect(fault).toMatchObject({ code: 'file/not-json', line: 4 });
    expect(fault?.message).toBe('This is not JSON: "\\"" stands where "," or "}" is expected (line 4, column 3).');
  });

  it('tells an empty file, JSON of another kind, no version and a newer version apart', () => {
    const codeOf = (content: string): string | undefined => {
      const parsed = parseFlowFile(content, fakeKinds);
      return parsed.ok ? undefined : parsed.error[0]?.code;
    };
    expect(codeOf(' \n')).toBe('file/empty');
    expect(codeOf('[1, 2]')).toBe('file/other-kind');
    expect(codeOf('null')).toBe('file/other-kind');
    expect(codeOf('{"name": "package"}')).toBe('file/other-kind');
    expect(codeOf('{"format": "flowbuilder-simulator/org", "version": 1}')).toBe('file/other-kind');
    expect(codeOf('{"format": "flowbuilder-simulator/flow"}')).toBe('file/no-version');
    expect(codeOf('{"format": "flowbuilder-simulator/flow", "version": 0.5}')).toBe('file/no-version');
    expect(codeOf('{"format": "flowbuilder-simulator/flow", "version": 99}')).toBe('file/newer-version');
  });

  it('says which version a newer file has and what to do', () => {
    expect(faultsAfter('"version": 2', '"version": 3')).toEqual([
      {
        code: 'file/newer-version',
        at: 'version',
        message: 'The file has version 3; this program reads up to version 2.',
        hint: 'Open it with a newer FlowBuilder Simulator.',
      },
    ]);
  });

  it('refuses what it does not know, at its place', () => {
    expect(places(faultsAfter('"object": "Lead",', '"object": "Lead", "colour": "red",'))).toEqual([
      ['flow/shape', 'graph.colour'],
    ]);
    expect(places(faultsAfter('"object": "Lead"', '"object": "Case"'))).toEqual([['flow/shape', 'graph.object']]);
    expect(places(faultsAfter('"x": 0', '"x": "left"'))).toEqual([['flow/shape', 'graph.nodes[0].position.x']]);
    expect(places(faultsAfter('"id": "act"', '"id": "Act 1"'))).toEqual([['flow/shape', 'graph.nodes[3].id']]);
    expect(places(faultsAfter('"name": "act"', '"name": ""'))).toEqual([['flow/shape', 'graph.nodes[3].name']]);
  });

  it('refuses a node type that it does not know', () => {
    const [fault] = faultsAfter('"type": "act"', '"type": "teleport"');
    expect(fault).toEqual({
      code: 'flow/unknown-node-type',
      at: 'graph.nodes[3].type',
      message: 'Node "act" is of type "teleport", which this program does not know.',
      hint: 'Known types: trigger, choose, act, wait, until, contact.',
    });
  });

  it("refuses a config that its node type cannot read, at the setting's place", () => {
    expect(faultsAfter('"sequence": null', '"sequence": "first"')).toEqual([
      {
        code: 'flow/bad-config',
        at: 'graph.nodes[3].config.sequence',
        message: 'Node "act": Must be a number.',
      },
    ]);
    expect(places(faultsAfter('"note": ""', '"note": "", "extra": 1'))).toEqual([
      ['flow/bad-config', 'graph.nodes[3].config.extra'],
    ]);
  });

  it('refuses an edge to nowhere and an edge from nowhere', () => {
    expect(places(faultsAfter('"to": "act"', '"to": "gone"'))).toEqual([['flow/edge-to-nowhere', 'graph.edges[1].to']]);
    expect(places(faultsAfter('"from": "choose"', '"from": "gone"'))).toEqual([
      ['flow/edge-from-nowhere', 'graph.edges[1].from'],
    ]);
  });

  it('refuses an edge that its node does not declare, and says which there are', () => {
    expect(faultsAfter('"edge": "yes"', '"edge": "perhaps"')).toEqual([
      {
        code: 'flow/unknown-edge',
        at: 'graph.edges[1].edge',
        message: 'Node "choose" has no edge "perhaps".',
        hint: 'It has: yes, no.',
      },
    ]);
  });

  it('refuses an edge that leads to two nodes', () => {
    const edge = '{ "from": "choose", "edge": "yes", "to": "act" }';
    expect(
      places(
        faultsAfter('"edges": [\n      {\n        "from": "new-lead"', `"edges": [ ${edge}, { "from": "new-lead"`),
      ),
    ).toEqual([['flow/duplicate-edge', 'graph.edges[2].edge']]);
  });

  it('refuses two nodes with one id', () => {
    expect(places(faultsAfter('"id": "act"', '"id": "choose"'))).toContainEqual([
      'flow/duplicate-node-id',
      'graph.nodes[3].id',
    ]);
  });

  it('reports every fault at once', () => {
    const faults = faultsAfter(/"sequence": null[^]*"to": "act"/, (found) =>
      found.replace('null', '"x"').replace('"to": "act"', '"to": "gone"'),
    );
    expect(faults.map((fault) => fault.code)).toEqual(['flow/bad-config', 'flow/edge-to-nowhere']);
  });

  it('refuses endlessly nested JSON instead of overflowing', () => {
    const deep = `{"format": "flowbuilder-simulator/flow", "version": 1, "graph": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const parsed = parseFlowFile(deep, fakeKinds);
    expect(parsed.ok ? [] : places(parsed.error)).toEqual([['file/too-deep', undefined]]);
  });

  it('keeps what the editor could draw for the validation', () => {
    const loose = fakeGraph([fakeNode('alone', 'act'), { ...fakeNode('b', 'contact'), name: 'alone' }]);
    const noTriggers = { ...loose, nodes: loose.nodes.slice(2) };
    expect(parseFlowFile(printFlowFile(loose), fakeKinds)).toEqual({ ok: true, value: loose });
    expect(parseFlowFile(printFlowFile(noTriggers), fakeKinds)).toEqual({ ok: true, value: noTriggers });
  });
});

describe('migrations of the flow format', () => {
  const rename: DocumentMigration = (document) => {
    const { title, ...graph } = document['graph'] as JsonObject;
    return { ...document, graph: { ...graph, name: title ?? null } };
  };
  const older = text.replace('"version": 2', '"version": 1').replace('"name": "Graph"', '"title": "Graph"');

  it('brings an older version up to date, step by step', () => {
    const mark: DocumentMigration = (document) => ({
      ...document,
      graph: { ...(document['graph'] as JsonObject), description: 'migrated' },
    });
    const parsed = parseFlowFile(older, fakeKinds, [rename, mark]);
    expect(parsed).toEqual({ ok: true, value: { ...graph, description: 'migrated' } });
  });

  it('applies only the steps that are missing', () => {
    expect(parseFlowFile(text, fakeKinds, [rename])).toEqual({ ok: true, value: graph });
  });

  it('reports an older file that its migration cannot read, instead of throwing', () => {
    const parsed = parseFlowFile('{"format": "flowbuilder-simulator/flow", "version": 1}', fakeKinds, [rename]);
    expect(parsed.ok ? [] : places(parsed.error)).toEqual([['file/not-migrated', undefined]]);
  });
});
