import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleFiles, generatedFiles } from '#scenarios/example-files.ts';
import { projectFolder } from './run-tool.ts';

for (const [path, text] of Object.entries({ ...exampleFiles(), ...generatedFiles() })) {
  const file = join(projectFolder, 'public', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`public/${path}`);
}
