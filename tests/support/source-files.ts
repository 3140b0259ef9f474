import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectFolder } from '../../.scripts/run-tool.ts';

/** Paths of all TypeScript files under a folder of the project, such as `src/graph/flow-graph.ts`, sorted. */
export const sourceFiles = (under: string): readonly string[] =>
  readdirSync(join(projectFolder, under), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
