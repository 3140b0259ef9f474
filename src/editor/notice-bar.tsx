import { ActionIcon, Button } from '@mantine/core';
import { OctagonAlert, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useEditor, useEditorState } from './editor-context.tsx';
import type { Connection } from './editor-store.ts';
import styles from './notice-bar.module.css';

/** How long a notice stays, in milliseconds of real time. */
const SHOWN_FOR = 8_000;

/** What the last edit did or why it was refused, with a way back where there is one. */
export function NoticeBar({ onConnect }: { readonly onConnect: (connection: Connection) => void }): ReactNode {
  const notice = useEditorState((state) => state.notice);
  const { canvas } = useEditor();
  const { say, undo } = useEditorState((state) => state);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => say(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, say]);
  return (
    <div className={styles['place']} role="status" aria-label="Last edit">
      {notice ? (
        <div className={styles['notice']} data-tone={notice.tone}>
          {notice.tone === 'refused' ? <OctagonAlert size={15} role="img" aria-label="Not done" /> : null}
          <span>{notice.text}</span>
          {notice.connect ? (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                say(undefined);
                if (notice.connect) onConnect(notice.connect);
              }}
            >
              Choose an edge…
            </Button>
          ) : null}
          {notice.undo ? (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                undo();
                canvas()?.focus();
              }}
            >
              Undo
            </Button>
          ) : null}
          <ActionIcon
            size={22}
            aria-label="Dismiss"
            onClick={() => {
              say(undefined);
              canvas()?.focus();
            }}
          >
            <X size={13} aria-hidden />
          </ActionIcon>
        </div>
      ) : null}
    </div>
  );
}
