import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { nodeMachine } from '#cli/node-machine.ts';
import { findTests } from '#cli/testing/find-tests.ts';
import { tempProject } from '../support/temp-project.ts';

const machine = nodeMachine(import.meta.url);

describe('the files of tests', () => {
  const project = () =>
    tempProject({
      'a.scenario.json': '',
      'deep/b.scenario.json': '',
      'deep/[odd].scenario.json': '',
      'deep/graph.flow.json': '',
      'node_modules/c.scenario.json': '',
    });
  const found = async (folder: string, path: string): Promise<readonly string[]> => {
    const files = await machine.findFiles(join(folder, path), '.scenario.json');
    if (!files.ok) throw new Error(files.error.message);
    return files.value.map((file) => relative(folder, file));
  };

  it('are those below a folder, but for what is installed there', async () => {
    const folder = project();
    expect(await found(folder, '.')).toEqual(['a.scenario.json', 'deep/[odd].scenario.json', 'deep/b.scenario.json']);
    expect(await found(folder, 'deep/')).toEqual(['deep/[odd].scenario.json', 'deep/b.scenario.json']);
  });

  it('are those of a pattern, or a file that is named itself, whatever its name', async () => {
    const folder = project();
    expect(await found(folder, '**/{a,b}.scenario.json')).toEqual(['a.scenario.json', 'deep/b.scenario.json']);
    expect(await found(folder, 'deep/[odd].scenario.json')).toEqual(['deep/[odd].scenario.json']);
    expect(await found(folder, 'gone')).toEqual([]);
  });

  it('are missed where they are not: a path that leads nowhere is told from a folder without tests', async () => {
    const folder = tempProject({ 'graphs/graph.flow.json': '' });
    const missed = async (path: string): Promise<string> => {
      const files = await findTests([join(folder, path)], machine);
      return files.ok ? '' : files.error.replace(folder, '');
    };
    expect(await missed('gone')).toMatch(/^error: \/gone: There is no such file or folder\. Check the path/);
    expect(await missed('graphs')).toMatch(/^error: \/graphs: There is no test\. Tests are files that end in/);
    expect(await missed('*.scenario.json')).toMatch(/There is no test\./);
  });
});

describe('tests that links lead to', () => {
  it('are run once, by the path that needs no link', async () => {
    const folder = tempProject({ 'tests/z.scenario.json': '', 'far/a.scenario.json': '' });
    symlinkSync('..', join(folder, 'tests/up'));
    symlinkSync('../far', join(folder, 'tests/deep'));
    symlinkSync('tests', join(folder, 'a'));
    symlinkSync('z.scenario.json', join(folder, 'tests/b.scenario.json'));
    const found = async (...paths: readonly string[]): Promise<readonly string[]> => {
      const files = await findTests(
        paths.map((path) => join(folder, path)),
        machine,
      );
      if (!files.ok) throw new Error(files.error);
      return files.value.map((file) => relative(folder, file));
    };
    expect(await found('.')).toEqual(['far/a.scenario.json', 'tests/z.scenario.json']);
    expect(await found('a', 'tests/z.scenario.json', 'far')).toEqual(['far/a.scenario.json', 'tests/z.scenario.json']);
    expect(await found('tests/b.scenario.json')).toEqual(['tests/b.scenario.json']);
  });
});

describe('watching', () => {
  it('tells of a file that was written, in a folder below too, and is quiet once it ends', async () => {
    const folder = tempProject({ 'tests/a.txt': '1', 'graph.json': '1' });
    const told: string[] = [];
    const end = machine.watch([join(folder, 'tests'), join(folder, 'graph.json')], (files) => {
      told.push(...files.map((file) => relative(folder, file)));
    });
    writeFileSync(join(folder, 'graph.json'), '2');
    await vi.waitFor(() => expect(told).toContain('graph.json'), 5_000);
    mkdirSync(join(folder, 'tests/deep'));
    writeFileSync(join(folder, 'tests/a.txt'), '2');
    await vi.waitFor(() => expect(told).toContain('tests/a.txt'), 5_000);
    end();
  });
});

describe('a thread', () => {
  const endOf = (script: string): Promise<string | null> => {
    const folder = tempProject({ 'thread.mjs': script });
    const thread = nodeMachine(pathToFileURL(join(folder, 'thread.mjs')).href).startThread();
    return new Promise((resolve) => thread.onEnd(resolve));
  };

  it('that ends by itself says why', async () => {
    expect(await endOf('process.exit(3)')).toBe('It ended with exit code 3.');
    expect(await endOf('throw new Error("Out of luck")')).toBe('It failed: Out of luck.');
  });

  it('answers what it is asked, and ends without a reason where it is stopped', async () => {
    const folder = tempProject({
      'thread.mjs':
        'import { parentPort } from "node:worker_threads"; parentPort.on("message", (m) => parentPort.postMessage(m + 1));',
    });
    const thread = nodeMachine(pathToFileURL(join(folder, 'thread.mjs')).href).startThread();
    const answered = new Promise((resolve) => thread.onMessage(resolve));
    const ended = new Promise((resolve) => thread.onEnd(resolve));
    thread.post(1);
    expect(await answered).toBe(2);
    thread.stop();
    expect(await ended).toBeNull();
  });
});
