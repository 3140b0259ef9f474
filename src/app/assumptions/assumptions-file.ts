import { writeRecords, type CsvExportColumn } from '#csv/write-records.ts';
import type { Disagreement } from '#rules/disagreements.ts';
import type { Rule } from '#rules/rule.ts';
import { standingOf, standingWords } from '#rules/standing-words.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { sectionTitles } from './section-titles.ts';
import { settingPlaces } from './setting-places.ts';
import { settingValue } from './setting-value.ts';

/** Rules as CSV, one a row, with what their settings hold; safe against spreadsheet formulas. */
export function rulesCsv(rules: readonly Rule[], org: OrgSetup): string {
  const columns: readonly CsvExportColumn<Rule>[] = [
    { heading: 'Rule', value: (rule) => rule.id },
    { heading: 'Section', value: (rule) => sectionTitles[rule.section] },
    { heading: 'Standing', value: standingOf },
    { heading: 'Title', value: (rule) => rule.title },
    { heading: 'What happens', value: (rule) => rule.text },
    { heading: 'Notes', value: (rule) => notesOf(rule).join(' ') },
    { heading: 'Source', value: (rule) => rule.source },
    { heading: 'Setting', value: (rule) => switchLines(rule, org).join('; ') },
  ];
  return writeRecords(columns, rules);
}

/** Disagreements and rules as a Markdown document. */
export function assumptionsMarkdown(
  rules: readonly Rule[],
  disagreements: readonly Disagreement[],
  org: OrgSetup,
): string {
  const lines: string[] = ['# What the FlowBuilder Simulator assumes', ''];
  if (disagreements.length > 0) lines.push('## Where the documents disagree or are silent', '');
  for (const { title, guide, vendor, simulator, rules: ids } of disagreements) {
    lines.push(`### ${title}`, '', `* **The guide:** ${guide}`, `* **The vendor:** ${vendor}`);
    lines.push(`* **This simulator:** ${simulator}`, `* **Rules:** ${ids.join(', ')}`, '');
  }
  let section: Rule['section'] | null = null;
  for (const rule of rules) {
    if (rule.section !== section) lines.push(`## ${sectionTitles[rule.section]}`, '');
    section = rule.section;
    lines.push(`### ${rule.id}: ${rule.title}`, '', `*${standingOf(rule)}* – ${rule.source}`, '', rule.text, '');
    const details = [...notesOf(rule), ...switchLines(rule, org)];
    if (details.length > 0) lines.push(...details.map((line) => `* ${line}`), '');
  }
  return lines.join('\n');
}

const notesOf = (rule: Rule): readonly string[] =>
  (rule.notes ?? []).map(({ standing, text }) => `${standingWords[standing]}: ${text}`);

function switchLines(rule: Rule, org: OrgSetup): readonly string[] {
  if (!rule.switch) return [];
  if (rule.switch.type === 'none') return [`No setting: ${rule.switch.because}`];
  return rule.switch.settings.map((setting) => {
    const { title, names } = settingPlaces[setting];
    return `${title}: ${settingValue(org, setting, rule.id)} (${names.join(' > ')})`;
  });
}
