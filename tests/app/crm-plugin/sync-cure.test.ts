import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syncCure, syncCureCodes } from '#app/crm-plugin/sync-cure.ts';
import { projectFolder } from '../../../.scripts/run-tool.ts';
import { sourceFiles } from '../../support/source-files.ts';

const failed = (code: string, direction: 'in' | 'out' = 'in', object = 'Lead') =>
  syncCure({ result: 'Failed', code, direction, object });

describe('what to do about a failure of the sync', () => {
  it('[SYN-14] is known for every code that the plugin logs of its own', () => {
    const files = sourceFiles('src/crm-sync').map((file) => readFileSync(join(projectFolder, file), 'utf8'));
    const codes = files.flatMap((text) =>
      [...text.matchAll(/(?:code: |fault\(\s*)'([a-z-]+)'/g)].map(([, code]) => code),
    );
    expect(codes.length).toBeGreaterThan(15);
    expect([...new Set(codes)].filter((code) => !syncCureCodes.has(code ?? ''))).toEqual([]);
  });

  it('[SYN-8] names the owner of the record, and the switch that makes users', () => {
    expect(failed('owner-is-queue')?.text).toContain('Give the lead an owner who is a user');
    expect(failed('owner-not-in-outreach')?.place).toEqual({
      to: '/outreach/plugin?tab=types&type=User&part=sync',
      title: 'CRM plugin: User',
    });
  });

  it('[SYN-6] leads to the mappings of the type', () => {
    expect(failed('field-not-found', 'out', 'Contact')?.place).toEqual({
      to: '/outreach/plugin?tab=types&type=Contact&part=fields',
      title: 'CRM plugin: Contact fields',
    });
  });

  it('[SYN-14] tells where a refusal of Salesforce or Outreach is mended', () => {
    expect(failed('STRING_TOO_LONG', 'out')?.text).toContain('Shorten the value in Outreach');
    expect(failed('SOMETHING_ELSE', 'out')?.text).toContain('Outreach');
    expect(failed('validationError', 'in')?.text).toContain('Salesforce');
  });

  it('is nothing for what succeeded', () => {
    expect(syncCure({ result: 'Succeeded', code: '', direction: 'in', object: 'Lead' })).toBeNull();
  });
});
