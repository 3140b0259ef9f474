import type { ReactNode } from 'react';
import { SimulatorProvider } from './simulator-provider.tsx';
import { SimulatorScreen } from './simulator-screen.tsx';
import type { SimulatorProps } from './simulator-props.ts';

/** Runs records through a graph and plays what was recorded, step by step, in both directions. */
export function Simulator(props: SimulatorProps): ReactNode {
  return (
    <SimulatorProvider {...props}>
      <SimulatorScreen />
    </SimulatorProvider>
  );
}
