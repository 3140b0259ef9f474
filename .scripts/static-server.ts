import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a folder as any static host would: files and `index.html` of a folder, nothing else. The files are
 * read once, so that a new build does not pull chunks away from under an open page. With `under`, such as
 * `/some/path/`, the folder appears there and nowhere else. Port 0 takes a free one. Rejects with the
 * system's error (`EADDRINUSE` where the port is taken).
 */
export function serveFolder(
  folder: string,
  options: { readonly port: number; readonly host?: string; readonly under?: string },
): Promise<StaticServer> {
  const base = options.under ?? '/';
  const files = readFiles(folder);
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    if (path !== undefined && `${path}/` === base) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    const name = path?.startsWith(base) ? path.slice(base.length) : undefined;
    const wanted = name === undefined ? undefined : name === '' || name.endsWith('/') ? `${name}index.html` : name;
    const content = wanted === undefined ? undefined : files.get(wanted);
    if (wanted === undefined || content === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(wanted)] ?? 'application/octet-stream',
      'content-length': content.length,
      'cache-control': wanted.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    // The command line's bundle lies beside the app and is no part of the site.
    if (!name.startsWith('cli/')) files.set(name, readFileSync(path));
  }
  return files;
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}
