import type { CardNode } from './node-card.tsx';
import type { NoteNode } from './note-card.tsx';
import type { FrameNode } from './section-frame.tsx';

/** All that React Flow draws as a node: cards, the notes and frames behind them. */
export type DrawnNode = CardNode | NoteNode | FrameNode;
