import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLibraryTypes } from './library-types.ts';
import { projectFolder } from './run-tool.ts';

const HERE = './dist/package/';

interface Manifest {
  readonly exports: unknown;
  readonly [member: string]: unknown;
}

/** Members of the project's package.json that are the package's, too. Its code is bundled: it depends on nothing. */
const KEPT = [
  'name',
  'version',
  'description',
  'license',
  'type',
  'engines',
  'peerDependencies',
  'peerDependenciesMeta',
];

/** Makes what was built a folder that npm can pack: types, package.json, licence and readme. */
export function writePackageFiles(folder: string): void {
  writeLibraryTypes(['library.ts', 'vitest.ts'], join(folder, 'types'));
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as Manifest;
  const packed = {
    ...Object.fromEntries(KEPT.map((member) => [member, manifest[member]])),
    exports: JSON.parse(JSON.stringify(manifest.exports).replaceAll(HERE, './')) as unknown,
    bin: { flowsim: './flowsim.js' },
    files: ['*.js', 'parts', 'schemas', 'types'],
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  cpSync(join(projectFolder, 'public/schemas'), join(folder, 'schemas'), { recursive: true });
  for (const file of ['LICENSE', 'README.md']) copyFileSync(join(projectFolder, file), join(folder, file));
}
