import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace-context.tsx';
import { useSyncSettings } from './use-sync-settings.ts';
import styles from './plugin-page.module.css';

/** [SYN-17] Whether a record that is deleted in the CRM takes its prospect along. */
export function MergeAndDelete(): ReactNode {
  const configure = useSyncSettings();
  const merge = useWorkspace((workspace) => workspace.org.sync.mergeAndDelete);
  return (
    <>
      <Switch
        label="Delete the prospect when its record is deleted"
        description="Off: the prospect stays and is no longer linked."
        checked={merge.deleteProspects}
        onChange={(event) => configure({ mergeAndDelete: { ...merge, deleteProspects: event.currentTarget.checked } })}
      />
      <Switch
        label="Not while the prospect is active in a sequence"
        description="Such a prospect stays, and the log says so."
        disabled={!merge.deleteProspects}
        checked={merge.keepWhileInSequence}
        onChange={(event) =>
          configure({ mergeAndDelete: { ...merge, keepWhileInSequence: event.currentTarget.checked } })
        }
      />
      <p className={styles.dim}>
        After a merge the prospect belongs to the record that stays, after a conversion to the contact: the link moves
        with the next poll.
      </p>
    </>
  );
}
