import { Send } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const addToSequenceView: NodeView = { icon: Send };
