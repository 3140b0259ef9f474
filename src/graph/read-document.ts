import type { FileFault } from '#shared/file-fault.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { parseJson } from './parse-json.ts';

/** Turns a whole document of one version into the next version. */
export type DocumentMigration = (document: JsonObject) => JsonObject;

/** One kind of file: its name in `format`, what people call it, and how older versions are brought up to date. */
export interface DocumentKind {
  /** Such as `flowbuilder-simulator/flow`. */
  readonly format: string;
  /** Such as `routing graph`, with its file ending in `ending`. */
  readonly title: string;
  readonly ending: string;
  /** `migrations[0]` turns version 1 into version 2, and so on; the current version is one more than their number. */
  readonly migrations: readonly DocumentMigration[];
}

export const currentVersion = (kind: DocumentKind): number => kind.migrations.length + 1;

/** Where the format of a kind of file is described, for whoever wrote one by hand. */
export const schemaHint = (kind: DocumentKind): string =>
  `The format is described by ${kind.format.replace(/^.*\//, '')}-${currentVersion(kind)}.schema.json in the folder schemas of the app and of the package.`;

/**
 * Reads the text of a file of one kind and brings it up to the current version. Faults: not JSON, JSON of
 * another kind, a version that is newer or none.
 */
export function readDocument(text: string, kind: DocumentKind): Result<JsonObject, FileFault> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const document = json.value;
  if (!isObject(document) || document['format'] !== kind.format) return err(otherKind(document, kind));
  const version = document['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err({
      code: 'file/no-version',
      message: 'The version must be a whole number, 1 or more.',
      at: 'version',
      hint: `The current version is ${currentVersion(kind)}.`,
    });
  if (version > currentVersion(kind))
    return err({
      code: 'file/newer-version',
      message: `The file has version ${version}; this program reads up to version ${currentVersion(kind)}.`,
      at: 'version',
      hint: 'Open it with a newer FlowBuilder Simulator.',
    });
  return migrate(document, kind.migrations.slice(version - 1), kind);
}

/** A migration may meet a file that never was what its version says; that is the file's fault, not ours. */
function migrate(
  document: JsonObject,
  steps: readonly DocumentMigration[],
  kind: DocumentKind,
): Result<JsonObject, FileFault> {
  try {
    const migrated = steps.reduce<JsonObject>((older, step) => step(older), document);
    return ok({ ...migrated, version: currentVersion(kind) });
  } catch {
    return err({
      code: 'file/not-migrated',
      message: `The file says that it is an older ${kind.title}, but it cannot be brought up to date.`,
      hint: 'Open it with the version that wrote it and save it again.',
    });
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value as Json);

function otherKind(document: unknown, kind: DocumentKind): FileFault {
  const format = isObject(document) ? document['format'] : undefined;
  const found = typeof format === 'string' ? `its format is ${JSON.stringify(format)}` : 'it has no format of ours';
  return {
    code: 'file/other-kind',
    message: `This is JSON, but not a ${kind.title}: ${found}.`,
    at: 'format',
    hint: `A ${kind.title} is a file that ends in ${kind.ending} and has "format": "${kind.format}".`,
  };
}
