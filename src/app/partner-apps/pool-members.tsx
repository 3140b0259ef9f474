import { ActionIcon, Switch } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PoolMember, RoundRobinPool } from '#leandata/leandata-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { nameOfReference } from '../salesforce/record-names.ts';
import { DraftNumber } from '../draft-number.tsx';
import styles from './pools.module.css';

export interface PoolMembersProps {
  readonly pool: RoundRobinPool;
  readonly salesforce: SalesforceState;
  /** Ids of the users who are there and active. */
  readonly active: ReadonlySet<string>;
  /** Whose turn is next. */
  readonly next: string | undefined;
  readonly onChange: (pool: RoundRobinPool) => void;
  readonly onLoss: (pool: RoundRobinPool, done: string) => void;
}

/** [ASG-2] The members of a pool in its order, which decides between equal pointers. */
export function PoolMembers({ pool, salesforce, active, next, onChange, onLoss }: PoolMembersProps): ReactNode {
  const { members } = pool;
  const known = new Set(salesforce.records.User.map((user) => user['Id']));
  const change = (userId: string, patch: Partial<PoolMember>): void =>
    onChange({ ...pool, members: members.map((each) => (each.userId === userId ? { ...each, ...patch } : each)) });
  const move = (from: number, to: number): void => {
    const moved = [...members];
    moved.splice(to, 0, ...moved.splice(from, 1));
    onChange({ ...pool, members: moved });
  };
  return (
    <table className={styles.members}>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Weight</th>
          <th scope="col">Pointer</th>
          <th scope="col">Paused</th>
          <th scope="col">
            <span className={styles.hidden}>Order and removal</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member, index) => {
          const { userId } = member;
          const name = nameOfReference(salesforce, userId);
          return (
            <tr key={userId}>
              <th scope="row">
                {name} {userId === next ? <StatusBadge tone="accent">Next</StatusBadge> : null}
                {active.has(userId) ? null : (
                  <StatusBadge tone="error">{known.has(userId) ? 'Inactive' : 'Not in Salesforce'}</StatusBadge>
                )}
              </th>
              <td>
                <DraftNumber
                  label={`Weight of ${name}`}
                  hideLabel
                  min={1}
                  max={100}
                  width={76}
                  value={member.weight}
                  onChange={(weight) => change(userId, { weight: weight ?? member.weight })}
                />
              </td>
              <td>
                <DraftNumber
                  label={`Pointer of ${name}`}
                  hideLabel
                  fractions
                  min={0}
                  max={1_000_000}
                  width={92}
                  value={Math.round(member.pointer * 10_000) / 10_000}
                  onChange={(pointer) => change(userId, { pointer: pointer ?? member.pointer })}
                />
              </td>
              <td>
                <Switch
                  size="xs"
                  aria-label={`Pause ${name}`}
                  checked={member.paused}
                  onChange={(event) => change(userId, { paused: event.currentTarget.checked })}
                />
              </td>
              <td>
                <div className={styles.tools}>
                  <ActionIcon
                    size="sm"
                    aria-label={`Move ${name} up`}
                    disabled={index === 0}
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={`Move ${name} down`}
                    disabled={index === members.length - 1}
                    onClick={() => move(index, index + 1)}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={`Remove ${name} from ${pool.name}`}
                    onClick={() =>
                      onLoss(
                        { ...pool, members: members.filter((each) => each.userId !== userId) },
                        `${name} is out of ${pool.name}.`,
                      )
                    }
                  >
                    <X size={14} aria-hidden />
                  </ActionIcon>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
