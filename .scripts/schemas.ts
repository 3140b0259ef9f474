import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './run-tool.ts';
import { schemaFiles } from './schema-files.ts';

for (const [path, text] of Object.entries(schemaFiles())) {
  mkdirSync(dirname(join(projectFolder, path)), { recursive: true });
  writeFileSync(join(projectFolder, path), text);
  console.log(path);
}
