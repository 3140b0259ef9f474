import type { FieldValue } from '#shared/field.ts';

/** Values by API name. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Values by API name, while they are being put together. */
export type Draft = Record<string, FieldValue>;
