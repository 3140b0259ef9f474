import { Merge } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const mergeDupeView: NodeView = { icon: Merge };
