import { Building2 } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const matchAccountView: NodeView = { icon: Building2 };
