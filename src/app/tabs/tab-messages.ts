/** What tabs of the app tell each other. */
export type TabMessage =
  /** Documents that the sender has written or taken away. */
  | { readonly type: 'saved'; readonly documents: readonly { readonly kind: string; readonly id: string }[] }
  /** The sender wants to edit a graph: whoever does is to save it and let go. */
  | { readonly type: 'take-over'; readonly graph: string }
  /** The sender has saved a graph and edits it no more. */
  | { readonly type: 'let-go'; readonly graph: string }
  /** Somebody began or ceased to edit a graph. */
  | { readonly type: 'locks' };

export interface TabChannel {
  send(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
}

/** The line to the other tabs; a dead one where the browser has none. */
export function openTabChannel(): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel('flowbuilder-simulator');
  return {
    send: (message) => channel.postMessage(message),
    listen: (listener) =>
      channel.addEventListener('message', ({ data }) => {
        // Only this app speaks here, in this version or another: what it does not know it leaves.
        if (isMessage(data)) listener(data);
      }),
  };
}

const TYPES: ReadonlySet<unknown> = new Set<TabMessage['type']>(['saved', 'take-over', 'let-go', 'locks']);

const isMessage = (data: unknown): data is TabMessage =>
  typeof data === 'object' && data !== null && 'type' in data && TYPES.has(data.type);
