import type { ScenarioLine } from '#scenarios/scenario.ts';
import { nextToLift } from './fault-lines.ts';
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
  readonly blank: (names: TestNames, object: 'Lead' | 'Contact', lines: readonly ScenarioLine[]) => LineDeed | null;
  /** What is done is asked for before there is a line. */
  readonly asks?: true;
}

/** The record that the test made last; the first of the org where it makes none. */
const recordAtHand = ({ org, made }: TestNames, object: 'Lead' | 'Contact'): string | undefined =>
  made.findLast((each) => each.object === object)?.id ??
  (org.salesforce.records[object].find((record) => record['IsDeleted'] !== true)?.['Id'] as string | undefined);

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
      const id = recordAtHand(names, object);
      return id === undefined ? null : { update: { object, id, fields: {} } };
    },
  },
  {
    key: 'delete',
    title: 'Delete a record',
    before: true,
    blank: (names, object) => {
      const id = recordAtHand(names, object);
      return id === undefined ? null : { delete: { object, id } };
    },
  },
  {
    key: 'reprocess',
    title: 'Reprocess a record',
    before: false,
    blank: (names, object) => {
      const id = recordAtHand(names, object);
      return id === undefined ? null : { reprocess: { object, id, trigger: 'new' } };
    },
  },
  { key: 'make', title: 'Make a fault', before: false, blank: () => ({ make: { type: 'revoke-token' } }) },
  {
    key: 'lift',
    title: 'Lift a fault',
    before: false,
    blank: (_names, _object, lines) => {
      const fault = nextToLift(lines);
      return fault === undefined ? null : { lift: fault };
    },
  },
  {
    key: 'edit',
    title: 'Change settings or another system',
    before: true,
    asks: true,
    blank: () => null,
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
