import { get } from 'node:http';
import { parseArgs } from 'node:util';
import { ensureBuilt, folderOf, isFresh } from './built-app.ts';
import { serveFolder } from './static-server.ts';

const PORT = 4780;

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const port = values.port === undefined ? PORT : Number(values.port);
const host = values.host ?? '127.0.0.1';

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`"${values.port}" is not a port. Give a whole number from 1 to 65535: npm start -- --port 4790`);
}

if (!isFresh('app')) {
  console.log('Building the app: its sources have changed since the last build, or there was none.');
  await ensureBuilt('app').catch((error: unknown) => fail(messageOf(error)));
}

try {
  await serveFolder(folderOf('app'), { port, host });
  console.log(`FlowBuilder Simulator: http://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`);
  console.log('Stop it with Ctrl+C.');
  process.on('SIGINT', () => process.exit(0));
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'EADDRINUSE') fail(messageOf(error));
  fail(
    (await isOurs(port))
      ? `Port ${port} is taken: FlowBuilder Simulator already runs at http://localhost:${port}/. Open that, or stop it first.`
      : `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`,
  );
}

function isOurs(taken: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port: taken, host: '127.0.0.1', timeout: 2_000 }, (response) => {
      let page = '';
      response.on('data', (chunk: Buffer) => (page += chunk.toString()));
      response.on('close', () => resolve(page.includes('<title>FlowBuilder Simulator</title>')));
    });
    request.on('timeout', () => request.destroy(new Error('No answer')));
    request.on('error', () => resolve(false));
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
