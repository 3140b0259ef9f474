import { useCallback, useEffect, useState } from 'react';
import type { FlowBuilderProps } from '#editor/flow-builder-props.ts';
import { createRunClient } from '#worker/run-client.ts';

/** Lays graphs out in a worker of their own: the layout library cannot be interrupted, so to stop it ends the worker. */
export function useLayout(): FlowBuilderProps['layout'] {
  // It starts its worker with the first task.
  const [client] = useState(() => createRunClient());
  useEffect(() => () => client.close(), [client]);
  return useCallback(
    async (graph, sizes, ports, signal) => {
      const stop = (): void => client.close();
      signal.addEventListener('abort', stop);
      try {
        const outcome = await client.layout({ graph, sizes: new Map(Object.entries(sizes)), ports }).result;
        return outcome.type === 'done' ? outcome.value : null;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    [client],
  );
}
