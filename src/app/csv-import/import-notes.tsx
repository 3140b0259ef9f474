import { CircleCheck, CircleMinus, CirclePlus, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportedObject } from '#world/import-layout.ts';
import { type ImportCode, importForecast, type ImportNote, type ImportSummary } from '#world/import-summary.ts';
import { shownNumber } from './import-words.ts';
import styles from './csv-import.module.css';

export interface ImportNotesProps {
  readonly summary: ImportSummary<ImportedObject>;
  /** Whether it is done (so by default), or would be. */
  readonly done?: boolean;
  /** What stands row by row elsewhere: its examples are left out. */
  readonly listed?: ReadonlySet<ImportCode>;
}

const NOTHING: ReadonlySet<ImportCode> = new Set();

/** What an import adds, keeps and leaves out, grouped, each with its first examples. */
export function ImportNotes({ summary, done = true, listed = NOTHING }: ImportNotesProps): ReactNode {
  const told = (notes: readonly ImportNote[]): readonly ImportNote[] =>
    notes.map((note) => {
      const message = done ? note.message : importForecast(note.code, note.count);
      return listed.has(note.code) ? { ...note, message, examples: [] } : { ...note, message };
    });
  return (
    <>
      <Notes title="Left out" icon={<CircleMinus size={14} aria-hidden />} notes={told(summary.leftOut)} />
      <Notes title="Look at these" icon={<TriangleAlert size={14} aria-hidden />} notes={told(summary.doubts)} />
      <Notes
        title={done ? 'Made in the org' : 'To be made in the org'}
        icon={<CirclePlus size={14} aria-hidden />}
        notes={told(summary.added)}
      />
      <Notes title="Kept" icon={<CircleCheck size={14} aria-hidden />} notes={told(summary.kept)} />
      {summary.notes.length > 0 ? (
        <section aria-label="Read as" className={styles.notes}>
          <h3>
            <Info size={14} aria-hidden /> Read as
          </h3>
          <ul>
            {summary.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly notes: readonly ImportNote[];
}

function Notes({ title, icon, notes }: NotesProps): ReactNode {
  if (notes.length === 0) return null;
  return (
    <section aria-label={title} className={styles.notes}>
      <h3>
        {icon} {title}
      </h3>
      <ul>
        {notes.map((note) => (
          <li key={note.code}>
            {note.message}
            <ul>
              {note.examples.map((example, index) => (
                <li key={`${index} ${example.text}`}>
                  {example.line === undefined ? '' : `Line ${shownNumber(example.line)}: `}
                  {example.text}
                </li>
              ))}
              {note.examples.length > 0 && note.count > note.examples.length ? (
                <li>and {shownNumber(note.count - note.examples.length)} more</li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
