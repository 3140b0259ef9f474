import { sectionCard } from '#drawing/collapse-sections.ts';
import { selectSection } from '#canvas/selection.ts';
import type { FlowSection } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';
import { groupNodes, ungroup } from '../group-nodes.ts';
import { openInspector } from '../open-inspector.ts';

/** Sections: making them of nodes, taking their frames away, collapsing and expanding them. */
export function sectionActions(editor: Editor): readonly Action[] {
  const { store, root, canvas } = editor;
  const { graph, selection, run } = store.getState();
  const { sections = [] } = graph;
  const section = sections.find(({ id }) => id === selection.section) ?? homeOf(sections, selection.nodes);
  const common = { section: 'Notes and sections', scope: 'canvas' } as const;
  const needsSection = { enabled: section !== undefined, why: 'Select a section, or a node in one, first.' };
  const all = (collapsed: boolean): Action => ({
    ...common,
    id: collapsed ? 'collapse-all' : 'expand-all',
    title: collapsed ? 'Collapse all sections' : 'Expand all sections',
    enabled: sections.some((other) => (other.collapsed === true) !== collapsed),
    why: collapsed ? 'No section is expanded.' : 'No section is collapsed.',
    run: () =>
      void run(
        sections.map(({ id }) => ({ type: 'change-section', section: id, change: { collapsed } })),
        { title: collapsed ? 'Collapsed all sections' : 'Expanded all sections' },
      ),
  });
  return [
    {
      ...common,
      id: 'group',
      title: 'Group into a section',
      keywords: ['frame', 'section', 'together'],
      keys: ['mod+g'],
      enabled: selection.nodes.length > 0,
      why: 'Select the nodes of the section first.',
      run: () => groupNodes(editor, selection.nodes),
    },
    {
      ...common,
      id: 'ungroup',
      title: 'Ungroup the section',
      keywords: ['frame', 'section', 'remove'],
      keys: ['mod+shift+g'],
      ...needsSection,
      run: () => section && ungroup(editor, section.id),
    },
    {
      ...common,
      id: 'toggle-section',
      title: section?.collapsed === true ? 'Expand the section' : 'Collapse the section',
      keywords: ['fold', 'unfold', 'collapse', 'expand', 'open', 'close'],
      keys: ['f'],
      ...needsSection,
      run() {
        if (!section) return;
        const collapsed = section.collapsed !== true;
        const { id } = section;
        run({ type: 'change-section', section: id, change: { collapsed } }, { select: selectSection(id) });
        requestAnimationFrame(() => canvas()?.show(sectionCard(id)));
      },
    },
    {
      ...common,
      id: 'open-section',
      title: 'Name the section',
      keywords: ['rename', 'inspector'],
      keys: ['Enter', 'f2'],
      enabled: selection.section !== undefined,
      why: 'Select a section first.',
      run: () => openInspector(root.current),
    },
    {
      ...common,
      id: 'select-section',
      title: 'Select the section around the node',
      keywords: ['frame', 'parent'],
      keys: ['s'],
      enabled: section !== undefined && selection.section === undefined,
      why: 'Select a node in a section first.',
      run: () => section && store.getState().select(selectSection(section.id)),
    },
    all(true),
    all(false),
  ];
}

/** The one section that holds all these nodes. */
const homeOf = (sections: readonly FlowSection[], nodes: readonly string[]): FlowSection | undefined =>
  nodes.length === 0 ? undefined : sections.find((section) => nodes.every((id) => section.nodes.includes(id)));
