/** Why a tab must not be reloaded now, in a sentence; null where nothing speaks against it. */
export type Busy = () => string | null;

/** How long the other tabs have to answer, in real milliseconds. One that sleeps does nothing that could be lost. */
const PATIENCE = 400;

interface Question {
  readonly type: 'may-update';
  readonly question: string;
}

interface Answer {
  readonly type: 'busy';
  readonly question: string;
  readonly why: string;
}

/** Tabs of the app that ask each other before they go over to a newer version. */
export interface BusyTabs {
  /** What another tab is doing that an update would break; null where none says so. */
  ask(): Promise<string | null>;
}

/** Answers the other tabs from here on, on a channel of their own. */
export function joinBusyTabs(channel: BroadcastChannel, busy: Busy): BusyTabs {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isQuestion(data)) return;
    const why = busy();
    if (why !== null) channel.postMessage({ type: 'busy', question: data.question, why } satisfies Answer);
  });
  return {
    ask: () =>
      new Promise((resolve) => {
        const question = crypto.randomUUID();
        const end = (why: string | null): void => {
          clearTimeout(timer);
          channel.removeEventListener('message', listen);
          resolve(why);
        };
        const listen = ({ data }: MessageEvent<unknown>): void => {
          if (isAnswer(data) && data.question === question) end(data.why);
        };
        const timer = setTimeout(() => end(null), PATIENCE);
        channel.addEventListener('message', listen);
        channel.postMessage({ type: 'may-update', question } satisfies Question);
      }),
  };
}

const isQuestion = (data: unknown): data is Question => isMessage(data) && data['type'] === 'may-update';

const isAnswer = (data: unknown): data is Answer => isMessage(data) && data['type'] === 'busy';

const isMessage = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;
