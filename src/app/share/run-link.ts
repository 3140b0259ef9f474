import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { z } from '#graph/zod.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Scope } from '#playback/cursor.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { readRunInput } from '../saving/run-input-document.ts';
import { readStoredOrg, storeOrg } from '../saving/stored-org.ts';
import { jsonOfLink, linkFault, packLink } from './link-container.ts';
import { markOf, shortPart, wholePart, type SharedPart, type Shipped } from './shared-part.ts';
import { DEMO_ORG, happeningsOf, runOfExample, shippedPart } from './shipped-parts.ts';

/** What a link to a run names beside the run itself: what is on screen. */
export interface SharedView {
  /** Id of the graph whose canvas is shown. */
  readonly graph: string;
  /** Number of the journal entry that is shown. */
  readonly seq: number;
  /** The trip, or the record that was not routed, by the entry at which it begins; null where none is chosen. */
  readonly trip: number | null;
  /** What is stepped through. */
  readonly scope: Scope;
}

/** A run as a link carries it: all that it depends on (CLK-2), and where in it one stands. */
export interface SharedRun extends SharedView {
  readonly input: RunInput;
  /** Tells whether the entry shown is the one that was meant. */
  readonly mark: string;
}

const WORDS = { what: 'run', instead: 'the HTML replay or the journal of the run' };

const partSchema: z.ZodType<SharedPart> = z.union([
  z.strictObject({ whole: z.json() }),
  z.strictObject({ base: z.string(), mark: z.string(), difference: z.json() }),
]);

const contentSchema = z.strictObject({
  graph: z.string(),
  seq: z.int().min(0),
  trip: z.int().min(0).nullable(),
  scope: z.enum(['record', 'run']),
  mark: z.string(),
  graphs: z.array(partSchema),
  org: partSchema,
  run: partSchema,
});

/** [CLK-2] The place in the app that carries a run at a step, such as `/shared?run=1.q1YqSyw…`. */
export async function placeOfRun({ input, journal }: RecordedRun, view: SharedView): Promise<string> {
  const content = {
    ...view,
    mark: markOfEntry(journal[view.seq]),
    graphs: input.graphs.map((graph) => shortPart(plain(JSON.parse(printFlowFile(graph))), shippedPart(graph.id))),
    org: shortPart(plain(storeOrg(input.org)), shippedPart(DEMO_ORG)),
    run: shortPart(happeningsOf(input), shippedPart(runOfExample(input.graphs[0]?.id ?? ''))),
  };
  return `/shared?run=${await packLink(plain(content))}`;
}

/** Without members that are undefined: as it is read again. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Whether the entry that a link names is the one that was meant when it was made. */
export const isMarked = ({ seq, mark }: SharedRun, journal: readonly JournalEntry[]): boolean =>
  markOfEntry(journal[seq]) === mark;

const markOfEntry = (entry: JournalEntry | undefined): string => markOf((entry ?? null) as object as Json);

/** The run in the address of a link, or what is wrong with it. */
export async function runOfLink(packed: string, kinds: NodeKinds): Promise<Result<SharedRun, readonly FileFault[]>> {
  const json = await jsonOfLink(packed, WORDS);
  if (!json.ok) return json;
  const content = contentSchema.safeParse(json.value);
  if (!content.success) return UNREADABLE;
  const { graphs, org, run, ...view } = content.data;
  const orgBody = contentOf(org, 'The org of this run');
  if (!orgBody.ok) return orgBody;
  const checkedOrg = readStoredOrg(orgBody.value);
  if (!checkedOrg.ok) return err(checkedOrg.error.map((fault) => within('The org of the run', fault)));
  const texts: string[] = [];
  for (const part of graphs) {
    const body = contentOf(part, 'A graph of this run');
    if (!body.ok) return body;
    const text = JSON.stringify(body.value);
    const graph = parseFlowFile(text, kinds);
    if (!graph.ok) return err(graph.error.map((fault) => within('A graph of the run', fault)));
    texts.push(text);
  }
  const happenings = contentOf(run, 'What happens in the run');
  if (!happenings.ok) return happenings;
  const input = readRunInput({ ...(happenings.value as JsonObject), graphs: texts, org: orgBody.value }, kinds);
  return input === undefined || texts.length === 0 ? UNREADABLE : ok({ ...view, input });
}

const UNREADABLE = linkFault(
  'The link holds a run that this version of the app cannot read.',
  `Reload the app to get the newest version, or ask for ${WORDS.instead}.`,
);

function contentOf(part: SharedPart, what: string): Result<Json, readonly FileFault[]> {
  const whole = wholePart(part, (name): Shipped | undefined => shippedPart(name));
  if (typeof whole === 'object') return ok(whole.content);
  return whole === 'damaged'
    ? linkFault('The link is not whole.', `Copy all of it, or ask for ${WORDS.instead}.`)
    : linkFault(
        `${what} builds on what another version of the app ships.`,
        `Open the link with the version that made it, or ask for ${WORDS.instead}.`,
      );
}

const within = (what: string, fault: FileFault): FileFault => ({
  ...fault,
  at: fault.at === undefined ? what : `${what}, ${fault.at}`,
});

/** What keeps a run that came by a link from being recorded, as faults of the link. */
export const faultsOfIssues = (issues: readonly Issue[]): readonly FileFault[] =>
  issues.map(({ message }) => ({
    code: 'link/invalid-graph',
    message: `The graph of this run cannot be run: ${message}`,
    hint: 'Whoever made the link has to mend it first.',
  }));
