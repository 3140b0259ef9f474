import type { FieldInfo } from '#shared/field.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';

export interface LeadStatus {
  readonly name: string;
  /** [SF-4] Whether a conversion may set it. */
  readonly converted: boolean;
}

/** Everything of the simulated org, as plain data. Records stand in order of creation, deleted ones with `IsDeleted`. */
export interface SalesforceState {
  readonly organization: { readonly name: string; /** [CLK-5] IANA name. */ readonly timeZone: string };
  /** All fields of each object, standard and custom. */
  readonly fields: Readonly<Record<SalesforceObject, readonly FieldInfo[]>>;
  readonly records: Readonly<Record<SalesforceObject, readonly SalesforceRecord[]>>;
  readonly leadStatuses: readonly LeadStatus[];
  /** [SF-5] Custom lead fields that travel to the contact at conversion: lead field → contact field. */
  readonly leadConversionMapping: Readonly<Record<string, string>>;
  /** [SF-8] Daily limit of API requests of all applications, and how many the day `on` has seen (CLK-5); absent before the first. */
  readonly apiRequests: { readonly max: number; readonly used: number; readonly on?: string };
  /** Next serial number of each object's ids. */
  readonly nextSerial: Readonly<Record<SalesforceObject, number>>;
}
