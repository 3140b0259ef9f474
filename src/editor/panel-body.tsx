import type { ReactNode } from 'react';
import { useEditorState } from './editor-context.tsx';
import styles from './inspector.module.css';

/**
 * What an inspector panel has below its head. While the graph is only to be read nothing in it can be changed, and the
 * part itself is a tab stop, so that it can be scrolled.
 */
export function PanelBody({ children }: { readonly children: ReactNode }): ReactNode {
  const readOnly = useEditorState((state) => state.readOnly) !== undefined;
  return (
    <div className={styles['body']} {...(readOnly ? { tabIndex: 0 } : {})}>
      <fieldset className={styles['fields']} disabled={readOnly}>
        {children}
      </fieldset>
    </div>
  );
}
