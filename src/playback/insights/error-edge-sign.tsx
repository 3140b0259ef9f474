import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './error-edge-sign.module.css';

/** Before the name of an error edge, as on the canvas. */
export const ErrorEdgeSign = (): ReactNode => (
  <TriangleAlert size={12} role="img" aria-label="Error edge" className={styles.sign} />
);
