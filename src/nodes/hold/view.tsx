import { Hourglass } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const holdView: NodeView = { icon: Hourglass };
