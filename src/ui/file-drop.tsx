import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What is said while a file hovers: `Drop a CSV of leads to import it`. */
  readonly prompt: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** An area that takes dropped files. It adds to a button for the same thing, it never stands alone. */
export function FileDrop({ prompt, onFiles, disabled, children }: FileDropProps): ReactNode {
  const [hovering, setHovering] = useState(false);
  const depth = useRef(0);
  const leave = (): void => {
    depth.current = 0;
    setHovering(false);
  };
  const accepts = (event: DragEvent): boolean => !disabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={styles.area}
      onDragEnter={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        depth.current += 1;
        setHovering(true);
      }}
      onDragOver={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      // An area inside this one may take the drop and keep it to itself.
      onDropCapture={leave}
      onDrop={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {hovering ? (
        <div className={styles.veil}>
          <span className={styles.prompt}>{prompt}</span>
        </div>
      ) : null}
    </div>
  );
}
