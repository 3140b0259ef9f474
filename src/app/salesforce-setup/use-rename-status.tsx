import type { ReactNode } from 'react';
import { useConfirm } from '#ui/confirm.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import type { FieldUse } from './field-uses.ts';
import { renameStatus } from './rename-status.ts';
import { stageOfStatus, statusUses } from './status-uses.ts';
import styles from './salesforce-setup.module.css';

/** [SF-4] Renames a lead status once the user knows who names it; answers why where it is refused. */
export function useRenameStatus(): (from: string, to: string) => Promise<string | null> {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  return async (from, to) => {
    const { org, graphs } = store.getState();
    const tried = renameStatus(org, from, to, false);
    if (!tried.ok) return tried.error;
    const stage = stageOfStatus(org, from);
    const other = stageOfStatus(org, to);
    const both = stage !== undefined && (other === undefined || other === stage);
    const uses = [...(stage ? [stageUse(stage.name, to, both)] : []), ...statusUses(graphs, from)];
    const answer =
      uses.length === 0
        ? 'confirm'
        : await confirm({
            title: `Rename ${from} to ${to}?`,
            text: <RenameText uses={uses} />,
            confirm: both ? 'Rename both' : 'Rename',
            ...(both ? { other: 'Rename the status only' } : {}),
          });
    if (answer === 'cancel') return null;
    const withStage = both && answer === 'confirm';
    const renamed = renameStatus(store.getState().org, from, to, withStage);
    if (!renamed.ok) return renamed.error;
    store.getState().editOrg(() => renamed.value);
    showUndo(store, `${from} is now called ${to}${withStage ? ', and so is its stage in Outreach' : ''}.`);
    return null;
  };
}

/** [OUT-10] What becomes of the prospect stage that went with the status. */
const stageUse = (stage: string, to: string, both: boolean): FieldUse => ({
  where: `Outreach, stage ${stage}`,
  outcome: both
    ? 'Stages and statuses go together by name: rename both, or the sync finds no stage for these leads.'
    : `Stays as it is: Outreach has a stage ${to}, which goes with the status from now on.`,
});

function RenameText({ uses }: { readonly uses: readonly FieldUse[] }): ReactNode {
  return (
    <>
      <p className={styles.first}>Its leads get the new name. The status is also named by:</p>
      <ul className={styles.uses}>
        {uses.map(({ where, outcome }) => (
          <li key={where}>
            <strong>{where}</strong>
            <div className={styles.dim}>{outcome}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
