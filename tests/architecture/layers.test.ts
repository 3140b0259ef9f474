import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { sourceFiles } from '../support/source-files.ts';
import { tempProject } from '../support/temp-project.ts';
import { layerFaults } from './layer-faults.ts';
import { layers } from './layers.ts';
import { readModules, type Module } from './read-modules.ts';

describe('layers of src', () => {
  let modules: readonly Module[] = [];
  beforeAll(async () => {
    modules = await readModules(projectFolder);
  });

  it('are checked over every source file, and these are many', () => {
    const isCode = (path: string): boolean => !path.endsWith('.d.ts');
    const seen = modules
      .map((module) => module.path)
      .filter(isCode)
      .sort();
    expect(seen).toEqual(sourceFiles('src').filter(isCode));
    expect(seen.length).toBeGreaterThan(100);
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(300);
  });

  it('import only what the table allows, without cycles, barrels or reaching into subfolders', () => {
    expect(layerFaults(modules)).toEqual([]);
  });

  it('name only layers and packages that exist', () => {
    const names = layers.map((layer) => layer.name);
    const unknown = layers.flatMap(({ may, mayTypes }) =>
      [...may, ...(mayTypes ?? [])].filter((name) => !names.includes(name)),
    );
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(projectFolder, 'package.json'), 'utf8'),
    ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>;
    const known = Object.keys({ ...dependencies, ...peerDependencies });
    const missing = layers
      .flatMap((layer) => layer.packages)
      .filter((name) => name !== 'node:' && !known.some((one) => matches(name, one)));
    expect([...unknown, ...missing]).toEqual([]);
  });

  it('may only look down: no two layers may import each other', () => {
    const mutual = layers.flatMap((one) =>
      layers
        .filter((other) => one.name < other.name && one.may.includes(other.name) && other.may.includes(one.name))
        .map((other) => `${one.name} and ${other.name}`),
    );
    expect(mutual).toEqual([]);
  });

  it('load with the first screen neither worlds nor what is shipped, nor all rules, nor what prints CSV', () => {
    const imports = new Map(modules.map(({ path, imports }) => [path, imports]));
    const reached = new Set(['src/main.tsx', 'src/app/simulator-page.tsx']);
    for (const path of reached)
      for (const { resolved, typeOnly, lazy } of imports.get(path) ?? []) if (!typeOnly && !lazy) reached.add(resolved);
    const heavy = [
      /^src\/world\/(create-world|org-at)\.ts$/,
      /^src\/scenarios\/(demo-org|examples|lessons)\.ts$/,
      /^src\/rules\/rules\.ts$/,
      /node_modules\/(papaparse|@tanstack\/react-table|elkjs)\//,
    ];
    expect(
      heavy.every((one) => modules.some(({ imports }) => imports.some(({ resolved }) => one.test(resolved)))),
    ).toBe(true);
    expect([...reached].filter((path) => heavy.some((one) => one.test(path)))).toEqual([]);
  });
});

describe('the check of layers', () => {
  const inspect = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const folder = tempProject({ 'package.json': '{"type":"module","imports":{"#*":"./src/*"}}', ...files });
    return layerFaults(await readModules(folder));
  };

  it('finds an import that the table forbids, types included', async () => {
    const faults = await inspect({
      'src/engine/trip.ts': "import type { Poll } from '#crm-sync/poll.ts';\nexport type Trip = Poll;\n",
      'src/crm-sync/poll.ts': 'export type Poll = number;\n',
    });
    expect(faults).toEqual(['src/engine/trip.ts imports #crm-sync/poll.ts: engine may not import crm-sync']);
  });

  it('lets screens have the types of the simulated systems, but not their code', async () => {
    const faults = await inspect({
      'src/editor/panel.ts': "import type { Org } from '#mocks/salesforce/org.ts';\nexport type Panel = Org;\n",
      'src/editor/run.ts': "import { org } from '#mocks/salesforce/org.ts';\nexport const run = org;\n",
      'src/mocks/salesforce/org.ts': 'export type Org = 1;\nexport const org = 1;\n',
    });
    expect(faults).toEqual([
      'src/editor/run.ts imports #mocks/salesforce/org.ts: editor may not import mocks/salesforce',
    ]);
  });

  it('finds a package that is not for that layer', async () => {
    const faults = await inspect({
      'src/clock/agenda.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    });
    expect(faults).toEqual(['src/clock/agenda.ts imports fs: clock may not use node:']);
  });

  it('finds cycles, barrels, reaching into a subfolder and a folder outside the table', async () => {
    const faults = await inspect({
      'src/graph/index.ts': "export { b } from './b.ts';\n",
      'src/graph/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
      'src/graph/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
      'src/graph/inner/c.ts': 'export const c = 1;\n',
      'src/compiler/d.ts': "import { c } from '#graph/inner/c.ts';\nexport const d = c;\n",
      'src/helpers/e.ts': 'export const e = 1;\n',
    });
    expect(faults).toContain('src/graph/index.ts is a barrel');
    expect(faults).toContain('src/compiler/d.ts imports #graph/inner/c.ts: that file is private to src/graph');
    expect(faults.filter((fault) => fault.includes('a cycle'))).toHaveLength(2);
    expect(faults).toContain('src/helpers/e.ts lies in no layer: add its folder to the table or move it');
  });

  it('finds an import that is nowhere, and one written the wrong way round', async () => {
    const faults = await inspect({
      'src/graph/a.ts': "import { b } from './lost.ts';\nimport { c } from '#graph/c.ts';\nexport const a = [b, c];\n",
      'src/graph/c.ts': "import { d } from '../shared/d.ts';\nexport const c = d;\n",
      'src/shared/d.ts': 'export const d = 1;\n',
    });
    expect([...faults].sort()).toEqual([
      'src/graph/a.ts imports #graph/c.ts: inside a folder imports are relative',
      'src/graph/a.ts imports ./lost.ts, which is nowhere',
      'src/graph/c.ts imports ../shared/d.ts: across folders imports start with #',
    ]);
  });
});

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
