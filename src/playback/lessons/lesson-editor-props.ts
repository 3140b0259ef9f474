import type { RefObject } from 'react';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { Lesson, LessonStep } from '#scenarios/lesson.ts';
import type { RunReading } from '#scenarios/scenario-reading.ts';
import type { SetupPlace } from '#world/setup-place.ts';

export interface LessonEditorProps {
  /** The lesson as it stands, over its recorded run. */
  readonly plan: LessonPlan;
  readonly catalog: NodeCatalog;
  /** `title` says what was done; edits of one `group` in a row belong together. */
  readonly onChange: (lesson: Lesson, title: string, group?: string) => void;
  /** Plays the lesson from a stop, counted from 0. */
  readonly onPreview: (at: number) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

export interface StopFormProps {
  readonly step: LessonStep;
  /** Counted from 1. */
  readonly number: number;
  /** Entry at which it stands; undefined where the run has none such. */
  readonly seq: number | undefined;
  readonly plan: LessonPlan;
  readonly reading: RunReading;
  readonly faults: readonly string[];
  readonly onMoveHere: () => void;
  /** `what` names the part that was changed. */
  readonly onChange: (step: LessonStep, what: string) => void;
  /** Is given the field of the caption. */
  readonly caption: RefObject<HTMLTextAreaElement | null>;
}
