import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { sourceFiles } from '../support/source-files.ts';
import { tempProject } from '../support/temp-project.ts';
import { layerOf, type Platform } from './layers.ts';

const PROJECTS: Readonly<Record<Platform, string>> = {
  headless: 'src/tsconfig.headless.json',
  node: 'src/tsconfig.node.json',
  browser: 'src/tsconfig.browser.json',
};

function readProject(platform: Platform): ts.ParsedCommandLine {
  const path = join(projectFolder, PROJECTS[platform]);
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, join(projectFolder, 'src'), undefined, path);
}

const relativeFiles = (platform: Platform): readonly string[] =>
  readProject(platform)
    .fileNames.map((name) => name.slice(projectFolder.length))
    .sort();

describe('TypeScript projects', () => {
  it.each(['headless', 'node', 'browser'] as const)('check every file of the %s layers', (platform) => {
    const expected = sourceFiles('src').filter(
      (path) => !path.endsWith('.d.ts') && layerOf(path)?.platform === platform,
    );
    const listed = relativeFiles(platform);
    expect(expected.filter((path) => !listed.includes(path))).toEqual([]);
  });

  it('check headless files alone in the headless project', () => {
    const strangers = relativeFiles('headless').filter((path) => layerOf(path)?.platform !== 'headless');
    expect(strangers).toEqual([]);
  });

  it('know neither DOM nor Node in the headless project, through no package either', () => {
    const { fileNames, options } = readProject('headless');
    expect(fileNames.length).toBeGreaterThan(60);
    const read = ts
      .createProgram(fileNames, options)
      .getSourceFiles()
      .map((file) => file.fileName);
    expect(read.filter((name) => /lib\.dom|lib\.webworker|@types\/node\//.test(name))).toEqual([]);
  });

  it('refuse a document, a process and a timer in headless code', () => {
    const folder = tempProject({
      'fixture.ts': 'export const all = [document, process, setTimeout, console, Buffer];\n',
    });
    const program = ts.createProgram([join(folder, 'fixture.ts')], { ...readProject('headless').options, types: [] });
    const messages = program
      .getSemanticDiagnostics()
      .map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
    expect(messages.map((message) => /'(\w+)'/.exec(message)?.[1])).toEqual([
      'document',
      'process',
      'setTimeout',
      'console',
      'Buffer',
    ]);
  });
});
