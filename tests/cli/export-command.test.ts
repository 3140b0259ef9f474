import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { FONT, PICTURE_COLORS } from '#cli/exporting/picture-colors.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printMermaid } from '#graph/print-mermaid.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import { examples } from '#scenarios/examples.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { buildGraph } from '../support/build-graph.ts';
import { graphText, runWith } from './run-flowsim.ts';

const exported = (...args: readonly string[]) => runWith({}, 'export', 'graph.flow.json', ...args);

function mermaidOf(text: string): string {
  const graph = parseFlowFile(text, catalog);
  return graph.ok ? printMermaid(graph.value, catalog) : '';
}

describe('flowsim export', () => {
  it('prints the graph file and the Mermaid text that the app hands out', async () => {
    expect(await exported('--to', 'json')).toMatchObject({ code: 0, err: '', out: graphText });
    expect(await exported('--to', 'mermaid')).toMatchObject({ code: 0, out: mermaidOf(graphText) });
  });

  it('prints a machine that XState runs, as a module or as JSON', async () => {
    const module = await exported('--to', 'xstate');
    expect(module.out).toContain("import { createMachine } from 'xstate';");
    const { code, written } = await exported('--to', 'xstate', '--out', 'web.machine.json');
    expect(code).toBe(0);
    const machine = createMachine(JSON.parse(written.get('web.machine.json') ?? ''));
    const actor = createActor(machine).start();
    actor.send({ type: 'trigger/new' });
    actor.send({ type: 'edge/all-leads' });
    expect(actor.getSnapshot().value).toBe('source');
  });

  it('says what is wrong with a graph that has no machine', async () => {
    const broken = printFlowFile(
      buildGraph({ nodes: { add: ['add-to-sequence', {}] }, edges: ['new-lead:all-leads > add'] }),
    );
    const { code, out, err } = await runWith(
      { 'broken.flow.json': broken },
      'export',
      'broken.flow.json',
      '--to',
      'xstate',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('error: broken.flow.json: A graph with errors has no machine.');
  });

  it('draws every shipped graph with names, signs and colours, equal each time', async () => {
    for (const { graph } of examples) {
      const files = { 'example.flow.json': printFlowFile(graph) };
      const draw = (scheme: string) => runWith(files, 'export', 'example.flow.json', '--to', 'svg', '--scheme', scheme);
      const [light, again, dark] = [await draw('light'), await draw('light'), await draw('dark')];
      expect([light.code, light.err]).toEqual([0, '']);
      expect(light.out).toBe(again.out);
      expect(light.out).not.toBe(dark.out);
      expect(light.out.match(/<g transform=/g)).toHaveLength(graph.nodes.length);
      expect(light.out.match(/viewBox="0 0 24 24"/g)).toHaveLength(graph.nodes.length);
      expect(light.out).not.toContain('undefined');
      // No eye sees more than a hundredth of a pixel; signs have three digits of their own.
      expect(light.out.match(/ d="[^"]*\.\d{4}[^"]*"/g)).toBeNull();
    }
  });

  it('draws in the colours and the font of the app', () => {
    const css = readFileSync(join(projectFolder, 'src/ui/tokens.css'), 'utf8');
    expect(css).toContain(`--fs-font: ${FONT};`);
    for (const [name, { light, dark }] of Object.entries(PICTURE_COLORS))
      expect(css).toContain(`--fs-${name}: light-dark(${light}, ${dark});`);
  });

  it('lays nodes out afresh where it is asked to, and changes nothing else', async () => {
    const { out } = await exported('--to', 'json', '--tidy');
    const [before, after] = [graphText, out].map((text) => parseFlowFile(text, catalog));
    if (!before?.ok || !after?.ok) throw new Error('Both are graphs');
    const places = after.value.nodes.map(({ position }) => JSON.stringify(position));
    expect(new Set(places).size).toBe(places.length);
    const placeless = (graph: FlowGraph) => ({
      ...graph,
      nodes: graph.nodes.map((node) => ({ ...node, position: { x: 0, y: 0 } })),
    });
    expect(placeless(after.value)).toEqual(placeless(before.value));
  });

  it('says what cannot be read or written, and which forms there are', async () => {
    expect(await runWith({}, 'export', 'gone.flow.json', '--to', 'svg')).toMatchObject({ code: 2, out: '' });
    const nowhere = await exported('--to', 'json', '--out', '/nowhere/a.json');
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      'error: /nowhere/a.json: There is no such folder to write into.\n',
    ]);
    const wrong = await exported('--to', 'png');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Allowed choices are mermaid, xstate, svg, json.');
  });
});
