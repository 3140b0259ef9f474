import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { tempProject } from '../support/temp-project.ts';

it('the built command line needs Node alone', { timeout: 120_000 }, async () => {
  await ensureBuilt('cli');
  const text = readFileSync(join(folderOf('cli'), 'flowsim.js'), 'utf8');
  expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
  const elsewhere = tempProject({ 'flowsim.js': text, 'package.json': '{"type":"module"}' });
  const run = spawnSync(process.execPath, ['flowsim.js', '--help'], { cwd: elsewhere, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.stdout).toContain('Usage: flowsim');
  expect(run.status).toBe(0);
});
