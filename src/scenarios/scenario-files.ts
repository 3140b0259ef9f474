import type { FlowGraph } from '#graph/flow-graph.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/**
 * Where a scenario finds the files that it names, by their paths as they stand in it. Answers what was parsed, so that a
 * thousand scenarios read a graph once.
 */
export interface ScenarioFiles {
  graph(ref: { readonly path: string; readonly id?: string }): Result<FlowGraph, readonly FileFault[]>;
  org(path: string): Result<OrgSetup, readonly FileFault[]>;
  /** The text of a CSV file. */
  text(path: string): Result<string, readonly FileFault[]>;
}

const none = (path: string): Result<never, readonly FileFault[]> =>
  err([
    {
      code: 'scenario/no-files',
      message: `The file "${path}" cannot be read: what stands alone has no files beside it.`,
      hint: 'Put the content of the file into the scenario.',
    },
  ]);

/** For a scenario that must hold all that it needs, such as a lesson's. */
export const noFiles: ScenarioFiles = { graph: ({ path }) => none(path), org: none, text: none };
