import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './canvas-controls.module.css';

/** The buttons that zoom. */
export function CanvasControls(props: {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}): ReactNode {
  return (
    <div className={styles['controls']} role="group" aria-label="Zoom">
      <button type="button" onClick={props.zoomIn} aria-label="Zoom in" title="Zoom in (+)">
        <Plus size={15} aria-hidden />
      </button>
      <button type="button" onClick={props.zoomOut} aria-label="Zoom out" title="Zoom out (−)">
        <Minus size={15} aria-hidden />
      </button>
      <button type="button" onClick={props.fit} aria-label="Fit the graph" title="Fit the graph (0)">
        <Maximize size={14} aria-hidden />
      </button>
    </div>
  );
}
