import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '#cli/node-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowsim-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

afterEach(() => void vi.unstubAllEnvs());

describe('files of the machine', () => {
  it('are read as bytes', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Ä');
    const read = await nodeFiles.readFile(join(folder, 'a.txt'));
    expect(read.ok && [...read.value]).toEqual([0xc3, 0x84]);
  });

  it('that are not there, or are folders, are faults that say what to do', async () => {
    const gone = await nodeFiles.readFile(join(folder, 'gone.txt'));
    expect(gone.ok ? null : gone.error.message).toBe('There is no such file.');
    const directory = await nodeFiles.readFile(folder);
    expect(directory.ok ? null : directory.error).toMatchObject({ message: 'This is a folder, not a file.' });
  });

  it('are counted from the folder in which npm was called, for npm itself goes to that of the package', async () => {
    vi.stubEnv('INIT_CWD', folder);
    vi.stubEnv('npm_lifecycle_event', 'flowsim');
    writeFileSync(join(folder, 'c.txt'), 'C');
    expect((await nodeFiles.readFile('c.txt')).ok).toBe(true);
    await nodeFiles.writeFile('d.txt', ['D']);
    expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toBe('D');
    vi.stubEnv('npm_lifecycle_event', 'test');
    expect((await nodeFiles.readFile('c.txt')).ok).toBe(false);
  });

  it('are written part by part', async () => {
    const path = join(folder, 'b.txt');
    expect(await nodeFiles.writeFile(path, ['one\n', 'two\n'])).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('that are there are replaced as a whole, and stay as they are where writing fails on the way', async () => {
    const path = join(folder, 'e.txt');
    await nodeFiles.writeFile(path, ['before']);
    function* failing(): Iterable<string> {
      yield 'half';
      throw new Error('no more');
    }
    expect(await nodeFiles.writeFile(path, failing())).toMatchObject({ ok: false });
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual(['before', false]);
    await nodeFiles.writeFile(path, ['after']);
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual(['after', false]);
  });

  it('that cannot be written are faults', async () => {
    const nowhere = await nodeFiles.writeFile(join(folder, 'gone', 'b.txt'), ['x']);
    expect(nowhere.ok ? null : nowhere.error.message).toBe('There is no such folder to write into.');
  });
});
