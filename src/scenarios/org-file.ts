import { currentVersion, readDocument, schemaHint } from '#graph/read-document.ts';
import { zodFaults } from '#graph/zod-faults.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { orgDocument, orgDocumentSchema } from './org-document.ts';
import { orgReferenceFaults } from './org-reference-faults.ts';
import { printRows } from './print-rows.ts';

/**
 * Reads the text of a `*.org.json` file: shape first, then what must be there once or must be there at
 * all (ids, the mailbox of a user, the ruleset of a sequence). Faults name their place.
 */
export function parseOrgFile(text: string): Result<OrgSetup, readonly FileFault[]> {
  const document = readDocument(text, orgDocument);
  if (!document.ok) return err([document.error]);
  const shape = orgDocumentSchema.safeParse(document.value);
  if (!shape.success) return err(zodFaults(shape.error).map((fault) => ({ ...SHAPE, ...fault })));
  const setup = shape.data.org;
  const faults = orgReferenceFaults(setup);
  return faults.length > 0 ? err(faults) : ok(setup);
}

const SHAPE = {
  code: 'org/shape',
  hint: schemaHint(orgDocument),
};

/** The text of a `*.org.json` file: the same org always gives the same bytes, one record a line. */
export const printOrgFile = (org: OrgSetup): string =>
  printRows({ format: orgDocument.format, version: currentVersion(orgDocument), org });
