import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioGraph, ScenarioLine } from '#scenarios/scenario.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldValue } from '#shared/field.ts';
import { editText } from './edit-forms.ts';
import { faultText } from './fault-text.ts';
import type { TestNames } from './test-names.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What a line of a scenario does, in a few words. */
export function lineText(line: ScenarioLine, names: TestNames): string {
  if ('create' in line) {
    const { object, fields } = line.create;
    const name = [fields['FirstName'], fields['LastName'] ?? fields['Name']].filter((part) => part != null).join(' ');
    return `Create the ${object.toLowerCase()} ${name || 'without a name'}`;
  }
  if ('update' in line) return `Change ${names.recordName(line.update)}: ${valuesText(line.update.fields)}`;
  if ('delete' in line) return `Delete ${names.recordName(line.delete)}`;
  if ('make' in line) return faultText(line.make, 'make', names.orgAt(line.at));
  if ('lift' in line) return faultText(line.lift, 'lift', names.orgAt(line.at));
  if ('edit' in line) return editText(line.edit, names.orgAt(line.at));
  if ('reprocess' in line) return `Reprocess ${names.recordName(line.reprocess)}`;
  if ('deploy' in line) return `Deploy ${graphText(line.deploy, names.graphs)}`;
  if ('import' in line) {
    const from = 'path' in line.import ? line.import.path : 'a CSV';
    return `Import ${line.import.object.toLowerCase()}s of ${from}`;
  }
  return assertNever(line);
}

/** What a graph is called where it is named by a path, an example or itself. */
export function graphText(graph: ScenarioGraph, known: readonly FlowGraph[]): string {
  const id = 'path' in graph ? graph.id : 'example' in graph ? graph.example : undefined;
  const found = known.find((each) => each.id === id);
  if (found) return found.name;
  if ('example' in graph) return `the example ${graph.example}`;
  if ('path' in graph) return graph.path.replace(/^.*\//, '').replace(/\.flow\.json$/, '');
  const { graph: flow } = graph.flow;
  return typeof flow === 'object' && flow !== null && 'name' in flow ? String(flow.name) : 'a graph of its own';
}

const valuesText = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${value === null ? 'blank' : String(value)}`)
    .join(', ') || 'nothing yet';
