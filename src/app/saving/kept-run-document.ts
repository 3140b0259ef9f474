import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';
import { emptyShelf, type KeptInput, type KeptRun, type RunShelf } from '#world/kept-run.ts';
import { FIRST_RUN } from '../shelf/change-shelf.ts';

/** What is told of a kept run beside its input: naming it writes nothing else. */
type KeptRunHead = Omit<KeptRun, 'id' | 'input'>;

const headSchema: z.ZodType<KeptRunHead> = z.object({
  number: z.number(),
  title: z.string(),
  named: z.boolean(),
  note: z.string(),
  test: z.exactOptional(z.string()),
  from: z.nullable(z.object({ run: z.string(), at: z.number() })),
  size: z.number(),
});

/** Id of the documents of a kept run. Ids of graphs hold no `@`; a graph's first run needs none. */
export const keptRunId = (graph: string, run: string): string => (run === FIRST_RUN ? graph : `${graph}@${run}`);

/** The graph and the run whose documents stand under an id. */
export function partsOfKeptRunId(id: string): { readonly graph: string; readonly run: string } {
  const at = id.lastIndexOf('@');
  return at === -1 ? { graph: id, run: FIRST_RUN } : { graph: id.slice(0, at), run: id.slice(at + 1) };
}

export const printKeptRun = ({ number, title, named, note, test, from, size }: KeptRun): Json => ({
  number,
  title,
  named,
  note,
  ...(test === undefined ? {} : { test }),
  from: from && { run: from.run, at: from.at },
  size,
});

/** A kept run; where nothing can be read of it but its input, it is known by its number alone. */
export function readKeptRun(body: Json | undefined, run: string, input: KeptInput): KeptRun {
  const read = headSchema.safeParse(body);
  if (read.success) return { ...read.data, id: run, input };
  const number = Number.parseInt(run, 10) || 1;
  return { id: run, number, title: `Run ${number}`, named: false, note: '', from: null, size: 0, input };
}

/** The shelves as they stand in storage; the run shown is the one named, or else the latest. */
export function shelvesOf(
  runs: readonly { readonly graph: string; readonly run: KeptRun }[],
  shown: Readonly<Record<string, string | null>>,
): Readonly<Record<string, RunShelf>> {
  const shelves: Record<string, RunShelf> = {};
  for (const { graph, run } of runs) {
    const { runs: others } = shelves[graph] ?? emptyShelf;
    shelves[graph] = { runs: [...others, run].sort((a, b) => a.number - b.number), shown: null };
  }
  for (const [graph, shelf] of Object.entries(shelves)) {
    const named = shown[graph];
    const known = named === null || shelf.runs.some(({ id }) => id === named);
    shelves[graph] = { ...shelf, shown: known && named !== undefined ? named : (shelf.runs.at(-1)?.id ?? null) };
  }
  return shelves;
}
