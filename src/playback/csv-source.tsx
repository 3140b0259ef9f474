import { Button, Progress } from '@mantine/core';
import { Download, FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { refusedName, refusedText } from '#csv/refused-file.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import type { ImportNote } from '#world/import-summary.ts';
import { countText, objectPlural } from './object-words.ts';
import type { CsvImport } from './csv-import.ts';
import type { ImportCsv, SimulatorProps } from './simulator-props.ts';
import styles from './csv-source.module.css';

export interface CsvSourceProps {
  readonly object: RoutedObject;
  readonly csv: CsvImport | null;
  readonly importCsv: ImportCsv;
  readonly onImported: (csv: CsvImport) => void;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
}

type Reading =
  | { readonly type: 'none' }
  | { readonly type: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly type: 'refused'; readonly name: string; readonly faults: readonly FileFault[] };

/** Takes a CSV of records by button or drop, and says what became of each part of it. */
export function CsvSource({ object, csv, importCsv, onImported, onSaveFile }: CsvSourceProps): ReactNode {
  const [reading, setReading] = useState<Reading>({ type: 'none' });
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);
  const inputId = useId();
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const turn = (latest.current += 1);
    const isLatest = (): boolean => latest.current === turn;
    setReading({ type: 'reading', name: file.name, done: 0, of: 0 });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await importCsv(bytes, file.name, object, (progress) => {
        if (isLatest()) setReading({ type: 'reading', name: file.name, ...progress });
      });
      if (!isLatest()) return;
      if (result.ok) {
        setReading({ type: 'none' });
        onImported(result.value);
      } else setReading({ type: 'refused', name: file.name, faults: result.error });
    } catch (error) {
      if (isLatest()) setReading({ type: 'refused', name: file.name, faults: [unreadable(error)] });
    }
  };
  return (
    <FileDrop prompt={`Drop a CSV of ${objectPlural(object)}`} onFiles={(files) => void read(files[0])}>
      <div className={styles.drop} data-filled={csv !== null || undefined}>
        <input
          ref={input}
          id={inputId}
          type="file"
          accept=".csv,.txt,text/csv"
          className={styles.input}
          aria-label={`CSV file of ${objectPlural(object)}`}
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
        <FileSpreadsheet size={20} aria-hidden />
        <span className={styles.words}>
          {csv === null ? 'Drop a CSV here: headings by API name or by label.' : <b>{csv.fileName}</b>}
        </span>
        <Button variant="default" onClick={() => input.current?.click()}>
          {csv === null ? 'Choose a file…' : 'Other file…'}
        </Button>
      </div>
      <div aria-live="polite">
        {reading.type === 'reading' ? (
          <div className={styles.reading}>
            <span>
              {`Reading ${reading.name}`}
              {reading.of === 0
                ? ''
                : `: ${reading.done.toLocaleString('en-GB')} of ${reading.of.toLocaleString('en-GB')} rows`}
            </span>
            <Progress
              value={reading.of === 0 ? 0 : (reading.done / reading.of) * 100}
              aria-label={`Reading ${reading.name}`}
            />
          </div>
        ) : null}
        {reading.type === 'refused' ? <Refused name={reading.name} faults={reading.faults} kept={csv} /> : null}
        {reading.type === 'none' && csv !== null ? <Summary {...{ csv, object, onSaveFile }} /> : null}
      </div>
    </FileDrop>
  );
}

const unreadable = (error: unknown): FileFault => ({
  code: 'file/unreadable',
  message: error instanceof Error ? error.message : 'The file could not be read.',
  hint: 'Check that it is still there and that it is a CSV file, then choose it again.',
});

function Refused(props: {
  readonly name: string;
  readonly faults: readonly FileFault[];
  readonly kept: CsvImport | null;
}): ReactNode {
  const { name, faults, kept } = props;
  return (
    <div className={styles.refused}>
      <p>
        <b>{name} was not read.</b> {kept === null ? '' : `${kept.fileName} is still chosen.`}
      </p>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            {fault.line === undefined ? '' : `Line ${fault.line}: `}
            {fault.message} {fault.hint}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Summary(props: {
  readonly csv: CsvImport;
  readonly object: RoutedObject;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
}): ReactNode {
  const { csv, object, onSaveFile } = props;
  const saveRefused = async (): Promise<void> =>
    onSaveFile(refusedName(csv.fileName), await refusedText(csv), 'text/csv;charset=utf-8');
  const { summary, refused } = csv;
  return (
    <div className={styles.summary}>
      {summary.rows > 0 ? null : <p className={styles.refused}>The file has headings but no rows.</p>}
      <p hidden={summary.rows === 0}>
        <b>{countText(summary.imported, object)}</b>
        {` of ${summary.rows.toLocaleString('en-GB')} ${summary.rows === 1 ? 'row' : 'rows'}`}
        {summary.routable === summary.imported ? '' : `, ${summary.routable.toLocaleString('en-GB')} can be routed`}
      </p>
      <Notes title="Added to the org for this run" notes={summary.added} />
      <Notes title="Kept" notes={summary.kept} />
      <Notes title="Left out" notes={summary.leftOut} warns />
      {summary.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {refused.length === 0 ? null : (
        <Button variant="subtle" leftSection={<Download size={14} aria-hidden />} onClick={() => void saveRefused()}>
          Save the refused rows
        </Button>
      )}
    </div>
  );
}

function Notes(props: {
  readonly title: string;
  readonly notes: readonly ImportNote[];
  readonly warns?: boolean;
}): ReactNode {
  const { title, notes, warns } = props;
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes} open={warns}>
      <summary>{`${title} (${notes.length})`}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.code}>
            {note.message}
            <span className={styles.examples}>
              {note.examples.map(({ line, text }) => (line === undefined ? text : `line ${line}: ${text}`)).join('; ')}
              {note.count > note.examples.length ? '; …' : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
