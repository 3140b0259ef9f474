import { Button, Menu } from '@mantine/core';
import { Download, FileText, Printer, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Disagreement } from '#rules/disagreements.ts';
import type { Rule } from '#rules/rule.ts';
import { downloadFile } from '../download-file.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { assumptionsMarkdown, rulesCsv } from './assumptions-file.ts';

export interface AssumptionsMenuProps {
  /** What is shown, and so what is exported. */
  readonly rules: readonly Rule[];
  readonly disagreements: readonly Disagreement[];
}

/** Takes what is shown along: as CSV, as Markdown or on paper. */
export function AssumptionsMenu({ rules, disagreements }: AssumptionsMenuProps): ReactNode {
  const store = useWorkspaceStore();
  const nothing = rules.length === 0;
  return (
    <Menu width={220} position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={14} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Table size={14} aria-hidden />}
          disabled={nothing}
          onClick={() => downloadFile('assumptions.csv', rulesCsv(rules, store.getState().org), 'text/csv')}
        >
          Rules as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<FileText size={14} aria-hidden />}
          disabled={nothing && disagreements.length === 0}
          onClick={() =>
            downloadFile(
              'assumptions.md',
              assumptionsMarkdown(rules, disagreements, store.getState().org),
              'text/markdown',
            )
          }
        >
          All of it as Markdown
        </Menu.Item>
        <Menu.Item leftSection={<Printer size={14} aria-hidden />} onClick={() => window.print()}>
          Print
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
