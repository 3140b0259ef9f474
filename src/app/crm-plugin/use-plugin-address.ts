import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { printPluginAddress, readPluginAddress, type PluginAddress, type PluginLayout } from './plugin-address.ts';

const KEY = 'crm-plugin-layout';

/** What of the plugin the address shows, and the way to another part of it. The layout chosen last is kept in the browser. */
export function usePluginAddress(): readonly [PluginAddress, (change: Partial<PluginAddress>) => void] {
  const [query, setQuery] = useSearchParams();
  const [remembered, setRemembered] = useState(readLayout);
  const address = readPluginAddress(query, remembered);
  const go = useCallback(
    (change: Partial<PluginAddress>) => {
      if (change.layout !== undefined) {
        setRemembered(change.layout);
        keepLayout(change.layout);
      }
      setQuery((before) => {
        const next = printPluginAddress({ ...readPluginAddress(before, remembered), ...change });
        const view = before.get('view');
        if (view !== null) next.set('view', view);
        return next;
      });
    },
    [remembered, setQuery],
  );
  return [address, go];
}

function readLayout(): PluginLayout {
  try {
    return window.localStorage.getItem(KEY) === 'enhanced' ? 'enhanced' : 'classic';
  } catch {
    return 'classic';
  }
}

function keepLayout(layout: PluginLayout): void {
  try {
    window.localStorage.setItem(KEY, layout);
  } catch {
    // Storage is closed to this page: the choice holds until it is left.
  }
}
