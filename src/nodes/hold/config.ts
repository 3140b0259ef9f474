import { criteriaSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import { DAY, HOUR, MINUTE, type Duration } from '#shared/instant.ts';
import { noCriteria } from '../contract/criteria-default.ts';

const UNITS = { minutes: MINUTE, hours: HOUR, days: DAY } as const;

export const LONGEST_AMOUNT = 10_000;

export const holdConfig = z.strictObject({
  criteria: criteriaSchema,
  amount: z.int().min(1).max(LONGEST_AMOUNT),
  unit: z.enum(['minutes', 'hours', 'days']),
});

export type HoldConfig = z.infer<typeof holdConfig>;

/** Holds for a day, whatever happens to the record. */
export const holdDefaults = (): HoldConfig => ({ criteria: noCriteria(), amount: 1, unit: 'days' });

export const holdMigrations = [] as const;

/** The longest hold in milliseconds. */
export const holdDuration = ({ amount, unit }: HoldConfig): Duration => amount * UNITS[unit];

/** `30 minutes`, `1 day` */
export const holdLength = ({ amount, unit }: HoldConfig): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
