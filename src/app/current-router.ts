import { createContext, useContext } from 'react';
import type { createHashRouter } from 'react-router';

type Router = ReturnType<typeof createHashRouter>;

const RouterContext = createContext<Router | null>(null);

export const RouterOfApp = RouterContext.Provider;

/** Asks the router itself whether it is on its way to another page: what React shows lags behind a click. */
export function useIsLeaving(): () => boolean {
  const router = useContext(RouterContext);
  return () => router?.state.navigation.state === 'loading';
}

/** Asks the router itself for the query of the address, so that what was just written there is not lost again. */
export function useQueryNow(): () => URLSearchParams {
  const router = useContext(RouterContext);
  return () => new URLSearchParams(router?.state.location.search);
}
