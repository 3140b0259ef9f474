import type { Lesson } from '../lesson.ts';
import { missingProspectId } from './missing-prospect-id.ts';

/** The lessons that ship, in the order in which they are told; those of one group stand together. */
export const lessons: readonly Lesson[] = [missingProspectId];
