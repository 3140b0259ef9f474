import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepForOffline } from '#app/offline/service-worker.ts';

/** A worker whose state the test moves on. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  update = (): Promise<void> => Promise.resolve();
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration: FakeRegistration | undefined = new FakeRegistration();
  register = (): Promise<unknown> => Promise.resolve(this.registration);
  getRegistration = (): Promise<unknown> => Promise.resolve(this.registration);
}

const told: string[] = [];

const keep = (container: FakeContainer, onTakeOver = (_take: () => void): void => undefined): Promise<void> =>
  keepForOffline(container as object as ServiceWorkerContainer, {
    onKept: () => told.push('kept'),
    onWaiting: (takeOver) => {
      told.push('waiting');
      onTakeOver(takeOver);
    },
    onReplaced: () => told.push('replaced'),
  });

describe('the copy of the app that a browser keeps', () => {
  beforeEach(() => {
    told.length = 0;
    vi.stubGlobal('document', new EventTarget());
    return () => vi.unstubAllGlobals();
  });

  it('is told of once, when the first visit has it whole', async () => {
    const container = new FakeContainer();
    const worker = new FakeWorker();
    if (container.registration) container.registration.installing = worker;
    await keep(container);
    worker.become('installed');
    worker.become('activated');
    container.dispatchEvent(new Event('controllerchange'));
    expect(told).toEqual(['kept']);
  });

  it('waits as a newer version until it is asked to take over, and tells the tabs that it was not asked by', async () => {
    const container = new FakeContainer();
    const { registration } = container;
    if (!registration) throw new Error('no registration');
    container.controller = registration.active = new FakeWorker();
    let take = (): void => undefined;
    await keep(container, (takeOver) => (take = takeOver));
    const newer = (registration.installing = new FakeWorker());
    registration.dispatchEvent(new Event('updatefound'));
    newer.become('installed');
    expect([told, newer.posted]).toEqual([['waiting'], []]);
    take();
    expect(newer.posted).toEqual([{ type: 'SKIP_WAITING' }]);
    newer.become('activated');
    container.dispatchEvent(new Event('controllerchange'));
    expect(told).toEqual(['waiting', 'replaced']);
  });

  it('is offered again where it waits since an earlier visit', async () => {
    const container = new FakeContainer();
    const { registration } = container;
    if (!registration) throw new Error('no registration');
    container.controller = registration.active = new FakeWorker();
    registration.waiting = new FakeWorker();
    registration.waiting.state = 'installed';
    await keep(container);
    expect(told).toEqual(['waiting']);
  });

  it('is none where the browser only pretends to keep it', async () => {
    const container = new FakeContainer();
    container.registration = undefined;
    await keep(container);
    expect(told).toEqual([]);
  });
});
