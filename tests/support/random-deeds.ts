import fc from 'fast-check';
import { EditorBook } from '#app/editor-book.ts';
import type { WorkspaceStore } from '#app/workspace-store.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { catalog } from '#nodes/catalog.ts';
import { command } from './random-graph.ts';

/** Something that people do in the workspace; where it makes no sense as things stand, nothing happens. */
export type Deed =
  | { readonly type: 'edit'; readonly graph: number; readonly commands: readonly GraphCommand[] }
  | {
      readonly type: 'create' | 'duplicate' | 'remove' | 'import' | 'save' | 'deploy' | 'restore';
      readonly graph: number;
    }
  | { readonly type: 'rename'; readonly graph: number; readonly name: string }
  | { readonly type: 'org'; readonly name: string }
  | { readonly type: 'undo' | 'redo' };

const graph = fc.nat(5);

/** Deeds of people, without undo and redo. */
export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      graph,
      commands: fc.array(command, { minLength: 1, maxLength: 3 }),
    }),
  },
  fc.record({
    type: fc.constantFrom('create', 'duplicate', 'remove', 'import', 'save', 'deploy', 'restore'),
    graph,
  }),
  fc.record({ type: fc.constant('rename' as const), graph, name: fc.constantFrom('One', 'Two', 'A long name') }),
  fc.record({ type: fc.constant('org' as const), name: fc.constantFrom('Acme', 'Bolt') }),
);

/** Steps back and forth. */
export const moves: fc.Arbitrary<Deed> = fc.record({ type: fc.constantFrom('undo', 'redo') });

const SIGNED = { name: 'V', note: '', by: 'Ada', at: '2026-01-01T00:00:00.000Z' };

/** Does a deed as a person would, through the editor and the actions of the workspace. */
export function doDeed(workspace: WorkspaceStore, deed: Deed, kinds: NodeKinds = catalog): void {
  const state = workspace.getState();
  const at = 'graph' in deed ? state.graphs[deed.graph % Math.max(1, state.graphs.length)] : undefined;
  switch (deed.type) {
    case 'create':
      return void state.createGraph(deed.graph % 2 === 0 ? 'Lead' : 'Contact');
    case 'org':
      return state.editOrg((org) => (org.name === deed.name ? org : { ...org, name: deed.name }));
    case 'undo':
    case 'redo':
      return state[deed.type]();
  }
  if (!at) return;
  switch (deed.type) {
    case 'edit':
      return void new EditorBook(workspace).of(at, kinds).getState().run(deed.commands);
    case 'duplicate':
      return void state.duplicateGraph(at.id);
    case 'remove':
      return state.removeGraph(at.id);
    case 'import':
      return state.putGraph({ ...at, name: `${at.name} imported` });
    case 'rename':
      return state.renameGraph(at.id, deed.name);
    case 'save':
      return void state.saveVersion(at.id, SIGNED);
    case 'deploy':
      return void state.deploy({ graph: at.id, what: 'draft', ...SIGNED });
    case 'restore':
      return void state.restoreVersion(at.id, 1);
  }
}
