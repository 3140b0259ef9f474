import { PencilLine } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const updateRecordView: NodeView = { icon: PencilLine };
