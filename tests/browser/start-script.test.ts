import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';

/** Starts the start script; answers its output once it says where the app is, or once it has ended. */
function start(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number | null }> {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '.scripts/start.ts', ...args], {
    cwd: projectFolder,
  });
  onTestFinished(() => void child.kill());
  return new Promise((resolve) => {
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ctrl+C')) resolve({ output, code: null });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ output, code }));
  });
}

/** A port that is free now. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe('npm start', () => {
  it('serves the built app, says where, and says so when it is asked twice', async () => {
    const port = String(await freePort());
    const first = await start('--port', port);
    expect(first.output).toContain(`FlowBuilder Simulator: http://localhost:${port}/`);
    const page = await (await fetch(`http://localhost:${port}/`)).text();
    expect(page).toContain('<title>FlowBuilder Simulator</title>');
    const second = await start('--port', port);
    expect(second.code).toBe(1);
    expect(second.output).toContain(`already runs at http://localhost:${port}/`);
  });

  it('says what to do when another program has the port', async () => {
    const other = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const refused = await start('--port', String(port));
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(`Port ${port} is taken by another program.`);
    expect(refused.output).toContain(`npm start -- --port ${port + 1}`);
  });

  it('refuses what is no port', async () => {
    expect(await start('--port', 'eighty')).toMatchObject({ code: 1, output: expect.stringContaining('not a port') });
  });
});
