import { describe, expect, it } from 'vitest';
import { journalText } from '#app/share/journal-text.ts';
import { packRun, unpackRun } from '#app/share/packed-run.ts';
import { replayFile } from '#app/share/replay-file.ts';
import { REPLAY_SLOTS } from '#app/share/replay-slots.ts';
import { runOfRecord } from '#app/share/run-of-record.ts';
import { placeOnSheet, sheetLayout } from '#app/share/sheet.ts';
import { framesOf, wordsOfFrame } from '#app/share/storyboard-frames.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import { describeEntry } from '#playback/describe-entry.ts';
import { runViewOf } from '#playback/run-view.ts';
import type { ShareRequest } from '#playback/share-request.ts';
import { examples } from '#scenarios/examples.ts';
import { ok } from '#shared/result.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { recordRun } from '#world/record-run.ts';

const example = examples[1];
const recorded = example && recordRun(example.input(), catalog);
if (!example || !recorded?.ok) throw new Error('no run');
const run = recorded.value;
const view = runViewOf(run, catalog);
const log = view.logs.findLast(({ trip }) => trip !== null && trip.callouts.length > 0);
if (!log?.trip) throw new Error('no trip with a callout');
const { trip } = log;
const shared = { graph: example.id, seq: trip.startedSeq + 3, trip: log.seq, scope: 'record' } as const;
const request: ShareRequest = { view, graph: example.graph, log, seq: shared.seq, scope: 'record' };

const TEMPLATE = `<title>${REPLAY_SLOTS.title}</title><script type="text/plain">${REPLAY_SLOTS.run}</script><script>"${REPLAY_SLOTS.run}"</script>`;

describe('the run in an HTML replay', () => {
  it('[CLK-2] is the very run, the org after it included', async () => {
    const read = await unpackRun(await packRun({ run, view: shared }));
    if (!read.ok) throw new Error(read.error);
    expect(printJournal(read.value.run.journal)).toBe(printJournal(run.journal));
    expect(read.value).toEqual({ run: JSON.parse(JSON.stringify(run)) as unknown, view: shared });
  });

  it('stands in the template with its title, which cannot break out of it', async () => {
    const html = await replayFile('A </title> & "B"', { run, view: shared }, () => Promise.resolve(ok(TEMPLATE)));
    if (!html.ok) throw new Error(html.error);
    expect(html.value).toContain('<title>A &#60;/title&#62; &#38; &#34;B&#34;</title>');
    expect(html.value).toMatch(/<script type="text\/plain">[\w-]{1000,}<\/script>/);
    expect(html.value.endsWith(`<script>"${REPLAY_SLOTS.run}"</script>`)).toBe(true);
  });

  it('is refused in words where the template is none, or the run too long', async () => {
    const other = await replayFile('', { run, view: shared }, () => Promise.resolve(ok('<html>')));
    expect(other.ok ? '' : other.error).toContain('template');
    const long = { ...run, journal: Array.from({ length: 400_001 }, () => run.journal[0] ?? fail()) };
    const refused = await replayFile('', { run: long, view: shared }, () => Promise.resolve(ok(TEMPLATE)));
    expect(refused.ok ? '' : refused.error).toContain('400,001 entries are too many');
  });

  it('cannot be read where it is damaged, and does not throw', async () => {
    const packed = await packRun({ run, view: shared });
    for (const bad of ['', '%%', packed.slice(0, 500), `x${packed}`]) expect((await unpackRun(bad)).ok).toBe(false);
  });
});

describe('one record of a run', () => {
  const part = runOfRecord(run, { log, stops: view.stopsOf(log), view: shared });
  const partView = runViewOf(part.run, catalog);

  it('has that record alone, its entries counted anew', () => {
    expect(part.run.journal.map(({ seq }) => seq)).toEqual(part.run.journal.map((_, index) => index));
    expect(partView.logs.filter((each) => each.trip !== null)).toHaveLength(1);
    expect(part.run.journal.length).toBeLessThan(run.journal.length);
    expect(partView.logs.some(({ seq }) => seq === part.view.trip)).toBe(true);
  });

  it('tells the same story, at the same step, for the same reasons', () => {
    const words = (of: typeof view, each: typeof log): readonly string[] =>
      of.stopsOf(each).map((entry) => `${entry.at} ${describeEntry(entry, of.wordingOf(example.graph.name)).title}`);
    const same = partView.logs.find((each) => each.trip !== null);
    if (!same?.trip) throw new Error('the trip is gone');
    expect(words(partView, same)).toEqual(words(view, log));
    const before = run.journal[shared.seq];
    const after = part.run.journal[part.view.seq];
    expect({ ...after, seq: 0, cause: 0 }).toEqual({ ...before, seq: 0, cause: 0 });
    same.trip.steps.forEach((step, index) => {
      const whole = explainDecision(run, trip.steps[index]?.seq ?? -1, catalog);
      expect(explainDecision(part.run, step.seq, catalog)?.edge).toBe(whole?.edge);
      expect(explainDecision(part.run, step.seq, catalog)?.choices).toEqual(whole?.choices);
    });
  });
});

describe('a storyboard', () => {
  it('has a picture for each decision, or for every step, with the path so far', () => {
    const decisions = framesOf(request, 'decisions');
    expect(decisions).toHaveLength(trip.steps.length);
    expect(framesOf(request, 'all')).toHaveLength(view.stopsOf(log).length);
    expect(decisions.map(({ decorations }) => decorations.nodes.size)).toEqual(
      trip.steps.map(
        (_, index) =>
          new Set(
            [trip.startNode, ...trip.steps.slice(0, index + 1).map(({ to }) => to)].filter((node) => node !== null),
          ).size,
      ),
    );
    expect(framesOf({ ...request, log: undefined }, 'all')).toEqual([]);
  });

  it('says in words what each picture shows', () => {
    const [first] = framesOf(request, 'decisions');
    if (!first) throw new Error('no picture');
    expect(wordsOfFrame(first)).toMatch(/^Step \d+ of \d+ · .+, .+ \(.+\) · UTC\. .+ Path so far: .+\.$/);
  });

  it('stands on one sheet that a browser can draw, however many pictures it has', () => {
    for (const count of [1, 4, 5, 37, 200]) {
      const layout = sheetLayout(count);
      expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(count);
      expect(Math.max(layout.width, layout.height)).toBeLessThanOrEqual(16_000);
      expect(layout.width * layout.height).toBeLessThanOrEqual(80_000_000);
      const last = placeOnSheet(count - 1, layout);
      expect(last.x + last.width).toBeLessThanOrEqual(layout.width);
      expect(last.y + last.height).toBeLessThanOrEqual(layout.height);
    }
  });
});

describe('a journal in words', () => {
  it('has a line for each entry, with its time and its rule', () => {
    const writing = journalText(view, example.graph.name);
    let part = writing.next();
    while (part.done !== true) part = writing.next();
    const lines = part.value.trimEnd().split('\n');
    expect(lines).toHaveLength(run.journal.length + 3);
    expect(lines[3]).toBe('0  Mon 5 Jan 2026 09:00:00 (start)  The run started');
    expect(part.value).toMatch(/ \[[A-Z]{3}-\d+\]$/m);
  });
});

function fail(): never {
  throw new Error('no entry');
}
