import type { ZodType } from 'zod';
import type { Criteria } from '#criteria/criteria.ts';
import type { Environment } from '#graph/environment.ts';
import type { EdgeId, RoutedObject } from '#graph/flow-graph.ts';
import type { CheckContext, EdgeSpec } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { FieldSpec } from './field-spec.ts';
import type { Note } from './node-check.ts';
import type { Step } from './step.ts';
import type { TripFacts } from './trip-facts.ts';

/** Where a node stands in the palette. */
export type PaletteSection = 'Triggers' | 'Logic' | 'Match' | 'Actions' | 'Partner → Outreach';

/** Criteria that a node tries in order; the first that holds leads to its edge. */
export interface Choice {
  readonly edge: EdgeId;
  readonly title: string;
  readonly criteria: Criteria;
}

/** Everything that makes a node type. Headless: the editor's view stands in the same folder's `view.tsx`. */
export interface NodeType<Config extends object = JsonObject> {
  readonly type: string;
  readonly title: string;
  /** One sentence for the palette. */
  readonly purpose: string;
  readonly section: PaletteSection;
  readonly objects: readonly RoutedObject[];
  /** Whether virtual time can pass in it. */
  readonly waits: boolean;
  /** [GRA-2] Stands in every graph exactly as created: cannot be added, copied or deleted. */
  readonly fixed: boolean;
  readonly config: ZodType<Config>;
  /**
   * `migrations[n]` turns a config of this type's version n into version n+1; the schema is the last.
   * A config carries no version: the newest version whose migrations end in a config that the schema
   * takes is the one it has.
   */
  readonly migrations: readonly ((config: Json) => Json)[];
  readonly defaults: (object: RoutedObject) => Config;
  readonly edges: (config: Config) => readonly EdgeSpec[];
  readonly fields: readonly FieldSpec[];
  /** One line for the card: what this node does as it is set. With an environment it names what it speaks of. */
  readonly summary: (config: Config, environment?: Environment) => string;
  readonly checks: (context: CheckContext, config: Config) => readonly Issue[];
  /** Criteria in the order they are tried, for "why this edge"; empty for nodes that do not decide by criteria. */
  readonly choices: (config: Config) => readonly Choice[];
  /**
   * Fields that it may write before the trip goes on, or that the trip may go on with another record (CNV-2, MRG-2);
   * absent for node types that leave the record alone.
   */
  readonly writes?: (config: Config) => readonly string[] | 'another-record';
  /** Name of the variable a match node stores, with the object it holds; undefined for all others. */
  readonly variable: (
    config: Config,
  ) => { readonly name: string; readonly object: 'Lead' | 'Contact' | 'Account' } | undefined;
  /** Tells `note` of every check that it makes, in the order in which it makes them. */
  readonly run: (config: Config, facts: TripFacts, note?: Note) => Step;
}
