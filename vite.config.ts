import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createLogger, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { tests } from './tests/projects.ts';
import { REPLAY_RUN, REPLAY_SLOTS, REPLAY_TEMPLATE } from './src/app/share/replay-slots.ts';

/**
 * What a built page may do: run its own files and nothing else. No eval, no inline scripts, no other hosts.
 * Inline styles are the component library's and the canvas's own way.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
});

/**
 * Keeps all files of the app for work without a network, and makes the app one that can be installed. A new
 * version waits until it is asked for.
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    id: './',
    name: 'FlowBuilder Simulator',
    short_name: 'FlowBuilder',
    description: 'Draw LeanData routing graphs and run them against simulated Salesforce and Outreach.',
    lang: 'en-GB',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#1f5fd0',
    background_color: '#ffffff',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*'],
    globIgnores: ['cli/**', 'package/**', 'examples/tests/**', '**/*.map', 'sw.js'],
    maximumFileSizeToCacheInBytes: 20_000_000,
    inlineWorkboxRuntime: true,
    // The first visit is kept whole, what was not loaded yet included; later versions are claimed by a reload alone.
    clientsClaim: true,
    navigateFallback: null,
    ignoreURLParametersMatching: [/./],
  },
});

const plugins = [react(), contentSecurityPolicy()];

/** What opens at once: the start of the app, and the page that it opens on. */
const FIRST_SCREEN = ['main.tsx', 'app/simulator-page.tsx'].map((file) => resolve(import.meta.dirname, 'src', file));

let firstScreen: ReadonlySet<string> | undefined;

function reachedFrom(roots: readonly string[], next: (module: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const module of reached) for (const imported of next(module)) reached.add(imported);
  return reached;
}

/** Told by no build: how long plugins take, and marks of modules that only a server of components reads. */
const quiet = { pluginTimings: false, moduleLevelDirective: false };

/**
 * Leaves out one warning: lines that CSS modules make for `composes: … from …` have no place in a file, which Vite
 * takes for a plugin's mistake with images. Such lines name classes only.
 */
const customLogger = createLogger();
const warnOnce = customLogger.warnOnce.bind(customLogger);
customLogger.warnOnce = (message, options) => {
  if (!message.includes('did not pass the `from` option to `postcss.parse`')) warnOnce(message, options);
};

/** The app; `./` lets it live under any path of any static host. */
const app: UserConfig = {
  base: './',
  plugins,
  customLogger,
  worker: { format: 'es', rolldownOptions: { checks: quiet } },
  build: {
    outDir: 'dist',
    // Emptied by the build script, which keeps the command line's bundle.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      checks: quiet,
      // What the first screen and several pages need stands in one file: dozens of small ones take longer to fetch
      // than they save. What only later pages need is not fetched with it.
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id, modules) => {
                firstScreen ??= reachedFrom(FIRST_SCREEN, (module) => modules.getModuleInfo(module)?.importedIds ?? []);
                return firstScreen.has(id) ? 'common' : null;
              },
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
};

/**
 * The template of HTML replays: one page with its script and style in it, that may run that script and nothing
 * else. The app fills in the title and the run.
 */
const onePage = (): Plugin => ({
  name: 'one-page',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle);
    const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
    const styles = files.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
    );
    if (scripts.length !== 1 || files.length !== 1 + styles.length) {
      this.error(`A replay is one script and its style, not ${files.map(({ fileName }) => fileName).join(', ')}`);
    }
    // What would end the element, or begin a comment in it, can only stand in texts of the script.
    const script = (scripts[0] ?? '').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
    for (const { fileName } of files) delete bundle[fileName];
    this.emitFile({
      type: 'asset',
      fileName: REPLAY_TEMPLATE,
      source: [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        `<title>${REPLAY_SLOTS.title}</title>`,
        `<style>${styles.join('\n')}</style>`,
        '</head>',
        '<body>',
        '<div id="root"></div>',
        '<noscript>This replay needs JavaScript.</noscript>',
        `<script type="text/plain" id="${REPLAY_RUN}">${REPLAY_SLOTS.run}</script>`,
        `<script>${script}</script>`,
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    });
  },
});

const replay: UserConfig = {
  publicDir: false,
  plugins: [react(), onePage()],
  customLogger,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 1_000_000,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      // In one script the address of a module says nothing.
      checks: { ...quiet, emptyImportMeta: false },
      input: 'src/replay.tsx',
      output: { format: 'iife', codeSplitting: false },
    },
  },
};

/** Pages with which the browser tests reach storage and worker; built as strictly as the app. */
const probe: UserConfig = {
  ...app,
  publicDir: false,
  build: {
    ...app.build,
    outDir: 'node_modules/.cache/probe',
    rolldownOptions: { ...app.build?.rolldownOptions, input: 'tests/browser/probe/index.html' },
  },
};

/** React Flow as it comes, beside which the bench of frames measures the editor. */
const frames: UserConfig = {
  ...probe,
  build: {
    ...probe.build,
    outDir: 'node_modules/.cache/frames',
    rolldownOptions: { ...app.build?.rolldownOptions, input: 'tests/bench/frames/index.html' },
  },
};

/** The command line as files that need Node alone: each command is loaded when it is called. */
const cli: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/cli',
    emptyOutDir: false,
    ssr: true,
    target: 'node20',
    rolldownOptions: {
      checks: quiet,
      input: { flowsim: 'src/cli/flowsim.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
};

/** What npm installs: library, Vitest's line and command line, which need Node alone. */
const npmPackage: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: ['vitest'] },
  build: {
    outDir: 'dist/package',
    emptyOutDir: false,
    ssr: true,
    target: 'node20',
    rolldownOptions: {
      checks: quiet,
      input: { flowsim: 'src/cli/flowsim.ts', library: 'src/library.ts', vitest: 'src/vitest.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
};

export default defineConfig(({ mode, command }) => {
  if (mode === 'cli') return cli;
  if (mode === 'package') return npmPackage;
  if (mode === 'probe') return probe;
  if (mode === 'frames') return frames;
  if (mode === 'replay') return replay;
  return { ...app, plugins: [...plugins, ...(command === 'build' ? [offline] : [])], test: tests };
});
