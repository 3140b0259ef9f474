import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { Edit } from '#world/edit.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { isRelativeMoment, momentInstant, momentText, type RunClock } from './relative-moment.ts';
import type { ScenarioEdit, ScenarioOrgEdit } from './scenario-edit.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** Puts dates in the place of texts that are counted from the start of a run in an org. */
export interface MomentReader extends RunClock {
  fields(object: string, fields: Fields): Fields;
  edit(edit: ScenarioEdit): Edit;
  orgEdit(edit: ScenarioOrgEdit): OrgEdit;
}

export function momentReader({ salesforce }: OrgSetup, start: RunClock['start']): MomentReader {
  const clock: RunClock = { start, timeZone: salesforce.organization.timeZone };
  const known = salesforce.fields as Readonly<Record<string, readonly FieldInfo[]>>;
  const fields = (object: string, values: Fields): Fields => {
    if (!Object.values(values).some(isRelativeMoment)) return values;
    const typeOf = (name: string): FieldInfo['type'] | undefined =>
      known[object]?.find((field) => field.name === name)?.type;
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const type = typeOf(name);
        const isMoment = typeof value === 'string' && (type === 'date' || type === 'datetime');
        return [name, isMoment ? momentText(value, type, clock) : value];
      }),
    );
  };
  // Only instants are replaced: what comes out has the shape of an edit again.
  const edit = (each: ScenarioEdit): Edit => withInstants(each as unknown as JsonObject, clock) as unknown as Edit;
  const orgEdit = (each: ScenarioOrgEdit): OrgEdit => {
    if (each.type === 'create-record' || each.type === 'update-record')
      return { ...each, fields: fields(each.object, each.fields) };
    return each.type === 'delete-record' ? each : edit(each);
  };
  return { ...clock, fields, edit, orgEdit };
}

const INSTANTS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'sendErroredAt', 'from', 'to']);

function withInstants(value: Json, clock: RunClock, name = ''): Json {
  if (typeof value === 'string') {
    const at = INSTANTS.has(name) ? momentInstant(value, clock) : undefined;
    return at ?? value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => withInstants(each, clock));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withInstants(each as Json, clock, key)]));
}
