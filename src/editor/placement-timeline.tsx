import { CircleCheck, CircleDot, CircleX, Hourglass } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { formatDuration } from '#shared/instant.ts';
import type { PlacementStep, PlacementTimeline as Timeline } from '#world/placement-story.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './placement-dialog.module.css';

interface PlacementTimelineProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly timeline: Timeline;
  /** The level of its heading. */
  readonly level: 3 | 4;
  /** The node's name. */
  readonly name: string;
}

/** [CLK-3] The dated steps of one record's story, with what came of it. */
export function PlacementTimeline({ title, detail, timeline, level, name }: PlacementTimelineProps): ReactNode {
  const Title = `h${level}` as const;
  const heading = useId();
  return (
    <div className={styles['timeline']} role="group" aria-labelledby={heading}>
      <header>
        <Title id={heading}>{title}</Title>
        <Verdict timeline={timeline} name={name} />
      </header>
      {detail === undefined ? null : <p className={styles['detail']}>{detail}.</p>}
      <ol>
        {timeline.steps.map((step, index) => (
          <li key={`${step.after} ${index}`} data-tone={step.tone}>
            <time>+{formatDuration(step.after)}</time>
            <ToneIcon tone={step.tone} />
            <span>
              {step.text} <RuleTag rule={step.rule} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Verdict({
  timeline: { addedAfter, reached },
  name,
}: Pick<PlacementTimelineProps, 'timeline' | 'name'>): ReactNode {
  if (addedAfter !== null) return <StatusBadge tone="ok">Added after {formatDuration(addedAfter)}</StatusBadge>;
  return <StatusBadge tone="error">{reached ? 'Never added' : `Never comes to "${name}"`}</StatusBadge>;
}

const ICONS = { plain: CircleDot, wait: Hourglass, error: CircleX, success: CircleCheck } as const;
const WORDS = { plain: undefined, wait: 'Waiting', error: 'Goes wrong', success: 'Goes well' } as const;

function ToneIcon({ tone }: Pick<PlacementStep, 'tone'>): ReactNode {
  const Icon = ICONS[tone];
  const word = WORDS[tone];
  return word === undefined ? <Icon size={14} aria-hidden /> : <Icon size={14} role="img" aria-label={word} />;
}
