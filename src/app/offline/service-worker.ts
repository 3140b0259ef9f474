/** What is told of the copy of the app that this browser keeps. */
export interface ServiceWorkerNews {
  /** All files are kept for the first time: from here on the app opens without a network. */
  readonly onKept: () => void;
  /** A newer version is kept and waits; it takes over when it is asked to. */
  readonly onWaiting: (takeOver: () => void) => void;
  /** Another version has taken over while this page is open. */
  readonly onReplaced: () => void;
}

/** Real milliseconds between two looks for a newer version. */
const HOUR = 3_600_000;

/** The service worker of this page; undefined where the browser has none for it, as for a page from a file. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
  const secure = /^https?:$/.test(window.location.protocol) && 'serviceWorker' in navigator;
  return secure ? navigator.serviceWorker : undefined;
}

/** Has the browser keep all files of the app, and tells of newer versions. Rejects where the browser refuses. */
export async function keepForOffline(container: ServiceWorkerContainer, news: ServiceWorkerNews): Promise<void> {
  // Without one the page runs the version that it was loaded with, whatever is installed now.
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (controlled) news.onReplaced();
    controlled = true;
  });
  await container.register('./sw.js', { updateViaCache: 'none' });
  // What a browser answers that only pretends to register is no registration.
  const registration = await container.getRegistration();
  if (!registration) return;
  const follow = (worker: ServiceWorker | null): void => {
    if (!worker) return;
    const told = (): void => {
      if (worker.state === 'installed' && registration.active) news.onWaiting(takeOverOf(worker));
      if (worker.state === 'activated' && first) news.onKept();
    };
    const first = !registration.active;
    worker.addEventListener('statechange', told);
    told();
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  follow(registration.waiting ?? registration.installing);
  lookHourly(registration);
}

const takeOverOf = (worker: ServiceWorker) => (): void => worker.postMessage({ type: 'SKIP_WAITING' });

/** Browsers look for a newer version when a page is opened; ours may stay open for days. */
function lookHourly(registration: ServiceWorkerRegistration): void {
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < HOUR) return;
    looked = performance.now();
    // Without a network there is nothing newer to be had.
    void registration.update().catch(() => undefined);
  });
}
