import { ActionIcon, Button, Select } from '@mantine/core';
import { RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PoolMember, RoundRobinPool } from '#leandata/leandata-state.ts';
import { upcomingTurns, withPointersReset } from '#leandata/pools.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { DraftText } from '../draft-text.tsx';
import { nameOfReference } from '../salesforce/record-names.ts';
import { PoolMembers } from './pool-members.tsx';
import styles from './pools.module.css';

/** How many turns are foretold. */
const FORETOLD = 10;

export interface PoolCardProps {
  readonly pool: RoundRobinPool;
  readonly salesforce: SalesforceState;
  /** Graphs that assign from it. */
  readonly uses: readonly string[];
  readonly nameTaken: boolean;
  readonly onChange: (pool: RoundRobinPool) => void;
  readonly onLoss: (pool: RoundRobinPool, done: string) => void;
  readonly onRemove: () => void;
}

/** [ASG-2] One pool: its members, whose turn is next, and what can be done with it. */
export function PoolCard(props: PoolCardProps): ReactNode {
  const { pool, salesforce, uses, nameTaken, onChange, onLoss, onRemove } = props;
  const confirm = useConfirm();
  const users = salesforce.records.User.filter((user) => user['IsDeleted'] !== true);
  const active = new Set(users.filter((user) => user['IsActive'] === true).map((user) => String(user['Id'])));
  const turns = upcomingTurns(pool, (id) => active.has(id), FORETOLD);
  const free = users.filter((user) => !pool.members.some((member) => member.userId === user['Id']));
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: `Delete "${pool.name}"?`,
      text:
        uses.length === 0
          ? 'No graph assigns from it.'
          : `Assign Owner in ${uses.join(', ')} then leaves by Invalid owner.`,
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer === 'confirm') onRemove();
  };
  const addMember = (userId: string): void => {
    // A newcomer starts level with the lowest, so that it does not take every turn until it has caught up.
    const lowest = Math.min(...pool.members.map((member) => member.pointer));
    const pointer = Number.isFinite(lowest) ? lowest : 0;
    const member: PoolMember = { userId, weight: 1, pointer, paused: false };
    onChange({ ...pool, members: [...pool.members, member] });
  };
  return (
    <fieldset className={styles.pool}>
      <legend className={styles.hidden}>{pool.name}</legend>
      <div className={styles.row}>
        <DraftText
          label={`Name of ${pool.name}`}
          hideLabel
          required
          value={pool.name}
          onChange={(name) => onChange({ ...pool, name })}
        />
        <Button
          variant="default"
          leftSection={<RotateCcw size={14} aria-hidden />}
          disabled={pool.members.every((member) => member.pointer === 0)}
          aria-label={`Reset pointers of ${pool.name}`}
          onClick={() => onLoss(withPointersReset(pool), `The pointers of ${pool.name} are at 0.`)}
        >
          Reset pointers
        </Button>
        <ActionIcon color="red" aria-label={`Delete ${pool.name}`} onClick={() => void remove()}>
          <Trash2 size={14} aria-hidden />
        </ActionIcon>
      </div>
      {nameTaken ? <p className={styles.warning}>Another pool has the same name: nodes cannot be told apart.</p> : null}
      {pool.members.length === 0 ? (
        <p className={styles.note}>Nobody is in the pool yet: assigning from it leaves by Invalid owner.</p>
      ) : (
        <PoolMembers
          pool={pool}
          salesforce={salesforce}
          active={active}
          next={turns[0]}
          onChange={onChange}
          onLoss={onLoss}
        />
      )}
      <Select
        aria-label={`Add a member to ${pool.name}`}
        placeholder="Add a member"
        searchable
        limit={100}
        data={free.map((user) => ({ value: String(user['Id']), label: String(user['Name'] ?? user['Id']) }))}
        value={null}
        nothingFoundMessage="No other user"
        onChange={(id) => {
          if (id !== null) addMember(id);
        }}
      />
      {pool.members.length === 0 ? null : turns.length === 0 ? (
        <p className={styles.warning}>
          Everybody is paused or inactive: assigning from the pool leaves by Invalid owner.
        </p>
      ) : (
        <div>
          <div className={styles.caption} id={`turns-${pool.id}`}>
            Next {turns.length} turns
          </div>
          <ol className={styles.turns} aria-labelledby={`turns-${pool.id}`}>
            {turns.map((userId, turn) => (
              <li key={turn}>{nameOfReference(salesforce, userId)}</li>
            ))}
          </ol>
        </div>
      )}
      <p className={styles.note}>{uses.length === 0 ? 'No graph assigns from it.' : `Used in ${uses.join(', ')}.`}</p>
    </fieldset>
  );
}
