import { CircleCheck, CircleMinus, CirclePlus, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportedObject } from '#world/import-layout.ts';
import type { ImportNote, ImportSummary } from '#world/import-summary.ts';
import { shownNumber } from './import-words.ts';
import styles from './csv-import.module.css';

/** What an import adds, keeps and leaves out, grouped, each with its first examples. */
export function ImportNotes({ summary }: { readonly summary: ImportSummary<ImportedObject> }): ReactNode {
  return (
    <>
      <Notes title="Left out" icon={<CircleMinus size={14} aria-hidden />} notes={summary.leftOut} />
      <Notes title="Added" icon={<CirclePlus size={14} aria-hidden />} notes={summary.added} />
      <Notes title="Kept" icon={<CircleCheck size={14} aria-hidden />} notes={summary.kept} />
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
              {note.count > note.examples.length ? (
                <li>and {shownNumber(note.count - note.examples.length)} more</li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
