import { Zap } from 'lucide-react';
import type { NodeView } from '../node-view.tsx';

export const triggerView: NodeView = {
  icon: Zap,
  // [GRA-2] A trigger can be switched off, not deleted: the card says so.
  tag: (config) => (config['enabled'] === false ? 'Off' : undefined),
};
