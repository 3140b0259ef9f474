import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { MakeOfRunButton } from '../make-of-run-button.tsx';
import { useSimulator } from '../simulator-state.ts';

const ACTION = {
  id: 'new-test',
  title: 'New test from this run',
  keywords: ['expect', 'assert', 'check', 'scenario', 'keep'],
};

/** The way to make a test of the run shown, about the record shown; nothing where nobody takes it. */
export function MakeTestButton(): ReactNode {
  const { onNewTest } = useSimulator().props;
  return <MakeOfRunButton action={ACTION} icon={FlaskConical} onMake={onNewTest} />;
}
