import { CircleDashed } from 'lucide-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Issue } from '#graph/issue.ts';
import { SeverityIcon } from '#canvas/severity-icon.tsx';
import { useEditor } from './editor-context.tsx';
import { NOTE_OF } from './focus-setting.ts';
import { ProblemDoings, WhatIsThis } from './problem-doings.tsx';
import styles from './setting-notes.module.css';

/**
 * What is wrong with one setting, right under it. While the setting is being worked on, and on a node that was just
 * added, it is said quietly: what is half typed is not wrong yet.
 */
export function SettingNotes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  return issues.length === 0 ? null : <Notes issues={issues} />;
}

function Notes({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { unfinished } = useEditor();
  const fresh = useStore(unfinished, ({ nodes }) => nodes.has(issues[0]?.place.node ?? ''));
  const [inWork, setInWork] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  /** The notes have just appeared: while the focus does not leave the setting that they are about, it is in work. */
  const appear = useCallback((notes: HTMLUListElement | null) => {
    list.current = notes;
    const scope = scopeOf(notes);
    if (!scope?.contains(document.activeElement)) return undefined;
    setInWork(true);
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && scope.contains(relatedTarget))) setInWork(false);
    };
    scope.addEventListener('focusout', leave);
    return () => scope.removeEventListener('focusout', leave);
  }, []);
  const quiet = fresh || inWork;
  return (
    <ul ref={appear} className={styles['notes']} data-quiet={quiet || undefined}>
      {issues.map((issue, index) => (
        <li
          key={`${issue.code} ${index}`}
          data-severity={quiet ? undefined : issue.severity}
          {...{ [NOTE_OF]: issue.place.field ?? issue.place.edge ?? '' }}
        >
          {quiet && issue.severity !== 'info' ? (
            <CircleDashed size={13} role="img" aria-label="Not finished yet" />
          ) : (
            <SeverityIcon severity={issue.severity} size={13} />
          )}
          <div className={styles['words']}>
            <span>{issue.message}</span>
            <ProblemDoings className={styles['doings'] ?? ''} issue={issue} onFixed={() => focusNear(list.current)} />
          </div>
          <WhatIsThis issue={issue} />
        </li>
      ))}
    </ul>
  );
}

const CONTROLS = 'input, select, textarea, [role="switch"]';

/** The nearest element around the notes that holds a control: a setting, or a row of a list. */
function scopeOf(notes: HTMLElement | null): HTMLElement | null {
  let scope = notes?.parentElement ?? null;
  while (scope && !scope.querySelector(CONTROLS)) scope = scope.parentElement;
  return scope;
}

/** The button that was pressed goes with its issue: the focus goes to the setting. */
const focusNear = (notes: HTMLElement | null): void =>
  scopeOf(notes)?.querySelector<HTMLElement>(CONTROLS)?.focus({ preventScroll: true });
