import { GitFork } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const conditionView: NodeView = { icon: GitFork };
