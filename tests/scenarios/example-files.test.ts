import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecords } from '#csv/read-records.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { exampleFiles, generatedFiles } from '#scenarios/example-files.ts';
import { examples } from '#scenarios/examples.ts';
import { csvLayout, type ImportedObject } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';

const files = exampleFiles();
const generated = generatedFiles();
const shipped = (path: string): string => readFileSync(`${projectFolder}/public/${path}`, 'utf8');

describe('the example files', () => {
  it.each(Object.keys(files))('%s is shipped as it is made here', (path) => {
    expect(shipped(path)).toBe(files[path]);
  });

  it('hold the tests that the generator makes of the shipped graphs, byte for byte', () => {
    expect(Object.keys(generated).length).toBeGreaterThan(100);
    expect(Object.keys(generated).filter((path) => shipped(path) !== generated[path])).toEqual([]);
  });

  it('are all that lies in the folder', () => {
    const lying = readdirSync(`${projectFolder}/public/examples`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(`${projectFolder}/public`, join(parentPath, name)));
    expect(lying.sort()).toEqual([...Object.keys(files), ...Object.keys(generated)].sort());
  });

  it('are what the examples speak of', () => {
    const named = examples.flatMap(({ file, records }) => [file, ...(records.endsWith('.csv') ? [records] : [])]);
    expect(named.filter((path) => !(path in files))).toEqual([]);
  });
});

describe('the example records', () => {
  const imported = (path: string, object: ImportedObject) => {
    const table = readRecords(files[path] ?? '', csvLayout(demoOrg(), object));
    if (!table.ok) throw new Error(table.error[0]?.message);
    return importRecords(demoOrg(), object, table.value);
  };

  it('come into the demo org whole, under API names', () => {
    const { summary } = imported('examples/leads.csv', 'Lead');
    expect(summary).toMatchObject({ rows: 25, routable: 25, added: [], leftOut: [] });
  });

  it('come in under labels, with a placeholder for the owner and the status that the org lacks', () => {
    const { summary } = imported('examples/leads-by-label.csv', 'Lead');
    expect(summary).toMatchObject({ rows: 10, routable: 10, leftOut: [] });
    expect(summary.added.map(({ code }) => code)).toEqual(['user', 'lead-status']);
  });

  it('come in as contacts of accounts, with placeholders for those of another org', () => {
    const { summary, records, setup } = imported('examples/contacts.csv', 'Contact');
    expect(summary).toMatchObject({ rows: 10, routable: 10, leftOut: [] });
    expect(summary.added).toMatchObject([{ code: 'account', count: 2 }]);
    const accounts = new Map(setup.salesforce.records.Account.map((account) => [account['Id'], account['Name']]));
    const table = files['examples/contacts.csv'] ?? '';
    for (const { fields } of records) expect(table).toContain(String(accounts.get(fields['AccountId'] ?? '')));
  });
});
