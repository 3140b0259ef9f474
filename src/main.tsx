import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#ui/tokens.css';
import '#ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { openSession } from './app/open-session.ts';
import { loadAhead } from './app/routes.tsx';
import { StartFault } from './app/start-fault.tsx';
import type { Session } from './app/workspace-context.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app');

loadAhead(location.hash);
openSession().then(
  (session) => {
    createRoot(root).render(<App session={session} />);
    if (import.meta.env.PROD) whenIdle(() => void startOffline(session));
  },
  (error: unknown) => createRoot(root).render(<StartFault error={error} />),
);

/** The first screen comes before what is only needed later. */
function whenIdle(then: () => void): void {
  const wait = (): void => void setTimeout(then, 1_000);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}

const startOffline = async (session: Session): Promise<void> =>
  (await import('./app/offline/start-offline.tsx')).startOffline(session);
