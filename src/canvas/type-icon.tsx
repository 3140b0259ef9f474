import { CircleHelp } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { PaletteSection } from '#nodes/contract/node-type.ts';
import { viewOf } from '#nodes/views.tsx';
import { sectionColor } from '#drawing/section-color.ts';
import styles from './type-icon.module.css';

/** The icon of a node type on a tile of its section's colour. */
export function TypeIcon(props: {
  readonly type: string;
  readonly section: PaletteSection | undefined;
  readonly size?: number;
}): ReactNode {
  const Icon = viewOf(props.type)?.icon ?? CircleHelp;
  const size = props.size ?? 22;
  const color = props.section ? sectionColor[props.section] : 'var(--fs-text-dim)';
  return (
    <span
      className={styles['tile']}
      style={{ width: size, height: size, '--section': color } as CSSProperties}
      aria-hidden
    >
      <Icon size={Math.round(size * 0.64)} strokeWidth={2} />
    </span>
  );
}
