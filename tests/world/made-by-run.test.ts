import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { tripsOf } from '#logs/trips.ts';
import { examples, type Example } from '#scenarios/examples.ts';
import type { FieldValue } from '#shared/field.ts';
import type { ErrorExplanation } from '#world/error-explanation.ts';
import { explainError } from '#world/explain-error.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { planRun } from '#world/plan-run.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

/** The example that adds leads once they are prospects, which it makes itself. */
const example = examples[1] as Example;
const input = example.input();

/** What is said of the first prospect without an email address. */
function missingEmail(made: RunInput): ErrorExplanation {
  const run = recordRun(made, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  const explained = tripsOf(run.value.journal)
    .flatMap(({ callouts }) => callouts)
    .map((callout) => explainError({ type: 'callout', callout }, run.value))
    .find((each) => each?.rules.includes('ERR-10'));
  if (explained === undefined) throw new Error('No prospect without an email address');
  return explained;
}

const labels = (explanation: ErrorExplanation): readonly string[] => explanation.places.map(({ label }) => label);

describe('an error of a record that the run itself has made', () => {
  it('[ERR-10] a lead of the run leads to the records of the run, and its pages only show', () => {
    const explanation = missingEmail(input);
    expect(explanation.ofRun).toContain('The run itself makes the lead and this prospect');
    expect(labels(explanation).slice(0, 2)).toEqual(['Open the records of the run in the Simulator', 'Open leads']);
    expect(explanation.places[0]?.place).toMatchObject({
      page: 'simulator',
      graph: example.id,
      trip: expect.any(Number) as number,
      setUp: 'records',
    });
    expect(explanation.looks?.map(({ label }) => label)).toEqual([
      expect.stringMatching(/^Open prospect /),
      expect.stringMatching(/^Open lead /),
    ]);
  });

  it('[ERR-10] a lead of an import is mended in its row, one that somebody typed in is created anew', () => {
    const through = (how: 'import' | 'person'): ErrorExplanation => {
      const stimuli = input.stimuli.map((each) => (each.type === 'create-record' ? { ...each, through: how } : each));
      return missingEmail({ ...input, stimuli });
    };
    expect(through('import').ofRun).toContain('mend its row in the CSV file');
    expect(through('person').ofRun).not.toContain('CSV');
    expect(through('person').ofRun).toContain('Create the lead in Salesforce as it should be');
  });

  it('[ERR-10] a lead that New copied from the org is mended where it was copied from', () => {
    const created = input.stimuli.flatMap((each) => (each.type === 'create-record' ? [each] : []));
    const without = created.find(({ fields }) => (fields['Email'] ?? null) === null);
    const original: Readonly<Record<string, FieldValue>> = { ...without?.fields, Id: '00Qorigin0000000AAA' };
    const { salesforce } = input.org;
    const org: OrgSetup = {
      ...input.org,
      salesforce: {
        ...salesforce,
        records: { ...salesforce.records, Lead: [...salesforce.records.Lead, original] },
      },
    };
    const plan = { ...input, org, object: 'Lead', trigger: 'new', changes: {} } as const;
    const explanation = missingEmail(planRun({ ...plan, records: { from: 'org', records: [original] } }));
    expect(explanation.ofRun).toContain('It is a copy of the lead of the same name in the org');
    expect(explanation.places[0]?.place).toEqual({ page: 'salesforce', object: 'Lead', id: '00Qorigin0000000AAA' });
  });
});
