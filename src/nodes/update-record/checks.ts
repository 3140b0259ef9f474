import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import type { FieldInfo } from '#shared/field.ts';
import { changeConfig } from '../contract/change-config.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { valueFault } from './value-fault.ts';
import type { UpdateRecordConfig } from './config.ts';

type Row = UpdateRecordConfig['values'][number];
type Finding = readonly [Severity, string, string];

/** An empty list, a field that is written twice, and rows that the org would refuse. */
export function checkUpdateRecord(context: CheckContext, { values }: UpdateRecordConfig): readonly Issue[] {
  if (values.length === 0) {
    return [
      nodeIssue(context, 'error', 'update-record/no-fields', 'Choose at least one field to update', {
        field: 'values',
      }),
    ];
  }
  const fields = context.environment?.fields[context.graph.object];
  return values.flatMap((row, index) => {
    const again = values.findIndex((other) => other.field === row.field) < index;
    const finding = again ? writtenTwice(row) : checkRow(row, context.graph.object, fields);
    if (!finding) return [];
    const [severity, code, message] = finding;
    // A row that can be put right is left to the person.
    const left = values.filter((_, at) => at !== index).map((each) => ({ ...each }));
    const fix =
      REMOVABLE.includes(code) && left.length > 0
        ? changeConfig(context, `Remove row ${index + 1}`, { values: left })
        : undefined;
    const details = { field: `values[${index}]`, ...(fix && { fix }) };
    return [nodeIssue(context, severity, `update-record/${code}`, message, details)];
  });
}

const REMOVABLE: readonly string[] = ['field-twice', 'no-field', 'unknown-field', 'read-only'];

const writtenTwice = ({ field }: Row): Finding => ['error', 'field-twice', `"${field}" is written twice`];

function checkRow({ field: name, value }: Row, object: string, fields?: readonly FieldInfo[]): Finding | undefined {
  if (name === '') return ['error', 'no-field', 'A row names no field'];
  if (!fields) return undefined;
  const field = fields.find((each) => each.name === name);
  if (!field) return ['error', 'unknown-field', `${object} has no field "${name}"`];
  if (field.readOnly === true && field.custom !== true) {
    return ['error', 'read-only', `"${field.label}" is kept by Salesforce and cannot be written`];
  }
  const fault = valueFault(field, value);
  if (fault) return fault;
  // [SF-3] Read-only on the layout binds people; LeanData may write it, and the id of another system is lost.
  return field.readOnly === true
    ? ['warning', 'read-only-on-layout', `"${field.label}" is read-only on the page layout: another system keeps it`]
    : undefined;
}
