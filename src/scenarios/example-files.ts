import { printFlowFile } from '#graph/print-flow-file.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { demoOrg } from './demo-org.ts';
import { examples } from './examples.ts';
import { faultsAndCures } from './faults-and-cures.ts';
import { newLeads } from './examples/new-leads.ts';
import { printLessonFile } from './lesson-document.ts';
import { lessons } from './lessons.ts';
import { printOrgFile } from './org-file.ts';
import { printScenarioTest } from './scenario-test.ts';
import { exampleTests } from './suites.ts';
import { generatedExamples } from './generated-examples.ts';
import { labelledContacts, labelledLeads } from './examples/report-rows.ts';
import { rowsCsv } from './examples/rows-csv.ts';

/** The files that are shipped as examples, by their path under `public`: graphs, records to drop on them, an org, a run's script, lessons, and tests. */
export const exampleFiles = (): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(examples.map(({ file, graph }) => [file, printFlowFile(graph)])),
  'examples/without-sync.org.json': printOrgFile(demoOrgWithoutSync()),
  'examples/leads.csv': rowsCsv(newLeads),
  'examples/leads-by-label.csv': rowsCsv(labelledLeads),
  'examples/faults-and-cures.script.json': faultsAndCures,
  'examples/contacts.csv': rowsCsv(labelledContacts),
  ...Object.fromEntries(
    lessons.map((lesson) => [`examples/lessons/${lesson.id}.lesson.json`, printLessonFile(lesson)]),
  ),
  ...Object.fromEntries(
    exampleTests.map(({ fileName, test }) => [`examples/tests/${fileName}`, printScenarioTest(test)]),
  ),
});

/** The demo org before anybody has installed Outreach's sync: records of a streamed run leave it when their trips end. */
function demoOrgWithoutSync(): OrgSetup {
  const org = demoOrg();
  return { ...org, name: `${org.name} without Outreach’s sync`, sync: { ...org.sync, added: false, connected: false } };
}

/** The tests that are generated for the shipped graphs, in the same form. Takes seconds. */
export const generatedFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(generatedExamples()).flatMap(([graph, tests]) =>
      tests.map(({ fileName, test }) => [`examples/tests/generated/${graph}/${fileName}`, printScenarioTest(test)]),
    ),
  );
