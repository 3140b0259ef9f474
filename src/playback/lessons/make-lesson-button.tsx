import { GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { MakeOfRunButton } from '../make-of-run-button.tsx';
import { useSimulator } from '../simulator-state.ts';

const ACTION = {
  id: 'new-lesson',
  title: 'New lesson from this run',
  keywords: ['caption', 'teach', 'stop', 'question', 'present'],
};

/** The way to make a lesson of the run shown, with a first stop at the step shown; nothing where nobody takes it. */
export function MakeLessonButton(): ReactNode {
  const { onNewLesson } = useSimulator().props;
  return <MakeOfRunButton action={ACTION} icon={GraduationCap} onMake={onNewLesson} />;
}
