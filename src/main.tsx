import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#ui/tokens.css';
import '#ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { openSession } from './app/open-session.ts';
import { StartFault } from './app/start-fault.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app');

openSession().then(
  (session) => createRoot(root).render(<App session={session} />),
  (error: unknown) => createRoot(root).render(<StartFault error={error} />),
);
