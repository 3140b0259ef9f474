import { flowDocument } from '#graph/flow-document.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { parseJson } from '#graph/parse-json.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { currentVersion, type DocumentKind } from '#graph/read-document.ts';
import { catalog } from '#nodes/catalog.ts';
import { lessonDocument, printLessonFile } from '#scenarios/lesson-document.ts';
import { parseLessonFile } from '#scenarios/lesson-file.ts';
import { orgDocument } from '#scenarios/org-document.ts';
import { parseOrgFile, printOrgFile } from '#scenarios/org-file.ts';
import { parseScenarioTest, printScenarioTest, scenarioDocument } from '#scenarios/scenario-test.ts';
import { syncConfigDocument } from '#scenarios/sync-config-document.ts';
import { parseSyncConfig, printSyncConfig } from '#scenarios/sync-config-file.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';

/** A file in the current version of its kind; a text that is of it already is as it was. */
export interface Converted {
  /** What people call the kind, such as `routing graph`. */
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Older graphs and orgs that stood in it, as they do in a scenario. */
  readonly parts: number;
  readonly text: string;
}

type Read<T> = Result<T, readonly FileFault[]>;

interface Format {
  readonly document: DocumentKind;
  /** Reads the text and prints what was read; `read` is for comparing it. */
  readonly reprint: (text: string) => Read<{ readonly text: string; readonly read: unknown }>;
}

const format = <T>(document: DocumentKind, parse: (text: string) => Read<T>, print: (read: T) => string): Format => ({
  document,
  reprint: (text) => {
    const read = parse(text);
    return read.ok ? ok({ text: print(read.value), read: read.value }) : read;
  },
});

const FORMATS: readonly Format[] = [
  format(flowDocument, (text) => parseFlowFile(text, catalog), printFlowFile),
  format(orgDocument, parseOrgFile, printOrgFile),
  format(scenarioDocument, parseScenarioTest, printScenarioTest),
  format(lessonDocument, (text) => parseLessonFile(text, catalog), printLessonFile),
  format(syncConfigDocument, parseSyncConfig, printSyncConfig),
];

/** Brings the text of a file up to date. Faults: no kind that is known, or content that cannot be brought along whole. */
export function convertText(text: string): Read<Converted> {
  const json = parseJson(text);
  if (!json.ok) return err([json.error]);
  const head = headOf(json.value);
  const found = formatOf(head.format);
  if (!found) return err([unknownKind(head.format)]);
  const { document, reprint } = found;
  const read = reprint(text);
  if (!read.ok) return read;
  const to = currentVersion(document);
  // What was read had a version, else it could not be read.
  const from = typeof head.version === 'number' ? head.version : to;
  const lifted = liftParts(json.value as Json, true);
  const { title } = document;
  if (from === to && lifted.parts === 0) return ok({ title, from, to, parts: 0, text });
  const printed = lifted.parts === 0 ? read : reprint(JSON.stringify(lifted.json));
  if (!printed.ok) return printed;
  const again = reprint(printed.value.text);
  if (again.ok && stableJson(again.value.read) === stableJson(printed.value.read))
    return ok({ title, from, to, parts: lifted.parts, text: printed.value.text });
  return err([
    {
      code: 'convert/lossy',
      message: `Version ${to} would not hold all that this ${title} says, so it is left as it is.`,
      hint: 'Please report it: this is a fault of flowsim.',
    },
  ]);
}

const formatOf = (name: unknown): Format | undefined => FORMATS.find(({ document }) => document.format === name);

/** The same JSON with whole files in it, such as the graph of a scenario, in their current version. */
function liftParts(json: Json, isWhole: boolean): { readonly json: Json; readonly parts: number } {
  if (typeof json !== 'object' || json === null) return { json, parts: 0 };
  const head = headOf(json);
  const inner = isWhole ? undefined : formatOf(head.format);
  if (inner && head.version !== currentVersion(inner.document)) {
    const printed = inner.reprint(JSON.stringify(json));
    // What cannot be read was said when the whole was read, or is none of its business.
    return printed.ok ? { json: JSON.parse(printed.value.text) as Json, parts: 1 } : { json, parts: 0 };
  }
  let parts = 0;
  const lift = (member: Json): Json => {
    const lifted = liftParts(member, false);
    parts += lifted.parts;
    return lifted.json;
  };
  const whole: Json = Array.isArray(json)
    ? json.map((item: Json) => lift(item))
    : Object.fromEntries(Object.entries(json).map(([name, member]) => [name, lift(member ?? null)]));
  return { json: whole, parts };
}

function headOf(json: unknown): { readonly format?: unknown; readonly version?: unknown } {
  return typeof json === 'object' && json !== null ? json : {};
}

function unknownKind(found: unknown): FileFault {
  const said = typeof found === 'string' ? `its format is ${JSON.stringify(found)}` : 'it names no format of ours';
  const kinds = FORMATS.map(({ document }) => `${document.title} (${document.ending})`);
  return {
    code: 'convert/unknown-kind',
    message: `There is nothing to bring up to date in this file: ${said}.`,
    at: 'format',
    hint: `Known are ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1) ?? ''}.`,
  };
}
