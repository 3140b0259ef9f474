import { Ban, CircleCheck, CircleDashed, CircleDotDashed, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CoverageMark } from './decorations.ts';
import styles from './card-marks.module.css';

const signs: Readonly<
  Record<CoverageMark, { readonly icon: LucideIcon; readonly tone: string; readonly word: string }>
> = {
  covered: { icon: CircleCheck, tone: 'ok', word: 'Covered' },
  partly: { icon: CircleDotDashed, tone: 'pending', word: 'Partly covered' },
  uncovered: { icon: CircleDashed, tone: 'error', word: 'Not covered' },
  unreachable: { icon: Ban, tone: 'neutral', word: 'Unreachable' },
};

interface CoverageFlagProps {
  readonly mark: CoverageMark;
  /** Instead of the usual word, such as `5 of 7 covered`. */
  readonly text?: string;
}

/** How far tests reach a node: a sign and a word. */
export function CoverageFlag({ mark, text }: CoverageFlagProps): ReactNode {
  const { icon: Icon, tone, word } = signs[mark];
  return (
    <span className={styles['flag']} data-tone={tone}>
      <Icon size={11} strokeWidth={2.5} aria-hidden /> {text ?? word}
    </span>
  );
}

/** The same where there is only room for the sign. */
export function CoverageSign({ mark }: Pick<CoverageFlagProps, 'mark'>): ReactNode {
  const { icon: Icon, tone, word } = signs[mark];
  return (
    <span className={styles['sign']} data-tone={tone} title={word}>
      <Icon size={12} strokeWidth={2.5} role="img" aria-label={word} />
    </span>
  );
}
