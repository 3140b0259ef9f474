import { err, ok, type Result } from '#shared/result.ts';
import type { SalesforceObject } from './record-store.ts';

/** [SF-1] The three characters that every id of an object starts with. */
export const ID_PREFIXES: Readonly<Record<SalesforceObject, string>> = {
  Lead: '00Q',
  Contact: '003',
  Account: '001',
  User: '005',
  Group: '00G',
  Opportunity: '006',
};

const OBJECTS: ReadonlyMap<string, SalesforceObject> = new Map(
  (Object.keys(ID_PREFIXES) as SalesforceObject[]).map((object) => [ID_PREFIXES[object], object]),
);

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FORM = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;

/** Pod and instance characters of minted ids, after the prefix. */
const INSTANCE = 'ak0';
/** Where minted serials start counting, so that ids look like those of an org in use. */
const FIRST_SERIAL = 90_000_000;

/** [SF-1] The three checksum characters of a 15-character id. */
export function checksumOf(id15: string): string {
  return groupChecksum(id15, 0) + groupChecksum(id15, 5) + groupChecksum(id15, 10);
}

function groupChecksum(id15: string, from: number): string {
  let bits = 0;
  for (let k = 0; k < 5; k += 1) {
    const code = id15.charCodeAt(from + k);
    if (code >= 65 && code <= 90) bits |= 1 << k;
  }
  return CHECKSUM.charAt(bits);
}

/** An 18-character id of `serial` (from 0) under a prefix; the same arguments give the same id. */
export function mintId(prefix: string, serial: number): string {
  let rest = serial + FIRST_SERIAL;
  let digits = '';
  for (let place = 0; place < 9; place += 1) {
    digits = DIGITS.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  const id15 = prefix + INSTANCE + digits;
  return id15 + checksumOf(id15);
}

/**
 * [SF-1] The 18-character form of an id typed in either length. The 18-character form is taken in any
 * case, for its checksum tells which letters are capitals. Answers what is wrong with the text otherwise.
 */
export function normaliseId(text: string): Result<string, string> {
  const id = text.trim();
  if (!FORM.test(id)) return err(`"${text}" is not a Salesforce id: it needs 15 or 18 letters and digits`);
  if (id.length === 15) return ok(id + checksumOf(id));
  if (checksumOf(id) === id.slice(15)) return ok(id);
  const restored = restoreCase(id);
  return restored === null
    ? err(`"${text}" is not a Salesforce id: its last three characters do not fit`)
    : ok(restored);
}

function restoreCase(id: string): string | null {
  const checksum = id.slice(15).toUpperCase();
  let id15 = '';
  for (let group = 0; group < 3; group += 1) {
    const bits = CHECKSUM.indexOf(checksum.charAt(group));
    if (bits < 0) return null;
    for (let k = 0; k < 5; k += 1) {
      const character = id.charAt(group * 5 + k);
      id15 += (bits >> k) & 1 ? character.toUpperCase() : character.toLowerCase();
    }
  }
  return checksumOf(id15) === checksum ? id15 + checksum : null;
}

/** [SF-1] The object whose ids start like this one; `null` for a prefix that the simulated org does not keep. */
export const objectOfId = (id: string): SalesforceObject | null => OBJECTS.get(id.slice(0, 3)) ?? null;
