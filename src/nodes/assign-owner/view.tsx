import { UserRoundCheck } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const assignOwnerView: NodeView = { icon: UserRoundCheck };
