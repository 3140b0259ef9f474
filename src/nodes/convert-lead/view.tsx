import { ArrowRightLeft } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const convertLeadView: NodeView = { icon: ArrowRightLeft };
