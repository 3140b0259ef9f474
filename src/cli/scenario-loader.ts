import { isAbsolute, posix } from 'node:path';
import { decodeText } from '#csv/decode-text.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { parseOrgFile } from '#scenarios/org-file.ts';
import type { ScenarioFiles } from '#scenarios/scenario-files.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** Files as one scenario names them, counted from its own place. */
export interface FilesBeside extends ScenarioFiles {
  /** Paths of all that it asked for. */
  readonly asked: ReadonlySet<string>;
}

/** Finds the files that scenarios name; however many of them name a file, it is read and parsed once. */
export interface ScenarioLoader {
  beside(scenario: string): FilesBeside;
}

type Read<T> = Result<T, readonly FileFault[]>;

export function scenarioLoader(
  readNow: (path: string) => Result<Uint8Array, FileFault>,
  catalog: NodeCatalog,
): ScenarioLoader {
  const readText = (path: string): Read<string> => {
    const bytes = readNow(path);
    if (!bytes.ok) return err([bytes.error]);
    const text = decodeText(bytes.value);
    return text.ok ? text : err([text.error]);
  };
  const parsed = <T>(parse: (text: string) => Read<T>) =>
    once((path: string): Read<T> => {
      const text = readText(path);
      return text.ok ? parse(text.value) : text;
    });
  const graph = parsed<FlowGraph>((text) => parseFlowFile(text, catalog));
  const org = parsed<OrgSetup>(parseOrgFile);
  const text = once(readText);
  return {
    beside(scenario) {
      const asked = new Set<string>();
      const from =
        <T>(read: (path: string) => Read<T>) =>
        (named: string): Read<T> => {
          const path = isAbsolute(named) ? named : posix.join(posix.dirname(scenario), named);
          asked.add(path);
          const content = read(path);
          return content.ok ? content : err(content.error.map((fault) => withPath(fault, path, named)));
        };
      return { asked, graph: ({ path }) => from(graph)(path), org: from(org), text: from(text) };
    },
  };
}

function once<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const now = read(path);
    known.set(path, now);
    return now;
  };
}

/** The scenario knows where it names the file; the fault says where in the file it is. */
function withPath({ code, message, at, line, hint: own }: FileFault, path: string, named: string): FileFault {
  const hint = code === 'file/unreachable' ? 'Its path counts from the folder of the scenario.' : own;
  // A file that is not there is looked for in the scenario as it is written there.
  const shown = code === 'file/unreachable' && named !== path ? `${path} ("${named}")` : path;
  const place = [shown, line, at].filter((part) => part !== undefined && part !== '').join(':');
  return { code, message: `${place}: ${message}`, ...(hint !== undefined && { hint }) };
}
