import { Octagon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BreakpointMark } from './decorations.ts';
import styles from './card-marks.module.css';

const words: Readonly<Record<BreakpointMark, string>> = {
  on: 'Breakpoint',
  conditional: 'Breakpoint with a condition',
  off: 'Breakpoint, switched off',
};

/** Playing stops here: a filled sign, half filled under a condition, hollow while it is switched off. */
export function BreakpointSign({ mark }: { readonly mark: BreakpointMark }): ReactNode {
  return (
    <span className={styles['breakpoint']} data-mark={mark} title={words[mark]}>
      <Octagon size={13} strokeWidth={2.5} role="img" aria-label={words[mark]} />
    </span>
  );
}
