import { ActionIcon, Button, NumberInput, Select, Switch } from '@mantine/core';
import { Plus, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstFree } from '#graph/unique-names.ts';
import { nextMember } from '#leandata/pools.ts';
import type { PoolMember, RoundRobinPool } from '#leandata/leandata-state.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { DraftText } from '../draft-text.tsx';
import { nameOfReference } from '../salesforce/record-names.ts';
import { useWorkspace } from '../workspace-context.tsx';
import styles from './partner-apps-page.module.css';

export interface PoolsProps {
  readonly pools: readonly RoundRobinPool[];
  readonly onChange: (pools: readonly RoundRobinPool[]) => void;
}

/** [ASG-2] Round-robin pools: who takes turns, how often, and whose turn is next. */
export function Pools({ pools, onChange }: PoolsProps): ReactNode {
  const add = (): void => {
    const ids = new Set(pools.map((pool) => pool.id));
    const names = new Set(pools.map((pool) => pool.name.toLowerCase()));
    const name = firstFree('New pool', ' ', (candidate) => names.has(candidate.toLowerCase()));
    onChange([...pools, { id: firstFree('pool', '-', (id) => ids.has(id)), name, members: [] }]);
  };
  return (
    <SettingsSection
      title="Round-robin pools"
      description="The lowest pointer is next and rises by 1 divided by the weight, so a heavier weight has more turns. Members who are paused or inactive are passed over."
      aside={
        <Button variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
          Add a pool
        </Button>
      }
    >
      {pools.length === 0 ? <p className={styles.dim}>No pools yet. Assign owner nodes can choose from them.</p> : null}
      {pools.map((pool) => (
        <Pool
          key={pool.id}
          pool={pool}
          onChange={(next) => onChange(pools.map((each) => (each.id === pool.id ? next : each)))}
          onRemove={() => onChange(pools.filter((each) => each.id !== pool.id))}
        />
      ))}
    </SettingsSection>
  );
}

interface PoolProps {
  readonly pool: RoundRobinPool;
  readonly onChange: (pool: RoundRobinPool) => void;
  readonly onRemove: () => void;
}

function Pool({ pool, onChange, onRemove }: PoolProps): ReactNode {
  const salesforce = useWorkspace((workspace) => workspace.org.salesforce);
  const confirm = useConfirm();
  const users = salesforce.records.User.filter((user) => user['IsDeleted'] !== true);
  const active = new Set(users.filter((user) => user['IsActive'] === true).map((user) => String(user['Id'])));
  const next = nextMember(pool, (id) => active.has(id))?.member.userId;
  const change = (id: string, patch: Partial<PoolMember>): void =>
    onChange({
      ...pool,
      members: pool.members.map((member) => (member.userId === id ? { ...member, ...patch } : member)),
    });
  const free = users.filter((user) => !pool.members.some((member) => member.userId === user['Id']));
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: `Delete "${pool.name}"?`,
      text: 'Assign owner nodes that name the pool then leave by Invalid owner.',
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer === 'confirm') onRemove();
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
        <ActionIcon color="red" aria-label={`Delete ${pool.name}`} onClick={() => void remove()}>
          <Trash2 size={14} aria-hidden />
        </ActionIcon>
      </div>
      {pool.members.length === 0 ? (
        <p className={styles.dim}>Nobody is in the pool yet: assigning to it fails.</p>
      ) : (
        <table className={styles.members}>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Weight</th>
              <th scope="col">Pointer</th>
              <th scope="col">Paused</th>
              <th scope="col">
                <span className={styles.hidden}>Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {pool.members.map((member) => {
              const name = nameOfReference(salesforce, member.userId);
              return (
                <tr key={member.userId}>
                  <th scope="row">
                    {name} {member.userId === next ? <StatusBadge tone="accent">Next</StatusBadge> : null}
                    {active.has(member.userId) ? null : <StatusBadge tone="error">Inactive</StatusBadge>}
                  </th>
                  <td>
                    <NumberInput
                      aria-label={`Weight of ${name}`}
                      min={1}
                      max={100}
                      clampBehavior="blur"
                      allowDecimal={false}
                      w={72}
                      value={member.weight}
                      onChange={(weight) => {
                        if (typeof weight === 'number' && weight >= 1) change(member.userId, { weight });
                      }}
                    />
                  </td>
                  <td>
                    <NumberInput
                      aria-label={`Pointer of ${name}`}
                      min={0}
                      decimalScale={2}
                      w={72}
                      hideControls
                      value={member.pointer}
                      onChange={(pointer) => {
                        if (typeof pointer === 'number') change(member.userId, { pointer });
                      }}
                    />
                  </td>
                  <td>
                    <Switch
                      size="xs"
                      aria-label={`Pause ${name}`}
                      checked={member.paused}
                      onChange={(event) => change(member.userId, { paused: event.currentTarget.checked })}
                    />
                  </td>
                  <td>
                    <ActionIcon
                      aria-label={`Remove ${name} from ${pool.name}`}
                      onClick={() =>
                        onChange({ ...pool, members: pool.members.filter((each) => each.userId !== member.userId) })
                      }
                    >
                      <X size={14} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
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
          if (id === null) return;
          // A newcomer starts level with the lowest, so that it does not take every turn until it has caught up.
          const pointer = Math.min(...pool.members.map((member) => member.pointer));
          const member: PoolMember = {
            userId: id,
            weight: 1,
            pointer: Number.isFinite(pointer) ? pointer : 0,
            paused: false,
          };
          onChange({ ...pool, members: [...pool.members, member] });
        }}
      />
    </fieldset>
  );
}
