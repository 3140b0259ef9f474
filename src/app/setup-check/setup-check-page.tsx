import { Button } from '@mantine/core';
import { CircleCheck, Wrench } from 'lucide-react';
import { useMemo, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Severity } from '#graph/issue.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { checkIntegration } from '#world/check-integration.ts';
import type { Finding } from '#world/integration-finding.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { applyAllFixes, applyFix } from './apply-fix.ts';
import { FindingGroup } from './finding-group.tsx';
import { mendedNote } from './mended-note.ts';
import styles from './setup-check-page.module.css';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What is missing or wrong in the set-up of the integration, with the way to each place and a fix where one is safe. */
export function SetupCheckPage(): ReactNode {
  const store = useWorkspaceStore();
  const org = useWorkspace((workspace) => workspace.org);
  const findings = useMemo(() => checkIntegration(org), [org]);
  const list = useRef<HTMLDivElement>(null);
  const fixable = findings.filter(({ fix }) => fix !== undefined);

  const edit = (change: (before: OrgSetup) => OrgSetup, message: string): void => {
    store.getState().editOrg(change);
    showUndo(store, message);
    // The button that was pressed goes with its finding.
    list.current?.focus();
  };
  const fixOne = ({ fix, subject }: Finding): void => {
    if (fix) edit((before) => applyFix(before, fix), `Done${subject === null ? '' : ` for ${subject}`}: ${fix.label}.`);
  };
  const fixAll = (): void => {
    const after = applyAllFixes(org);
    edit(() => after, mendedNote(findings, checkIntegration(after)));
  };

  return (
    <div className={styles.page}>
      <PageHeader title="Set-up check" note={`LeanData with Outreach, in ${org.name}, before the run.`}>
        <Button leftSection={<Wrench size={14} aria-hidden />} disabled={fixable.length === 0} onClick={fixAll}>
          {fixable.length === 0 ? 'Fix all safe ones' : `Fix all safe ones (${fixable.length})`}
        </Button>
      </PageHeader>
      <div ref={list} className={styles.list} role="region" aria-label="Findings" tabIndex={-1}>
        {findings.length === 0 ? (
          <EmptyState
            icon={<CircleCheck size={28} />}
            title="Nothing is missing"
            actions={
              <Button component={Link} to="/simulator" variant="default">
                Open the Simulator
              </Button>
            }
          >
            The plugin, Salesforce, Outreach and Partner Apps are set up as the guide asks and as it recommends.
          </EmptyState>
        ) : (
          severities.map((severity) => (
            <FindingGroup
              key={severity}
              severity={severity}
              findings={findings.filter((finding) => finding.severity === severity)}
              onFix={fixOne}
            />
          ))
        )}
      </div>
    </div>
  );
}
