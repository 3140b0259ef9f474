import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runFlowsim } from '#cli/program.ts';
import { nodeFiles } from '#cli/node-files.ts';
import { tempProject } from '../support/temp-project.ts';
import { graphText } from './run-flowsim.ts';

it('a graph is not written over through a link to it or to its folder, whatever its name', async () => {
  const folder = tempProject({ 'flows/in.json': graphText, 'flows/in.flow.json': graphText });
  symlinkSync('flows', join(folder, 'link'));
  symlinkSync('flows/in.json', join(folder, 'out.svg'));
  const text: string[] = [];
  const io = { ...nodeFiles, out: (part: string) => text.push(part), err: (part: string) => text.push(part) };
  for (const [file, out] of [
    ['flows/in.flow.json', 'link/in.flow.json'],
    ['link/in.json', 'flows/in.json'],
    ['flows/in.json', 'out.svg'],
  ] as const) {
    text.length = 0;
    expect(await runFlowsim(['export', join(folder, file), '--to', 'mermaid', '--out', join(folder, out)], io)).toBe(2);
    expect(text.join('')).toContain('This file is read here, so it is not written over.');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(graphText);
  }
});
