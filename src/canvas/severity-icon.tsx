import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity } from '#graph/issue.ts';

const looks = {
  error: { Icon: OctagonAlert, color: 'var(--fs-error)' },
  warning: { Icon: TriangleAlert, color: 'var(--fs-pending)' },
  info: { Icon: Info, color: 'var(--fs-text-dim)' },
} as const;

export const severityWord: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** The sign of a severity, with its word, or `label`, for a screen reader. */
export function SeverityIcon(props: {
  readonly severity: Severity;
  readonly size?: number;
  readonly label?: string;
}): ReactNode {
  const { Icon, color } = looks[props.severity];
  return (
    <Icon size={props.size ?? 15} color={color} role="img" aria-label={props.label ?? severityWord[props.severity]} />
  );
}
