import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { putInSection } from '#drawing/section-frames.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { useEditorState } from './editor-context.tsx';

const NONE = '';

/** Which section nodes are in; nothing where the graph has no sections. */
export function SectionSetting({ nodes }: { readonly nodes: readonly NodeId[] }): ReactNode {
  const graph = useEditorState((state) => state.graph);
  const run = useEditorState((state) => state.run);
  const { sections = [] } = graph;
  if (sections.length === 0) return null;
  const homes = new Set(nodes.map((node) => sections.find((section) => section.nodes.includes(node))?.id ?? NONE));
  const [home = NONE] = homes;
  return (
    <Select
      label="Section"
      placeholder={homes.size > 1 ? 'Several' : 'None'}
      value={homes.size > 1 ? null : home}
      data={[{ value: NONE, label: 'None' }, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(to) => {
        if (to === null) return;
        const name = sections.find(({ id }) => id === to)?.name;
        const what = nodes.length === 1 ? 'a node' : `${nodes.length} nodes`;
        const title = name === undefined ? `Took ${what} out of sections` : `Put ${what} into section “${name}”`;
        run(putInSection(graph, nodes, to === NONE ? null : to), { title });
      }}
    />
  );
}
