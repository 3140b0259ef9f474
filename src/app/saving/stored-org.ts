import { currentVersion } from '#graph/read-document.ts';
import { orgDocument } from '#scenarios/org-document.ts';
import { parseOrgFile } from '#scenarios/org-file.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json } from '#shared/json.ts';
import type { Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/**
 * An org as it is kept in the browser: the content of an `*.org.json` file as data, not as text. Printing
 * 100,000 records would hold the page up for seconds with every edit; the database copies them in a fraction.
 */
export const storeOrg = (org: OrgSetup): Json => ({
  format: orgDocument.format,
  version: currentVersion(orgDocument),
  // Plain data through and through, which a type with named members cannot say of itself.
  org: org as object as Json,
});

/** Whether a stored org is of this version of the format, so that it is read as it stands. */
export const isCurrentOrg = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'version' in body && body.version === currentVersion(orgDocument);

/** Reads what `storeOrg` gave, of this or an older version of the app. */
export const readStoredOrg = (body: unknown): Result<OrgSetup, readonly FileFault[]> =>
  parseOrgFile(JSON.stringify(body));
