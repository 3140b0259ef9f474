import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFlowsim } from '#cli/program.ts';
import { err } from '#shared/result.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { runWith } from './run-flowsim.ts';

/** What a module loads at once: its imports and theirs, but for types and what is imported when it is needed. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    const text = readFileSync(join(projectFolder, file), 'utf8');
    for (const [, what = '', path = ''] of text.matchAll(/^import ([^'";]*?)(?: from )?'([^']+)';$/gm)) {
      if (what.startsWith('type ')) continue;
      if (path.startsWith('#')) loaded.add(`src/${path.slice(1)}`);
      else if (path.startsWith('.')) loaded.add(join(dirname(file), path));
    }
  }
  return loaded;
}

describe('flowsim', () => {
  it('loads at its start nothing but its own commands and how they are called', () => {
    const loaded = [...loadedWith('src/cli/flowsim.ts')];
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded.length).toBeLessThan(50);
    expect(loaded.filter((file) => !/^src\/(?:cli|shared)\//.test(file))).toEqual([]);
    expect(loaded.filter((file) => file.startsWith('src/cli/reporters/'))).toEqual([]);
  });

  it('shows with each command examples that it takes, its options and the exit codes', async () => {
    const { out } = await runWith({}, '--help');
    const names = [...out.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map(([, name = '']) => name);
    expect(names).toHaveLength(13);
    for (const name of names) {
      const help = (await runWith({}, name, '--help')).out;
      expect(help).toContain('Exit codes:\n  0  fine');
      expect(help).toContain('--no-color');
      const examples = /\nExamples:\n((?: {2}\S.*\n)+)/.exec(help)?.[1]?.trimEnd().split('\n') ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example).toContain(`flowsim ${name}`);
    }
  });

  it('names the command that is not known, and leaves out colours where it is told to', async () => {
    const unknown = await runWith({}, 'rum');
    expect([unknown.code, unknown.err.split('\n')[0]]).toEqual([2, "error: unknown command 'rum'"]);
    const coloured = async (...args: readonly string[]) => {
      const out: string[] = [];
      const gone = () => Promise.resolve(err({ code: 'file/unreachable', message: 'There is no such file.' }));
      const stream = { isTty: true, columns: 80 };
      const terminal = { out: stream, err: stream, env: {}, now: () => 0 };
      const io = { out: (text: string) => out.push(text), err: () => undefined, readFile: gone, writeFile: gone };
      await runFlowsim(args, { ...io, terminal });
      return out.join('').includes('\u001B[');
    };
    expect(await coloured('explain', 'ERR-9')).toBe(true);
    expect(await coloured('explain', 'ERR-9', '--no-color')).toBe(false);
  });
});
