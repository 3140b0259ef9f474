import { storageFault, type StorageFault, type StorageFaultCode } from '../storage-fault.ts';

const CODES: Readonly<Record<string, StorageFaultCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
};

/** What an error of the database means; the database's own words stand in it where they tell more. */
export function faultOf(error: unknown): StorageFault {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 5; at = innerOf(at), depth += 1) {
    const code = CODES[nameOf(at)];
    if (code) return storageFault(code);
  }
  return storageFault('unavailable', error instanceof Error ? firstLine(error.message) : String(error));
}

const nameOf = (error: object): string => ('name' in error ? String(error.name) : '');

/** Dexie wraps what the browser threw. */
const innerOf = (error: object): unknown => ('inner' in error ? error.inner : undefined);

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
