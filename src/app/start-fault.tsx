import type { ReactNode } from 'react';

/** Stands where the app would when it cannot start at all; uses nothing that could be what failed. */
export function StartFault({ error }: { readonly error: unknown }): ReactNode {
  return (
    <main role="alert" style={{ maxWidth: '36rem', margin: '4rem auto', padding: '0 1rem' }}>
      <h1>FlowBuilder Simulator could not start</h1>
      <p>
        Your work in the browser’s database was not touched. Reload the page. If it fails again, try another browser.
      </p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <button type="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </main>
  );
}
