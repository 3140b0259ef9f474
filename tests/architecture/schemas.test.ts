import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { schemaFiles } from '../../.scripts/schema-files.ts';

describe('published JSON Schemas', () => {
  it.each(Object.entries(schemaFiles()))('%s is what the code reads (else: npm run schemas)', (path, text) => {
    expect(readFileSync(join(projectFolder, path), 'utf8')).toBe(text);
  });
});
