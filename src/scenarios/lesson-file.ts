/*
 * How a lesson is written
 * -----------------------
 * A lesson is a file of its own in `lessons/`, named after its id, that exports one `lesson({...})`; the list in
 * `lessons.ts` gives the order. `tests/scenarios/lessons.test.ts` plays all of them, and
 * `npm run examples` prints them to `public/examples/lessons/*.lesson.json`.
 *
 *   export const missingUserId = lesson({
 *     id: 'missing-user-id',
 *     title: 'Missing User ID',
 *     group: 'The edges',
 *     summary: 'What is to be learnt, in one sentence.',
 *     scenario: scenario({ graphs: [graph or 'repaired'], edits: [...], stimuli: [...] }),
 *     record: demo.lead('nadia.haddad@solenne.example'),
 *     steps: [{ at: ..., caption: ..., notes: ..., show: ..., question: ... }],
 *     ends: [...],
 *   });
 *
 * scenario: in the demo org from 09:00 for 7 days with seed 1, unless told otherwise. `graphs` are graphs made by
 * `exampleGraph` (examples/example-graph.ts), or ids of shipped examples. `edits` are made before the run begins: every
 * `Edit` of world/edit.ts, and `{ type: 'update-record', object, id, fields, through: 'import' }` and the like.
 * `stimuli` are lines `{ at: '30m', create | update | delete | make | lift | edit | reprocess | deploy: ... }`.
 * Ids come from `lessons/demo.ts`: `demo.id(demo.lead('e@mail'))`, `demo.prospect('e@mail')`, `demo.owner('Sam Okafor')`,
 * `demo.seat('Sam Okafor')` (Outreach user), `demo.mailboxOf('Sam Okafor')`, `demo.sequence('Inbound Welcome')`,
 * `demo.ruleset('Default Ruleset')`, `demo.account('Tidewell Logistics')`, `demo.newLead(1)` (id that the first lead
 * created in a run gets), `demo.newProspect(1)` (that of the first prospect that the sync makes).
 *
 * record: the record that the lesson follows. Entries of trips and callouts, in anchors and expectations, are that
 * record's unless they name a `record` of their own; of all other entries only what the anchor says must fit.
 * A record is `{ object, id }` or `{ object, name }` (`{ object: 'Lead', name: 'Hannah Osei' }`; the first that has the
 * name, in order of creation). A lead that was converted, or merged, stays the same record of the lesson.
 *
 * at: 'start', 'end', { after: '30m' } (the last thing that has happened by then), or an entry of the journal by its
 * meaning: { entry: 'edge-followed', node: 'Add to Sequence' }, { entry: 'callout-answered', where: { attempt: 2 } },
 * { entry: 'sync-refused', record }, { entry: 'record-changed', field: 'Outreach_Prospect_ID__c' }. `nth` counts over the
 * whole run, from 1. The types of entries and their members are those of logs/journal-entry.ts. Stops come in the order
 * of time; several may stand at the same entry.
 *
 * question: { type: 'edge' } stands at an `edge-followed` and is asked just before it; { type: 'outcome' } asks what the
 * Outcome column shows at the stop; both know the right answer from the journal. { type: 'choice', ask, choices, right,
 * because, proof } is anything else, with an expectation that proves it. A stop with a question still needs a caption:
 * it is shown with the question, so it must not give the answer away; what is learnt stands in the next caption.
 *
 * ends: expectations (expectation.ts) that hold when the run is over: at least one lesson's worth.
 */
import { currentVersion } from '#graph/read-document.ts';
import { z } from '#graph/zod.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { JsonObject } from '#shared/json.ts';
import { err, type Result } from '#shared/result.ts';
import { lessonDocument, lessonDocumentSchema, readLesson } from './lesson-document.ts';
import type { Lesson } from './lesson.ts';
import { scenarioFaults } from './scenario-input.ts';
import { scenarioTitles } from './scenario-titles.ts';

/** Reads the text of a `*.lesson.json` file. Faults name their place; whether its stops are found is not asked. */
export function parseLessonFile(text: string, catalog: NodeCatalog): Result<Lesson, readonly FileFault[]> {
  const read = readLesson(text);
  if (!read.ok) return read;
  const faults = scenarioFaults(read.value.scenario, catalog, 'lesson.scenario');
  return faults.length > 0 ? err(faults) : read;
}

/** The JSON Schema of a `*.lesson.json` file, made from the schema that reads it. */
export function lessonJsonSchema(): JsonObject {
  const titles = scenarioTitles();
  const document = lessonDocumentSchema.extend({ version: z.literal(currentVersion(lessonDocument)) });
  titles.add(document, {
    title: 'Lesson',
    description: 'A run of FlowBuilder Simulator with captions, stops and questions. Ends in .lesson.json.',
  });
  return z.toJSONSchema(document, { metadata: titles, io: 'input' }) as JsonObject;
}
