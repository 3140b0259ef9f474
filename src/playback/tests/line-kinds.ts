import type { ScenarioLine } from '#scenarios/scenario.ts';
import type { TestNames } from './test-names.ts';

/** A line without its time. */
export type LineDeed = ScenarioLine extends infer Line
  ? Line extends { readonly at: string }
    ? Omit<Line, 'at'>
    : never
  : never;

/** One kind of line: what it is called, and how it begins. */
export interface LineKind {
  readonly key: 'create' | 'update' | 'delete' | 'make' | 'lift' | 'edit' | 'reprocess' | 'deploy' | 'import';
  readonly title: string;
  /** Whether it can be done to the org before the run begins. */
  readonly before: boolean;
  readonly blank: (names: TestNames, object: 'Lead' | 'Contact') => LineDeed | null;
}

const firstRecord = ({ org }: TestNames, object: 'Lead' | 'Contact'): string | undefined =>
  org.salesforce.records[object][0]?.['Id'] as string | undefined;

/** Everything that a line can do, in the order in which it is offered; null where there is nothing to do it to. */
export const lineKinds: readonly LineKind[] = [
  {
    key: 'create',
    title: 'Create a record',
    before: true,
    blank: (_, object) => ({
      create: { object, fields: { LastName: 'Example', ...(object === 'Lead' ? { Company: 'Example Ltd' } : {}) } },
    }),
  },
  {
    key: 'update',
    title: 'Change a record',
    before: true,
    blank: (names, object) => {
      const id = firstRecord(names, object);
      return id === undefined ? null : { update: { object, id, fields: {} } };
    },
  },
  {
    key: 'delete',
    title: 'Delete a record',
    before: true,
    blank: (names, object) => {
      const id = firstRecord(names, object);
      return id === undefined ? null : { delete: { object, id } };
    },
  },
  {
    key: 'reprocess',
    title: 'Reprocess a record',
    before: false,
    blank: (names, object) => {
      const id = firstRecord(names, object);
      return id === undefined ? null : { reprocess: { object, id, trigger: 'new' } };
    },
  },
  { key: 'make', title: 'Make a fault', before: false, blank: () => ({ make: { type: 'revoke-token' } }) },
  { key: 'lift', title: 'Lift a fault', before: false, blank: () => ({ lift: { type: 'revoke-token' } }) },
  {
    key: 'edit',
    title: 'Change settings or another system',
    before: true,
    blank: () => ({ edit: { type: 'authorize-outreach' } }),
  },
  {
    key: 'import',
    title: 'Import a CSV of records',
    before: false,
    blank: (_, object) => ({ import: { csv: '', object, trigger: 'new' } }),
  },
  { key: 'deploy', title: 'Deploy another graph', before: false, blank: () => null },
];

export const lineKindOf = (line: LineDeed): LineKind => {
  const kind = lineKinds.find(({ key }) => key in line);
  if (!kind) throw new Error('No form for a line of a scenario');
  return kind;
};
