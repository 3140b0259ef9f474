import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstFree } from '#graph/unique-names.ts';
import type { RoundRobinPool } from '#leandata/leandata-state.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { PoolCard } from './pool-card.tsx';
import { poolUses } from './pool-uses.ts';
import styles from './pools.module.css';

export interface PoolsProps {
  readonly org: OrgSetup;
  readonly onChange: (pools: readonly RoundRobinPool[]) => void;
  /** A change that loses something, with what was done in words. */
  readonly onLoss: (pools: readonly RoundRobinPool[], done: string) => void;
}

/** [ASG-2] Round-robin pools: who takes turns, how often, and whose turn is next. */
export function Pools({ org, onChange, onLoss }: PoolsProps): ReactNode {
  const { pools } = org.leandata;
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const add = (): void => {
    const ids = new Set(pools.map((pool) => pool.id));
    const names = new Set(pools.map((pool) => pool.name.toLowerCase()));
    const name = firstFree('New pool', ' ', (candidate) => names.has(candidate.toLowerCase()));
    onChange([...pools, { id: firstFree('pool', '-', (id) => ids.has(id)), name, members: [] }]);
  };
  const button = (
    <Button variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
      Add a pool
    </Button>
  );
  if (pools.length === 0) {
    return (
      <EmptyState title="No pools yet" actions={button}>
        Assign Owner nodes choose from round-robin pools.
      </EmptyState>
    );
  }
  const replace = (pool: RoundRobinPool): readonly RoundRobinPool[] =>
    pools.map((each) => (each.id === pool.id ? pool : each));
  return (
    <div className={styles.pools}>
      <div className={styles.bar}>
        <p className={styles.note}>
          The lowest pointer is next and rises by 1 divided by the weight, so a heavier weight has more turns. Members
          who are paused or inactive are passed over.
        </p>
        {button}
      </div>
      <div className={styles.cards}>
        {pools.map((pool) => (
          <PoolCard
            key={pool.id}
            pool={pool}
            salesforce={org.salesforce}
            uses={poolUses(graphs, pool.id)}
            nameTaken={pools.some(
              (other) => other !== pool && other.name.trim().toLowerCase() === pool.name.trim().toLowerCase(),
            )}
            onChange={(next) => onChange(replace(next))}
            onLoss={(next, done) => onLoss(replace(next), done)}
            onRemove={() =>
              onLoss(
                pools.filter((each) => each.id !== pool.id),
                `${pool.name} was deleted.`,
              )
            }
          />
        ))}
      </div>
    </div>
  );
}
