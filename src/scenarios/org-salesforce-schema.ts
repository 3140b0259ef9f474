import { fieldValueSchema } from '#graph/criteria-schema.ts';
import { z } from '#graph/zod.ts';
import { isTimeZone } from '#shared/local-day.ts';

const text = z.string();
const count = z.int().min(0);

const fieldSchema = z.strictObject({
  name: text.min(1),
  label: text,
  type: z.enum([
    'id',
    'text',
    'textarea',
    'email',
    'phone',
    'url',
    'number',
    'checkbox',
    'date',
    'datetime',
    'picklist',
    'lookup',
  ]),
  length: z.exactOptional(count),
  picklist: z.exactOptional(z.array(text)),
  referenceTo: z.exactOptional(z.array(text)),
  custom: z.exactOptional(z.boolean()),
  readOnly: z.exactOptional(z.boolean()),
  required: z.exactOptional(z.boolean()),
});

const recordSchema = z
  .record(text, fieldValueSchema)
  .refine((record) => typeof record['Id'] === 'string' && record['Id'] !== '', { message: 'The record has no Id.' });

/** Something for each object of the simulated org. */
const byObject = <T extends z.ZodType>(each: T) =>
  z.strictObject({ Lead: each, Contact: each, Account: each, User: each, Group: each, Opportunity: each });

export const salesforceSchema = z.strictObject({
  organization: z.strictObject({
    name: text,
    timeZone: text.refine(isTimeZone, { message: 'Must be a time zone such as Europe/Berlin.' }),
  }),
  fields: byObject(z.array(fieldSchema)),
  records: byObject(z.array(recordSchema)),
  leadStatuses: z.array(z.strictObject({ name: text.min(1), converted: z.boolean() })),
  leadConversionMapping: z.record(text, text),
  apiRequests: z.strictObject({ max: count, used: count, on: z.exactOptional(text) }),
  nextSerial: byObject(count),
});
