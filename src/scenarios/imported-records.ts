import { readRecords } from '#csv/read-records.ts';
import { countOf } from '#shared/count-of.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { csvLayout } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { planRun } from '#world/plan-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { isRelativeMoment, momentText } from './relative-moment.ts';
import type { MomentReader } from './resolve-moments.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import type { ImportLine } from './scenario.ts';

interface ImportPlace {
  readonly org: OrgSetup;
  readonly moments: MomentReader;
  readonly files: ScenarioFiles;
  /** Place of the line in the scenario. */
  readonly at: string;
}

/** What an import does: the org with all that its records need, and the stimuli, all at the start of the run. */
interface ImportedLine {
  readonly org: OrgSetup;
  readonly stimuli: readonly Stimulus[];
}

/** [RUN-1] Readies the records of a CSV file for their trigger. A row that cannot come in is a fault: a test leaves nothing out. */
export function importedRecords(
  line: ImportLine,
  { org, moments, files, at }: ImportPlace,
): Result<ImportedLine, readonly FileFault[]> {
  const { object, trigger, set = {} } = line;
  const member = 'path' in line ? 'path' : 'csv';
  const place = `${at}.${member}`;
  const text = 'path' in line ? files.text(line.path) : ok(line.csv);
  if (!text.ok) return err(text.error.map((fault) => ({ ...fault, at: place })));
  const { start } = moments;
  const table = readRecords(text.value, {
    ...csvLayout(org, object),
    moment: (cell, type) => (isRelativeMoment(cell) ? momentText(cell, type, moments) : undefined),
  });
  if (!table.ok) return err(table.error.map((fault) => ({ ...fault, at: place })));
  const { setup, records, refused, summary } = importRecords(org, object, table.value, start);
  if (refused.length > 0)
    return err(
      refused.map(({ line: row, reason }) => ({
        code: 'scenario/import',
        at: place,
        message: `Line ${row}: ${reason}`,
      })),
    );
  if (records.length === 0)
    return err([
      { code: 'scenario/import', at: place, message: `There is no ${object} in it (${countOf(summary.rows, 'row')}).` },
    ]);
  const plan = {
    graphs: [],
    object,
    org: setup,
    trigger,
    changes: moments.fields(object, set),
    start,
    until: 0,
    seed: 0,
  } as const;
  const { org: placed, stimuli } = planRun({ ...plan, records: { from: 'file', records } });
  return ok({ org: placed, stimuli });
}
