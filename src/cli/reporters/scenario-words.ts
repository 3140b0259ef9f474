import type { Scenario, ScenarioLine } from '#scenarios/scenario.ts';
import type { FieldValue } from '#shared/field.ts';
import { editTitle } from '#world/edit-catalog.ts';
import { faultTitle } from '#world/fault-catalog.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What a scenario does, a line for each thing: `+1m: Lead created: LastName Stone, LeadSource Web`. */
export function scenarioWords({ edits = [], stimuli }: Scenario): readonly string[] {
  return [
    ...edits.map((edit) => `before: ${editTitle(edit.type)}${toldOf(edit)}`),
    ...stimuli.map((line) => `+${line.at}: ${doneBy(line)}`),
  ];
}

function doneBy(line: ScenarioLine): string {
  if ('create' in line) return `${line.create.object} created: ${fieldsText(line.create.fields)}`;
  if ('update' in line) return `${line.update.object} ${line.update.id} changed: ${fieldsText(line.update.fields)}`;
  if ('delete' in line) return `${line.delete.object} ${line.delete.id} deleted`;
  if ('make' in line) return `${faultTitle(line.make.type, 'make')}${toldOf(line.make)}`;
  if ('lift' in line) return `${faultTitle(line.lift.type, 'lift')}${toldOf(line.lift)}`;
  if ('edit' in line) return `${editTitle(line.edit.type)}${toldOf(line.edit)}`;
  if ('reprocess' in line) return `${line.reprocess.object} ${line.reprocess.id} reprocessed`;
  return 'deploy' in line ? 'Graph deployed' : `${line.import.object}s imported`;
}

/** What else is said of an edit or a fault, as it stands in the file. */
function toldOf({ type: _type, ...rest }: { readonly type: string }): string {
  const parts = Object.entries(rest).map(([name, value]) => `${name} ${valueText(value)}`);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

const fieldsText = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(', ') || 'no fields';

function valueText(value: unknown): string {
  if (value === null) return 'blank';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
