import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioGraph, ScenarioLine } from '#scenarios/scenario.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { FieldValue } from '#shared/field.ts';
import { editTitle } from '#world/edit-catalog.ts';
import { faultTitle } from '#world/fault-catalog.ts';
import { recordNameIn } from './record-name-in.ts';
import type { TestNames } from './test-names.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What a line of a scenario does, in a few words. */
export function lineText(line: ScenarioLine, names: TestNames): string {
  if ('create' in line) {
    const { object, fields } = line.create;
    const name = [fields['FirstName'], fields['LastName'] ?? fields['Name']].filter((part) => part != null).join(' ');
    return `Create the ${object.toLowerCase()} ${name || 'without a name'}`;
  }
  if ('update' in line) return `Change ${recordNameIn(names.org, line.update)}: ${valuesText(line.update.fields)}`;
  if ('delete' in line) return `Delete ${recordNameIn(names.org, line.delete)}`;
  if ('make' in line) return faultTitle(line.make.type, 'make');
  if ('lift' in line) return faultTitle(line.lift.type, 'lift');
  if ('edit' in line) return editTitle(line.edit.type);
  if ('reprocess' in line) return `Reprocess ${recordNameIn(names.org, line.reprocess)}`;
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
