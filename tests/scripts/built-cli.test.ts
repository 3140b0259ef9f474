import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureBuilt, folderOf } from '../../.scripts/built-app.ts';
import { tempProject } from '../support/temp-project.ts';

it('the built command line needs Node and its own folder alone', { timeout: 120_000 }, async () => {
  await ensureBuilt('cli');
  const text = readFileSync(join(folderOf('cli'), 'flowsim.js'), 'utf8');
  expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
  const elsewhere = tempProject({ 'package.json': '{"type":"module"}' });
  cpSync(folderOf('cli'), elsewhere, { recursive: true });
  const flowsim = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['flowsim.js', ...args], { cwd: elsewhere, encoding: 'utf8' });
  const help = flowsim('--help');
  expect(help.stderr).toBe('');
  expect(help.stdout).toContain('Usage: flowsim');
  expect(help.status).toBe(0);
  const explained = flowsim('explain', 'ERR-9');
  expect(explained.stderr).toBe('');
  expect(explained.stdout).toContain('ERR-9');
  expect(explained.status).toBe(0);
});
