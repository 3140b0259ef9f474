/** What the template of HTML replays leaves open; each stands in it once. */
export const REPLAY_SLOTS = { title: '%%REPLAY-TITLE%%', run: '%%REPLAY-RUN%%' } as const;

/** Id of the element that carries the packed run. */
export const REPLAY_RUN = 'recorded-run';

/** Where the template lies beside the app. */
export const REPLAY_TEMPLATE = 'replay-template.html';
