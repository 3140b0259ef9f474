import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NamedTest } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import { addTests } from '../tests/own-tests.ts';
import { showUndo } from '../undo-note.tsx';
import type { WorkspaceStore } from '../workspace-store.ts';

/** Makes generated tests tests of the workspace, and says so; can be undone. */
export function keepTests(workspace: WorkspaceStore, graph: FlowGraph, named: readonly NamedTest[]): void {
  const own = addTests(
    workspace,
    named.map(({ fileName, test }) => ({ id: fileName.replace(/\.scenario\.json$/, ''), test })),
    'Generated',
  );
  showUndo(workspace, `${countOf(own.length, 'test')} of ${graph.name} kept.`);
}
