import type { Environment } from '#graph/environment.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { IssuePlace, Severity } from '#graph/issue.ts';
import type { Example } from './build-example.ts';
import type { CheckSection } from './check-sections.ts';

/** One thing that the editor looks for in graphs, as its page explains it. */
export interface Check {
  /** Of its issues, such as `graph/open-edge`. */
  readonly code: string;
  /** What is so, in a few words, as the heading over its issues. */
  readonly title: string;
  readonly section: CheckSection;
  /** Of the issue in the wrong example; for some codes others may be milder. */
  readonly severity: Severity;
  /** What is wrong or doubtful. */
  readonly explanation: string;
  /** What would come of it. */
  readonly why: string;
  readonly cure: string;
  /** The rule of the rulebook behind it, such as `GRA-6`. */
  readonly rule?: string;
  /** A graph that has the issue. */
  readonly wrong: FlowGraph;
  /** Where in it. */
  readonly at: IssuePlace;
  /** The same graph mended. */
  readonly right: FlowGraph;
  /** What has to be so of the org that the examples are checked against; a usual org where it is absent. */
  readonly org?: OrgTwist;
}

/** What is different in the org of an example. */
export interface OrgTwist {
  /** In words: `Sequence "Banking Pilot" is private`. */
  readonly text: string;
  readonly wrong: Partial<Environment>;
  /** For the right example; without it that one stands in the usual org. */
  readonly right?: Partial<Environment>;
}

/** A check as it is written down: the examples as sketches, the title apart. */
export interface CheckText extends Pick<Check, 'code' | 'severity' | 'explanation' | 'why' | 'cure' | 'at'> {
  readonly rule?: string;
  readonly org?: OrgTwist;
  readonly wrong: Example;
  readonly right: Example;
}
