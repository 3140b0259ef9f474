import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '#shared/zip.ts';

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

describe('an archive', () => {
  it('is read by another program, with its folders and its names beyond ASCII', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    const files = { 'a.txt': 'Ada', 'graphs/Größe.txt': 'ß'.repeat(5_000), 'empty.txt': '' };
    const entries = Object.entries(files).map(([name, text]) => ({ name, content: encode(text) }));
    writeFileSync(join(folder, 'x.zip'), zipOf(entries, encode));
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'x.zip'), folder]);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('has the same bytes for the same files', () => {
    const entries = [{ name: 'a.txt', content: encode('Ada') }];
    expect(zipOf(entries, encode)).toEqual(zipOf(entries, encode));
  });
});
