import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import { useEditorState } from './editor-context.tsx';
import { NameSetting } from './name-setting.tsx';
import { useRevert } from './use-revert.ts';

/** A node's name, unique in the graph, and its description. A name is taken over when one leaves it or presses Enter. */
export function NodeNames({ node }: { readonly node: FlowNode }): ReactNode {
  const run = useEditorState((state) => state.run);
  const description = node.description ?? '';
  const describe = (text: string): void => void run({ type: 'describe-node', node: node.id, description: text });
  const revert = useRevert(description, describe);
  return (
    <>
      <NameSetting
        name={node.name}
        rename={(name) => run({ type: 'rename-node', node: node.id, name }, { quiet: true })}
      />
      <Textarea
        label="Description"
        placeholder="What this node is for"
        autosize
        minRows={1}
        maxRows={6}
        value={description}
        {...revert}
        onChange={(event) => describe(event.currentTarget.value)}
      />
    </>
  );
}
