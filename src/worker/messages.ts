import type { CsvLayout } from '#csv/csv-layout.ts';
import type { RefusedRow } from '#csv/csv-records.ts';
import type { CsvPreview } from '#csv/preview-records.ts';
import type { CsvChoice } from '#csv/read-records.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { LayoutRequest, NodeMove } from '#layout/layout-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { GeneratedTests, GenerateInput, GenerateProgress } from '#scenarios/generate-tests.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Instant } from '#shared/instant.ts';
import type { AddedRecord, ImportBase, ImportChanges, WrittenRecord } from '#world/import-changes.ts';
import type { ImportLacking } from '#world/import-lacking.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import type { ImportMatch, ImportRefusal } from '#world/import-record.ts';
import type { ImportSummary } from '#world/import-summary.ts';
import type { ImportResult } from '#world/import-records.ts';
import type { Part } from './parts.ts';
import type { CoverageProgress, TestsCoverage } from './covering-tests.ts';
import type { TestNews, TestsRequest } from './running-tests.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { PlacementComparison, PlacementQuestion } from '#world/placement-timeline.ts';
import type { PartialRun } from '#world/recorded-run.ts';
import type { RunProgress } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { WhyNotAnswer, WhyNotProgress, WhyNotQuestion } from '#world/why-not-answer.ts';

/** A CSV file of records as it was chosen, and the org that it is for. */
export interface CsvFile {
  readonly bytes: Uint8Array;
  readonly object: RoutedObject;
  readonly setup: OrgSetup;
}

/** A CSV file of records, read and made ready for a run. */
export interface ImportedCsv extends ImportResult {
  /** The heading row as it stands in the file, for a file of the refused rows. */
  readonly headings: readonly string[];
  /** Rows that could not be read, as they stand in the file. */
  readonly refused: readonly RefusedRow[];
}

/** Rows of the file looked at so far, and in all. */
export interface ImportProgress {
  readonly done: number;
  readonly of: number;
}

/** A CSV file whose records are to stand in an org as they are. */
export interface CsvPlacing {
  readonly bytes: Uint8Array;
  readonly object: ImportedObject;
  /** What `importBase` gives of the org. */
  readonly base: ImportBase;
  readonly choice: CsvChoice;
  readonly match: ImportMatch;
  readonly lacking: ImportLacking;
  /** Whether a blank cell clears the field of a record that is written over. */
  readonly clearBlanks: boolean;
  readonly at: Instant;
  /** False to find out what would come in, without the changes that do it. */
  readonly write: boolean;
}

/** What became of a file that was to be placed. */
export interface PlacedCsv {
  readonly headings: readonly string[];
  readonly summary: ImportSummary<ImportedObject>;
  readonly counts: PlacedCounts;
  readonly refused: readonly ImportRefusal[];
  /** Only where it was to be written. */
  readonly changes: ImportChanges | null;
}

export interface PlacedCounts {
  readonly added: number;
  readonly written: number;
}

export interface PlacingProgress extends ImportProgress {
  /** `parsing` counts characters of the file, the others its rows. */
  readonly stage: 'parsing' | 'reading' | 'checking' | 'writing';
}

/** A graph and an org that tests are generated for. */
export type GenerateRequest = Omit<GenerateInput, 'catalog'>;

/** What is worth doing off the main thread. */
export type Job =
  | { readonly type: 'run'; readonly input: RunInput }
  | { readonly type: 'layout'; readonly request: LayoutRequest }
  | { readonly type: 'placement'; readonly question: PlacementQuestion }
  | { readonly type: 'why-not'; readonly question: WhyNotQuestion }
  | { readonly type: 'import-csv'; readonly file: CsvFile }
  | { readonly type: 'preview-csv'; readonly bytes: Uint8Array; readonly layout: CsvLayout }
  | { readonly type: 'place-csv'; readonly file: CsvPlacing }
  | { readonly type: 'tests'; readonly request: TestsRequest }
  | { readonly type: 'coverage'; readonly request: TestsRequest }
  | { readonly type: 'generate'; readonly request: GenerateRequest };

/** From the page to the worker. */
export type ToWorker =
  /** Long lists of what a job works on come before it. */
  | { readonly type: 'input-part'; readonly id: number; readonly part: Part }
  | { readonly type: 'start'; readonly id: number; readonly job: Job }
  | { readonly type: 'cancel'; readonly id: number }
  /** The page has taken the entries of the last message and can take more. */
  | { readonly type: 'more'; readonly id: number }
  /** Ends a run where it is: it answers with what was recorded by then. */
  | { readonly type: 'stop'; readonly id: number };

/** From the worker to the page, about the job of that id. */
export type FromWorker = { readonly id: number } & (
  | { readonly type: 'run-progress'; readonly progress: RunProgress }
  /** The journal comes in parts, so that no single message is large enough to make the page stutter. */
  | { readonly type: 'run-entries'; readonly entries: readonly JournalEntry[] }
  /** Long lists of what the run leaves behind come before it is done. */
  | { readonly type: 'final-part'; readonly part: Part }
  | { readonly type: 'run-done'; readonly final: OrgSetup; readonly partial?: PartialRun }
  | { readonly type: 'run-refused'; readonly issues: readonly Issue[] }
  | { readonly type: 'layout-done'; readonly moves: readonly NodeMove[] }
  | { readonly type: 'why-not-progress'; readonly progress: WhyNotProgress }
  | { readonly type: 'why-not-done'; readonly answer: WhyNotAnswer }
  | { readonly type: 'placement-done'; readonly comparisons: readonly PlacementComparison[] }
  | { readonly type: 'import-progress'; readonly progress: ImportProgress }
  | { readonly type: 'import-done'; readonly imported: ImportedCsv }
  | { readonly type: 'import-refused'; readonly faults: readonly FileFault[] }
  | { readonly type: 'csv-previewed'; readonly preview: CsvPreview }
  | { readonly type: 'csv-progress'; readonly progress: PlacingProgress }
  /** Long lists come in parts, as the journal does. */
  | {
      readonly type: 'csv-part';
      readonly refused?: readonly ImportRefusal[];
      readonly added?: readonly AddedRecord[];
      readonly written?: readonly WrittenRecord[];
    }
  /** Without the lists that came in parts; `added` of the imported object itself is among them. */
  | { readonly type: 'csv-placed'; readonly placed: PlacedCsv }
  | { readonly type: 'tests-news'; readonly news: TestNews }
  | { readonly type: 'tests-done' }
  | { readonly type: 'coverage-progress'; readonly progress: CoverageProgress }
  | { readonly type: 'coverage-done'; readonly covered: TestsCoverage }
  | { readonly type: 'generate-progress'; readonly progress: GenerateProgress }
  | { readonly type: 'generate-done'; readonly generated: GeneratedTests }
  /** A programming fault: something threw. */
  | { readonly type: 'failed'; readonly message: string }
);
