import '@mantine/core/styles.layer.css';
import '#ui/tokens.css';
import '#ui/global.css';
import { createRoot } from 'react-dom/client';
import { ReplayApp } from './app/share/replay-app.tsx';
import { unpackRun } from './app/share/packed-run.ts';
import { REPLAY_RUN } from './app/share/replay-slots.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the replay');

const packed = document.getElementById(REPLAY_RUN)?.textContent.trim() ?? '';
void unpackRun(packed).then((read) => createRoot(root).render(<ReplayApp read={read} />));
