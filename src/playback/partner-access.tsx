import { Button, Select } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useId, type ReactNode, type RefObject } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { SetupPlace } from '#world/setup-place.ts';
import styles from './partner-logs.module.css';

/** Salesforce's name of LeanData's permission set (LOG-7). */
export const LD_READ_ONLY = 'LD Read Only';

/** Why Salesforce does not show the report to somebody. */
export interface PartnerRefusal {
  readonly userId: string;
  readonly userName: string;
  /** `unknown`: the address names nobody of the org; `inactive`: cannot log in. */
  readonly why: 'no-permission-set' | 'inactive' | 'unknown';
}

/** [LOG-7] Whose view of the report is shown, and whether that person may see it. */
export interface PartnerAccess {
  readonly users: readonly { readonly value: string; readonly label: string }[];
  readonly refusal: PartnerRefusal | null;
  readonly onAssign: (userId: string) => void;
}

export interface ViewAsProps {
  readonly access: PartnerAccess;
  readonly viewAs: string | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onViewAs: (user: string | null) => void;
}

/** [LOG-7] Chooses whose view of the report is shown. */
export function ViewAs({ access, viewAs, field, onViewAs }: ViewAsProps): ReactNode {
  const id = useId();
  const { refusal } = access;
  const unlisted = viewAs !== null && !access.users.some(({ value }) => value === viewAs);
  return (
    <div className={styles.viewAs}>
      <label htmlFor={id}>View as</label>
      <Select
        id={id}
        ref={field}
        openOnFocus={false}
        placeholder="The simulator"
        clearable
        searchable
        limit={200}
        nothingFoundMessage="No such user"
        data={unlisted ? [...access.users, { value: viewAs, label: refusal?.userName ?? viewAs }] : [...access.users]}
        value={viewAs}
        onChange={onViewAs}
        w={190}
      />
    </div>
  );
}

/** [LOG-7] What a user sees who may not see the report, what is missing, and the ways to mend it. */
export function InsufficientPrivileges(props: {
  readonly refusal: PartnerRefusal;
  readonly onAssign: (userId: string) => void;
  readonly onViewAs: (user: string | null) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}): ReactNode {
  const { refusal, onAssign, onViewAs, onOpenPlace } = props;
  const { userId, userName, why } = refusal;
  const seeAll = (
    <Button variant="default" onClick={() => onViewAs(null)}>
      View as the simulator
    </Button>
  );
  if (why !== 'no-permission-set') {
    return (
      <EmptyState icon={<Lock size={28} />} title="Insufficient privileges" actions={seeAll}>
        {why === 'inactive'
          ? `${userName} is inactive and cannot log in to Salesforce.`
          : `The org has no user ${userName}: it may have been deleted, or belong to another org.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Lock size={28} />}
      title="Insufficient privileges"
      actions={
        <>
          <Button onClick={() => onAssign(userId)}>
            Assign {LD_READ_ONLY} to {userName}
          </Button>
          <Button
            variant="default"
            onClick={() => onOpenPlace({ page: 'salesforce-setup', part: 'permission-sets', user: userId })}
          >
            Open Permission sets
          </Button>
          {seeAll}
        </>
      }
    >
      {userName} may not open the LeanData Partner Logs report: the permission set {LD_READ_ONLY} is missing. A
      Salesforce admin assigns it. <RuleTag rule="LOG-7" />
    </EmptyState>
  );
}
