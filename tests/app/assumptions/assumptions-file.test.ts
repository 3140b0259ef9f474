import { describe, expect, it } from 'vitest';
import { assumptionsMarkdown, rulesCsv } from '#app/assumptions/assumptions-file.ts';
import { disagreements } from '#rules/disagreements.ts';
import { ruleOf, rules } from '#rules/rules.ts';
import { demoOrg } from '#scenarios/demo-org.ts';

const org = demoOrg();
const some = rules.filter(({ id }) => ['ADD-6', 'ADD-13', 'SYN-1'].includes(id));

describe('the rules as a file', () => {
  it('are a row each in CSV, with standing, source and what their settings hold', () => {
    const lines = rulesCsv(rules, org).trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffRule,Section,Standing,Title,What happens,Notes,Source,Setting');
    expect(lines).toHaveLength(rules.length + 1);
    const row = lines.find((line) => line.startsWith('ADD-13,'));
    expect(row).toContain('Add to Sequence,assumed,Mailbox and user are looked up');
    expect(row).toContain('Our choice,Look up mailbox and user at each attempt: on (Partner Apps > LeanData settings)');
  });

  it('are a document in Markdown: what is open first, then section by section', () => {
    const text = assumptionsMarkdown(some, disagreements.slice(0, 1), org);
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# What the FlowBuilder Simulator assumes',
      '## Where the documents disagree or are silent',
      `### ${disagreements[0]?.title ?? ''}`,
      '## CRM plugin',
      `### SYN-1: ${ruleOf('SYN-1')?.title ?? ''}`,
      '## Add to Sequence',
      `### ADD-6: ${ruleOf('ADD-6')?.title ?? ''}`,
      `### ADD-13: ${ruleOf('ADD-13')?.title ?? ''}`,
    ]);
    expect(text).toContain('* No setting: ');
    expect(text).toContain('* public: Account is a type of its own');
  });
});
