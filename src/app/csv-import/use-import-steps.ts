import { useEffect, useRef, useState } from 'react';
import type { CsvPreview } from '#csv/preview-records.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { PlacedCsv, PlacingProgress } from '#worker/messages.ts';
import type { Task } from '#worker/run-client.ts';
import { importBase } from '#world/import-changes.ts';
import { csvLayoutOf, type ImportedObject } from '#world/import-layout.ts';
import { orgInstant } from '../org-instant.ts';
import { useSession } from '../workspace-context.tsx';
import { applyImport } from './apply-import.ts';
import { matchOf, proposedChoice, targetOptions, type ImportChoice, type TargetOption } from './column-choice.ts';

/** Where an import stands. */
export type ImportStage =
  | { readonly type: 'opening' | 'checking' | 'importing'; readonly progress: PlacingProgress | null }
  | { readonly type: 'file' }
  /** `cancelled` after an import that was stopped. */
  | { readonly type: 'columns'; readonly cancelled: boolean }
  | { readonly type: 'check' | 'done'; readonly placed: PlacedCsv };

/** A file that was read, and what its columns can be. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly preview: CsvPreview;
  readonly options: readonly TargetOption[];
  readonly choice: ImportChoice;
}

export interface ImportSteps {
  readonly stage: ImportStage;
  readonly opened: OpenedFile | null;
  readonly setChoice: (choice: ImportChoice) => void;
  readonly goTo: (stage: 'file' | 'columns') => void;
  readonly check: () => void;
  /** Writes the records into the org: all of them, or none where it is cancelled. */
  readonly write: () => void;
  /** Stops a check or an import: the org stays as it was. */
  readonly cancel: () => void;
}

/** Most bytes of a file that are read. */
const MOST_BYTES = 200_000_000;

/** Leads one file through reading, checking and importing, each in the worker; the org changes once, at the end. */
export function useImportSteps(
  object: ImportedObject,
  file: File,
  onFaults: (faults: readonly FileFault[]) => void,
): ImportSteps {
  const { runs, workspace } = useSession();
  const [stage, setStage] = useState<ImportStage>({ type: 'opening', progress: null });
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const task = useRef<Task<unknown>>(undefined);
  const fail = useRef(onFaults);
  useEffect(() => {
    fail.current = onFaults;
  }, [onFaults]);

  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      if (file.size > MOST_BYTES) return fail.current([tooLarge(file.size)]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (left) return;
      const { salesforce } = workspace.getState().org;
      const reading = runs.client.previewCsv(bytes, csvLayoutOf(salesforce, object), (progress) =>
        setStage({ type: 'opening', progress }),
      );
      task.current = reading;
      const outcome = await reading.result;
      if (left || outcome.type === 'cancelled') return;
      if (!outcome.value.ok) return fail.current(outcome.value.error);
      const preview = outcome.value.value;
      const options = targetOptions(salesforce, object);
      setOpened({ bytes, preview, options, choice: proposedChoice(preview, options) });
      setStage({ type: 'file' });
    };
    open().catch((error: unknown) => {
      if (!left) fail.current([unreadable(error)]);
    });
    return () => {
      left = true;
      task.current?.cancel();
    };
  }, [file, object, runs, workspace]);

  const place = async ({ bytes, choice }: OpenedFile, write: boolean): Promise<void> => {
    const before = workspace.getState().org.salesforce;
    const type = write ? 'importing' : 'checking';
    setStage({ type, progress: null });
    const { headed, targets, lacking, clearBlanks } = choice;
    const placing = runs.client.placeCsv(
      {
        bytes,
        object,
        base: importBase(before),
        choice: { headed, targets },
        match: matchOf(choice),
        lacking,
        clearBlanks,
        at: orgInstant,
        write,
      },
      (progress) => setStage({ type, progress }),
    );
    task.current = placing;
    const outcome = await placing.result;
    if (outcome.type === 'cancelled') return;
    if (!outcome.value.ok) return fail.current(outcome.value.error);
    const placed = outcome.value.value;
    const { changes } = placed;
    if (!changes) return setStage({ type: 'check', placed });
    const imported = applyImport(workspace.getState().org, before, changes);
    if (!imported) return fail.current([ORG_CHANGED]);
    workspace.getState().editOrg(() => imported);
    setStage({ type: 'done', placed });
  };
  const start = (write: boolean): void => {
    if (opened) place(opened, write).catch((error: unknown) => fail.current([unreadable(error)]));
  };

  return {
    stage,
    opened,
    setChoice: (choice) => setOpened((before) => before && { ...before, choice }),
    goTo: (type) => setStage(type === 'file' ? { type } : { type, cancelled: false }),
    check: () => start(false),
    write: () => start(true),
    cancel: () => {
      task.current?.cancel();
      setStage((before) => ({ type: 'columns', cancelled: before.type === 'importing' }));
    },
  };
}

const tooLarge = (size: number): FileFault => ({
  code: 'file/too-large',
  message: `The file has ${Math.round(size / 1_000_000).toLocaleString('en-GB')} MB; at most ${MOST_BYTES / 1_000_000} MB are read.`,
  hint: 'Split it into several files, each with the heading row.',
});

const unreadable = (error: unknown): FileFault => ({
  code: 'file/unreadable',
  message: error instanceof Error ? error.message : 'The file could not be read.',
  hint: 'Choose the file again.',
});

const ORG_CHANGED: FileFault = {
  code: 'csv/org-changed',
  message: 'The org was edited while the file was being imported.',
  hint: 'Import the file again.',
};
