import { Box, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CsvPreview } from '#csv/preview-records.ts';
import { MOST_PLACED_ROWS } from '#world/import-limit.ts';
import type { ImportedObject } from '#world/import-layout.ts';
import { headingsOf } from './column-choice.ts';
import { countOf, manyOf, shownNumber } from './import-words.ts';
import { Warning } from './warning.tsx';
import styles from './csv-import.module.css';

export interface FileStepProps {
  readonly object: ImportedObject;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly preview: CsvPreview;
  readonly headed: boolean;
  readonly onHeaded: (headed: boolean) => void;
}

const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16, little-endian', 'utf-16be': 'UTF-16, big-endian' } as const;
const DELIMITERS = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' } as const;
const ROWS_SHOWN = 8;

/** How a file was understood, and its first rows: what is wrong here is seen before anything is chosen. */
export function FileStep({ object, name, size, preview, headed, onHeaded }: FileStepProps): ReactNode {
  const rows = preview.rowCount - (headed ? 1 : 0);
  const headings = headingsOf(preview, headed);
  const shown = preview.first.slice(headed ? 1 : 0).slice(0, ROWS_SHOWN);
  return (
    <>
      <dl className={styles.facts}>
        <Fact term="Rows">{shownNumber(rows)}</Fact>
        <Fact term="Columns">{shownNumber(headings.length)}</Fact>
        <Fact term="Separator">{DELIMITERS[preview.delimiter]}</Fact>
        <Fact term="Encoding">
          {ENCODINGS[preview.encoding]}
          {preview.marked ? ' with BOM' : ''}
        </Fact>
        <Fact term="Size">{sizeText(size)}</Fact>
      </dl>
      <Checkbox
        label="The first row holds the headings"
        checked={headed}
        onChange={(event) => onHeaded(event.currentTarget.checked)}
      />
      {rows > MOST_PLACED_ROWS ? (
        <Warning title={`At most ${shownNumber(MOST_PLACED_ROWS)} rows are imported at a time`}>
          This file has {shownNumber(rows)}. Split it into several files, each with the heading row, and choose the
          first.
        </Warning>
      ) : null}
      <Doubts {...{ object, preview, headed, rows }} />
      <Box className={styles.preview ?? ''} role="region" aria-label={`First rows of ${name}`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {headings.map((heading, index) => (
                <th key={index} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                {row.cells.map((cell, index) => (
                  <td key={index} title={cell.length > 40 ? cell : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows > shown.length ? (
          <p className={styles.dim}>and {countOf(rows - shown.length, ['more row', 'more rows'])}</p>
        ) : null}
      </Box>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What looks odd about the file, none of which stops it. */
function Doubts(props: Pick<FileStepProps, 'object' | 'preview' | 'headed'> & { readonly rows: number }): ReactNode {
  const { object, preview, headed, rows } = props;
  const doubts = [
    rows === 0 ? 'The file has headings but no rows: there is nothing to import.' : null,
    headed && preview.proposed.every((target) => target === null)
      ? `No cell of the first row names a field of ${object}. If it is a record already, untick “The first row holds the headings”; otherwise choose each column’s field in the next step.`
      : null,
    headed && preview.looksLike !== null && preview.looksLike !== manyOf(object)
      ? `The headings look like those of ${preview.looksLike}, and you are importing ${manyOf(object)}.`
      : null,
    preview.raggedRows > 0
      ? `${countOf(preview.raggedRows, ['row has', 'rows have'])} more or fewer cells than the first row and will be refused.`
      : null,
  ].filter((doubt) => doubt !== null);
  if (doubts.length === 0) return null;
  return (
    <Warning title="Look at this first">
      <ul className={styles.plainList}>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </Warning>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000
    ? `${shownNumber(Math.round(bytes / 1_000))} kB`
    : `${shownNumber(Math.round(bytes / 100_000) / 10)} MB`;
}
