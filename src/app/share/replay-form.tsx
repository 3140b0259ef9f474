import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ShareRequest } from '#playback/share-request.ts';
import { downloadFile, fileNameOf } from '../download-file.ts';
import { Form } from '../export/export-form.tsx';
import { LARGE_REPLAY, loadTemplate, MOST_ENTRIES, replayFile, sizeText } from './replay-file.ts';
import { runOfRecord } from './run-of-record.ts';
import { SaveButton } from './save-button.tsx';
import { sharedViewOf } from './shared-view-of.ts';
import { useWork } from './use-work.ts';
import { WorkLine } from './work-line.tsx';
import styles from './share-dialog.module.css';

type Part = 'all' | 'record';

/** Saves the run as one HTML file for people without the app. */
export function ReplayForm({ request }: { readonly request: ShareRequest }): ReactNode {
  const { view, graph, log } = request;
  const many = view.logs.length > 1 && log !== undefined;
  const [part, setPart] = useState<Part>(view.run.journal.length > MOST_ENTRIES ? 'record' : 'all');
  const [saved, setSaved] = useState<number>();
  const work = useWork();
  const save = (): void =>
    work.start(async ({ step }) => {
      setSaved(undefined);
      if (!(await step(0.1))) return null;
      const shared = sharedViewOf(request);
      const packed =
        part === 'record' && log !== undefined
          ? runOfRecord(view.run, { log, stops: view.stopsOf(log), view: shared })
          : { run: view.run, view: shared };
      const file = await replayFile(`${graph.name} – recorded run`, packed, loadTemplate);
      if (!(await step(1))) return null;
      if (!file.ok) return file.error;
      setSaved(file.value.length);
      downloadFile(fileNameOf(`${graph.name} replay`, '.html'), file.value, 'text/html');
      return null;
    });
  return (
    <Form
      title="HTML replay"
      help="One file for people without the app: canvas, timeline, record, reasons, callouts and log. It opens from a disk and asks no network for anything."
    >
      {many ? (
        <SegmentedControl
          aria-label="What the replay holds"
          size="xs"
          data={[
            { value: 'all', label: 'The whole run' },
            { value: 'record', label: 'Only the record in view' },
          ]}
          value={part}
          onChange={(value) => setPart(value === 'record' ? 'record' : 'all')}
        />
      ) : null}
      <SaveButton label="HTML" onClick={save} disabled={work.share !== null} />
      {saved === undefined ? null : (
        <p className={styles.said} role="status">
          {`Saved, ${sizeText(saved)}.${saved > LARGE_REPLAY ? ' Many mail programs refuse so large a file.' : ''}`}
        </p>
      )}
      <WorkLine work={work} label="Making the replay" />
    </Form>
  );
}
