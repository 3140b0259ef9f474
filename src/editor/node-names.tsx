import { Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import { useEditorState } from './editor-context.tsx';

/** A node's name, unique in the graph, and its description. A name is taken over when one leaves it or presses Enter. */
export function NodeNames({ node }: { readonly node: FlowNode }): ReactNode {
  const run = useEditorState((state) => state.run);
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string; readonly error?: string }>();
  const held = draft?.of === node.name ? draft : undefined;
  const commit = (): void => {
    if (!held || held.text === node.name) return setDraft(undefined);
    const refusal = run({ type: 'rename-node', node: node.id, name: held.text }, { quiet: true });
    setDraft(refusal ? { of: node.name, text: held.text, error: refusal.message } : undefined);
  };
  return (
    <>
      <TextInput
        label="Name"
        data-node-name
        value={held?.text ?? node.name}
        error={held?.error}
        onChange={(event) => setDraft({ of: node.name, text: event.currentTarget.value })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && held) {
            event.stopPropagation();
            setDraft(undefined);
          }
        }}
      />
      <Textarea
        label="Description"
        placeholder="What this node is for"
        autosize
        minRows={1}
        maxRows={6}
        value={node.description ?? ''}
        onChange={(event) => run({ type: 'describe-node', node: node.id, description: event.currentTarget.value })}
      />
    </>
  );
}
