import { Files } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const matchDuplicatesView: NodeView = { icon: Files };
