import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { sourceFiles } from '../support/source-files.ts';
import { tempProject } from '../support/temp-project.ts';
import { layerOf } from './layers.ts';

const CONFIG = readFileSync(join(projectFolder, '.oxlintrc.json'), 'utf8');

/** The rules that the project's linter finds broken in a file at that path, in the order of the text. */
function findings(path: string, text: string): readonly string[] {
  const folder = tempProject({ '.oxlintrc.json': CONFIG, [path]: text });
  const run = spawnSync(process.execPath, [join(projectFolder, 'node_modules/oxlint/bin/oxlint'), '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: readonly { code: string }[] };
  expect(run.status).toBe(diagnostics.length > 0 ? 1 : 0);
  return diagnostics.map((one) => one.code);
}

describe('the linter', () => {
  it.each([
    ['Date.now()', 'eslint(no-restricted-globals)'],
    ['new Date()', 'eslint(no-restricted-globals)'],
    ['performance.now()', 'eslint(no-restricted-globals)'],
    ['setTimeout(work, 1)', 'eslint(no-restricted-globals)'],
    ['setInterval(work, 1)', 'eslint(no-restricted-globals)'],
    ['process.exit()', 'eslint(no-restricted-globals)'],
    ['globalThis.Date', 'eslint(no-restricted-globals)'],
    ['Math.random()', 'eslint(no-restricted-properties)'],
    ["'a'.localeCompare('b')", 'eslint(no-restricted-properties)'],
  ])('refuses %s in headless code', (expression, rule) => {
    const text = `const work = (): void => undefined;\nexport const found = [work, ${expression}];\n`;
    expect(findings('src/world/fixture.ts', text)).toEqual([rule]);
  });

  it('refuses console in headless code', () => {
    const text = "export const say = (): void => console.log('said');\n";
    expect(findings('src/engine/fixture.ts', text)).toContain('eslint(no-restricted-globals)');
  });

  it('lets a screen and the command line have a clock', () => {
    const text = 'export const now = (): number => Date.now();\n';
    expect(findings('src/app/fixture.tsx', text)).toEqual([]);
    expect(findings('src/cli/fixture.ts', text)).toEqual([]);
  });

  it('refuses default exports, `any`, barrels and value imports of types', () => {
    expect(findings('src/app/a.ts', 'const a = 1;\nexport default a;\n')).toEqual(['import(no-default-export)']);
    expect(findings('src/app/b.ts', 'export const b = (value: any): unknown => value;\n')).toEqual([
      'typescript(no-explicit-any)',
    ]);
    expect(findings('src/app/c.ts', "import { T } from './t.ts';\nexport const c = (t: T): T => t;\n")).toEqual([
      'typescript(consistent-type-imports)',
    ]);
    expect(findings('src/app/index.ts', "export * from './a.ts';\n")).toEqual(['oxc(no-barrel-file)']);
  });

  it('refuses hooks out of order', () => {
    const text =
      "import { useState } from 'react';\nexport function View({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n";
    expect(findings('src/ui/view.tsx', text)).toEqual(['react-hooks(rules-of-hooks)']);
  });

  it('refuses a file of more than 300 lines, and a test of more than 500', () => {
    const lines = (count: number): string => '// line\n'.repeat(count - 1) + 'export const a = 1;\n';
    expect(findings('src/graph/a.ts', lines(300))).toEqual([]);
    expect(findings('src/graph/a.ts', lines(301))).toEqual(['eslint(max-lines)']);
    expect(findings('tests/graph/a.test.ts', lines(500))).toEqual([]);
    expect(findings('tests/graph/a.test.ts', lines(501))).toEqual(['eslint(max-lines)']);
  });

  it('watches every headless folder there is', () => {
    const folders = sourceFiles('src')
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && layerOf(path)?.platform === 'headless')
      .map((path) => path.split('/').slice(0, -1).join('/'));
    const { overrides } = JSON.parse(CONFIG) as { overrides: readonly { files: readonly string[] }[] };
    const watched = overrides[0]?.files ?? [];
    const open = [...new Set(folders)].filter((folder) => !watched.some((glob) => covers(glob, folder)));
    expect(open).toEqual([]);
  });
});

const covers = (glob: string, folder: string): boolean =>
  glob.endsWith('/**/*.ts') ? `${folder}/`.startsWith(glob.slice(0, -'**/*.ts'.length)) : glob === `${folder}/*.ts`;
