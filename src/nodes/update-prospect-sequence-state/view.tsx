import { StepForward } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const updateProspectSequenceStateView: NodeView = { icon: StepForward };
