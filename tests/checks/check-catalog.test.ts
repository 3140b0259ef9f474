import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../.scripts/run-tool.ts';
import { canBeKept } from '#checks/can-be-kept.ts';
import { ruleOf } from '#rules/rules.ts';
import type { Check } from '#checks/check.ts';
import { checkOf, checks, orgOfExample } from '#checks/check-catalog.ts';
import { checkSections } from '#checks/check-sections.ts';
import { checkCodes, checkTitle } from '#checks/check-titles.ts';
import { exampleOrg } from '#checks/example-org.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { catalog } from '#nodes/catalog.ts';
import { brokenGraph } from '../support/broken-graphs.ts';
import { sourceFiles } from '../support/source-files.ts';

const issuesOf = (check: Check, example: 'wrong' | 'right'): readonly Issue[] =>
  validateGraph(check[example], catalog, orgOfExample(check, example));
const cases = checks.map((check) => [check.code, check] as const);

describe('the catalogue of checks', () => {
  it.each(cases)('%s: the wrong example has just this issue at its place', (code, check) => {
    const found = issuesOf(check, 'wrong').filter((issue) => issue.code === code);
    expect(found).toContainEqual(expect.objectContaining({ place: check.at, severity: check.severity }));
    expect(found[0]?.rule).toBe(check.rule);
  });

  it.each(cases)('%s: the right example has it no more, and no error', (code, check) => {
    // [GRA-6] Every route ends somewhere: only the edge that the example is about has to lead on.
    const stays = ({ place }: Issue): boolean => !code.startsWith('graph/open-') || isDeepStrictEqual(place, check.at);
    const issues = issuesOf(check, 'right');
    expect(issues.filter((issue) => issue.severity === 'error' || (issue.code === code && stays(issue)))).toEqual([]);
  });

  it.each(cases)('%s: says what is so, what comes of it and what to do', (code, check) => {
    expect(checkOf(code)).toBe(check);
    expect(checkTitle(code)).not.toBe(code);
    for (const text of [check.explanation, check.why, check.cure]) expect(text).toMatch(/^[A-Z"].*\.$/);
    if (check.rule !== undefined) expect(ruleOf(check.rule)).toBeDefined();
    expect(checkSections.map(({ id }) => id)).toContain(check.section);
  });

  it('has one page a code and one title a page', () => {
    expect(checks.map(({ code }) => code).sort()).toEqual([...checkCodes].sort());
    expect(new Set(checkCodes).size).toBe(checkCodes.length);
    expect(checkOf('graph/nothing')).toBeUndefined();
    expect(checkTitle('graph/nothing')).toBe('graph/nothing');
  });

  it('explains every code that the sources can give, and none besides', () => {
    const written = codesInSources();
    expect(written.size).toBeGreaterThan(80);
    const ends = new Set(checkCodes.map(lastPart));
    expect([...written].filter((code) => !ends.has(code))).toEqual([]);
    expect([...ends].filter((code) => !written.has(code))).toEqual([]);
  });

  it('explains every code that broken graphs in odd orgs give', () => {
    const given = new Set<string>();
    fc.assert(
      fc.property(brokenGraph, ({ graph, org }) => {
        for (const { code } of validateGraph(graph, catalog, org)) given.add(code);
      }),
      { numRuns: 400, seed: 5 },
    );
    expect([...given].filter((code) => !checkCodes.includes(code))).toEqual([]);
    expect(given.size).toBeGreaterThan(60);
  });

  it('names fields as Salesforce has them', () => {
    const { fields } = emptySalesforceState();
    for (const object of ['Lead', 'Contact', 'Account', 'User'] as const)
      for (const { name, label, type, custom } of exampleOrg.fields[object]) {
        const real = fields[object].find((field) => field.name === name);
        if (custom === true && !real) continue;
        expect({ name, label, type }).toEqual({ name, label: real?.label, type: real?.type });
      }
  });

  it('keeps examples as flow files, save those that no editor makes', () => {
    const refused = checks.filter(({ wrong }) => !canBeKept(wrong)).map(({ code }) => code);
    expect(refused).toEqual(['graph/bad-edge', 'graph/unknown-node-type', 'graph/invalid-config']);
    expect(checks.every(({ right }) => canBeKept(right))).toBe(true);
  });
});

const lastPart = (code: string): string => code.slice(code.lastIndexOf('/') + 1);

/** Where codes of issues stand in the sources: whole, or without the type of the node before them. */
const CODE = [
  /code: '((?:graph|criteria)\/[\w-]+)'/g,
  /code = '((?:criteria)\/[\w-]+)'/g,
  /'((?:graph|node|trigger|condition|hold|merge-dupe|convert-lead|add-to-sequence|update-record)\/[\w-]+)'/g,
  /(?:`\$\{[\w.]+\}\/)([\w-]+)`/g,
  /\[\s*'(?:error|warning)',\s*'([\w-]+)'/g,
  /\['([\w-]+)', `/g,
  /(?:issue|found)\((?:\s*context,)?\s*(?:lost|'(?:error|warning|info)'),\s*'([\w-]+)'/g,
];

/** The last parts of all codes that validation can give, as the sources of the checks write them. */
function codesInSources(): ReadonlySet<string> {
  const files = sourceFiles('src').filter((path) =>
    /^src\/graph\/(?:validate|find-endless|check-criteria)|^src\/nodes\/.*(?:check|node-issues|value-fault)/.test(path),
  );
  const texts = files.map((path) => readFileSync(join(projectFolder, path), 'utf8'));
  const found = texts.flatMap((text) => CODE.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code)));
  return new Set(found.flatMap((code) => (code === undefined ? [] : [lastPart(code)])));
}
