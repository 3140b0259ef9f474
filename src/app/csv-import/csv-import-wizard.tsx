import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import type { FileFault } from '#shared/file-fault.ts';
import { MOST_PLACED_ROWS } from '#world/import-limit.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { CheckStep } from './check-step.tsx';
import { lackingKinds, matchOf, missingFields } from './column-choice.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { countRecords } from './import-words.ts';
import { ProgressView } from './progress-view.tsx';
import { useImportSteps, type ImportStage } from './use-import-steps.ts';
import styles from './csv-import.module.css';

export interface CsvImportWizardProps {
  readonly object: ImportedObject;
  readonly file: File;
  readonly onOtherFile: () => void;
  /** `imported` counts the records that came in; `cancelled` tells that an import under way was stopped. */
  readonly onClose: (imported: number, cancelled: boolean) => void;
  /** The file as a whole cannot be taken; nothing was changed. */
  readonly onFaults: (faults: readonly FileFault[]) => void;
}

const STEPS = ['File', 'Columns', 'Check', 'Result'] as const;

const STEP_OF: Readonly<Record<ImportStage['type'], number>> = {
  opening: 0,
  file: 0,
  columns: 1,
  checking: 2,
  check: 2,
  importing: 3,
  done: 3,
};

const TITLES: Readonly<Record<ImportStage['type'], string>> = {
  opening: 'Reading the file',
  file: 'Is the file read as you expect?',
  columns: 'Which field is each column?',
  checking: 'Checking the rows',
  check: 'This is what will happen',
  importing: 'Importing',
  done: 'The import is done',
};

/** Imports one CSV file of records in four steps; nothing is changed before the last, and then all at once. */
export function CsvImportWizard({ object, file, onOtherFile, onClose, onFaults }: CsvImportWizardProps): ReactNode {
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const steps = useImportSteps(object, file, onFaults);
  const { stage, opened } = steps;
  const imported = stage.type === 'done' ? stage.placed.counts.added + stage.placed.counts.written : 0;
  const close = (): void => onClose(imported, stage.type === 'importing');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [stage.type]);
  return (
    <Modal
      opened
      onClose={close}
      size="min(1080px, 94vw)"
      title={`Import ${file.name}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': stage.type === 'done' ? 'Close' : 'Close without importing' }}
    >
      <div className={styles.wizard}>
        <ol className={styles.steps} aria-label="Steps of the import">
          {STEPS.map((step, index) => (
            <li key={step} aria-current={index === STEP_OF[stage.type] ? 'step' : undefined}>
              <span className={styles.number}>{index + 1}</span> {step}
            </li>
          ))}
        </ol>
        <h3 ref={title} tabIndex={-1} className={styles.title}>
          {TITLES[stage.type]}
        </h3>
        <div className={styles.body}>{body()}</div>
        <div className={styles.buttons}>{buttons()}</div>
      </div>
    </Modal>
  );

  function body(): ReactNode {
    switch (stage.type) {
      case 'opening':
        return progressOf(`Reading ${file.name}`, close);
      case 'checking':
        return progressOf(`Checking ${file.name}`, steps.cancel);
      case 'importing':
        return progressOf(`Importing ${file.name}`, steps.cancel);
      case 'check':
      case 'done':
        return <CheckStep fileName={file.name} placed={stage.placed} done={stage.type === 'done'} />;
      default:
        return chosen(stage);
    }
  }

  function progressOf(label: string, onCancel: () => void): ReactNode {
    const progress = 'progress' in stage ? stage.progress : null;
    return <ProgressView {...{ label, progress, onCancel }} writing={stage.type === 'importing'} />;
  }

  function chosen(step: Extract<ImportStage, { readonly type: 'file' | 'columns' }>): ReactNode {
    if (!opened) return null;
    const { preview, options, choice } = opened;
    if (step.type === 'file') {
      return (
        <FileStep
          object={object}
          name={file.name}
          size={file.size}
          preview={preview}
          headed={choice.headed}
          onHeaded={(headed) => steps.setChoice({ ...choice, headed })}
        />
      );
    }
    const missing = missingFields(state, object, choice.targets);
    const kinds = lackingKinds(state, object, choice.targets);
    const { cancelled } = step;
    return (
      <ColumnsStep {...{ object, preview, options, choice, missing, kinds, cancelled }} onChoice={steps.setChoice} />
    );
  }

  function buttons(): ReactNode {
    switch (stage.type) {
      case 'file':
        return (
          <>
            <Button variant="default" mr="auto" onClick={onOtherFile}>
              Other file…
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button disabled={rowsOf() === 0 || rowsOf() > MOST_PLACED_ROWS} onClick={() => steps.goTo('columns')}>
              Next: columns
            </Button>
          </>
        );
      case 'columns':
        return (
          <>
            <Button variant="default" mr="auto" onClick={() => steps.goTo('file')}>
              Back
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button disabled={!canCheck()} onClick={steps.check}>
              Next: check
            </Button>
          </>
        );
      case 'check': {
        const count = stage.placed.summary.imported;
        return (
          <>
            <Button variant="default" mr="auto" onClick={() => steps.goTo('columns')}>
              Back
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button disabled={count === 0} onClick={steps.write}>
              {count === 0 ? 'Nothing to import' : `Import ${countRecords(count, object)}`}
            </Button>
          </>
        );
      }
      case 'done':
        return <Button onClick={close}>Close</Button>;
      default:
        return null;
    }
  }

  function rowsOf(): number {
    return opened ? opened.preview.rowCount - (opened.choice.headed ? 1 : 0) : 0;
  }

  function canCheck(): boolean {
    if (!opened) return false;
    const { choice } = opened;
    const used = choice.targets.some((target) => target !== null && target !== 'IsDeleted');
    return used && (matchOf(choice) !== 'none' || missingFields(state, object, choice.targets).length === 0);
  }
}
