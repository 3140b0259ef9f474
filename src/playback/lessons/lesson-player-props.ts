import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { LessonPlan } from '#scenarios/lesson-plan.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import type { Answer, Answers, LessonScore } from './lesson-score.ts';

export interface LessonPlayerProps {
  /** A lesson over its recorded run, with at least one stop. */
  readonly plan: LessonPlan;
  readonly catalog: NodeCatalog;
  /** The stop shown, counted from 0; their number is the end of the lesson. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  /** Is told when the end is reached. */
  readonly onDone: (score: LessonScore) => void;
  /** The lesson that comes after this one; null for the last. */
  readonly next: { readonly title: string; readonly onOpen: () => void } | null;
  /** Goes back to where the lesson was opened. */
  readonly onClose: () => void;
  /** What a button that closes says, such as `All lessons`. */
  readonly closeLabel: string;
  /** Opens the lesson's graph and run in the Simulator; absent where it was opened from there. */
  readonly onTry?: () => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

export interface LessonStageProps extends LessonPlayerProps {
  /** The stop's question stands open. */
  readonly asking: boolean;
  /** Entry that the stop shows now. */
  readonly target: number;
  readonly answers: Answers;
  readonly verdict: 'right' | 'wrong' | 'skipped' | null;
  readonly onGo: (at: number) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onAgain: () => void;
}
