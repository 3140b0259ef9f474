import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FlowNode } from '#graph/flow-graph.ts';
import type { FieldSpec } from '#nodes/contract/field-spec.ts';
import { variableNameFault } from '#nodes/contract/variable-name.ts';
import { useEditor } from './editor-context.tsx';
import { renameVariable } from './rename-variable.ts';
import type { SettingProps } from './setting.ts';
import { SettingNotes } from './setting-notes.tsx';
import { useSayLost } from './use-draft.ts';
import { useSettingIssues } from './use-issues.ts';
import { useLateDraft } from './use-late-draft.ts';

type Spec = FieldSpec & { readonly kind: 'variable' };

/** [MAT-1] The variable of a match node. A new name is written wherever the old one is read, in one step. */
export function VariableSetting({ spec, node, config, path }: SettingProps<Spec>): ReactNode {
  const { store, catalog } = useEditor();
  const value = config[spec.name];
  const old = typeof value === 'string' ? value : '';
  const issues = useSettingIssues(node, path);
  const { text, error, type, keys } = useLateDraft(old, (typed) => {
    const name = typed.trim();
    const fault = variableNameFault(name);
    if (fault !== undefined) return `${fault}.`;
    const { graph, run, say } = store.getState();
    const { commands, readers, stores } = renameVariable(graph, node, name, catalog);
    const title = `Renamed variable ${old} to ${name}`;
    const refusal = run(commands, { title, quiet: true });
    if (refusal === undefined && readers.length + stores.length > 0) {
      say({ text: `${title}. ${alongText(readers, stores)}`, tone: 'done', undo: true });
    }
    return refusal?.message;
  });
  useSayLost(error && `${spec.label} stays ${old}: “${text}” was not taken over. ${error}`);
  return (
    <div>
      <TextInput
        label={spec.label}
        description={spec.help}
        placeholder={spec.placeholder}
        value={text}
        error={error ?? issues.some((issue) => issue.severity === 'error')}
        spellCheck={false}
        autoComplete="off"
        {...keys}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <SettingNotes issues={issues} />
    </div>
  );
}

/** Names as many nodes as one reads at a glance. */
const NAMED = 3;

function alongText(readers: readonly FlowNode[], stores: readonly FlowNode[]): string {
  return [
    ...(readers.length === 0 ? [] : [`Also where it is read: ${namesOf(readers)}.`]),
    ...(stores.length === 0 ? [] : [`Also stored for the same nodes: ${namesOf(stores)}.`]),
  ].join(' ');
}

function namesOf(nodes: readonly FlowNode[]): string {
  const named = nodes.slice(0, NAMED).map(({ name }) => `“${name}”`);
  return nodes.length > NAMED ? `${named.join(', ')} and ${nodes.length - NAMED} more` : named.join(', ');
}
