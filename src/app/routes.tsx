import { Loader } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { createHashRouter } from 'react-router';
import { FirstScreen } from './first-screen.tsx';
import { UnknownPage } from './not-found.tsx';
import { PageError } from './page-error.tsx';
import { Shell } from './shell.tsx';
import styles from './page-error.module.css';

/** Pages are loaded when they are opened first, so that the first screen stays small. */
const lazyPage =
  <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  async (): Promise<{ readonly Component: ComponentType }> => ({ Component: (await load())[name] });

const flowPage = () => import('./flow-page.tsx');
const simulatorPage = () => import('./simulator-page.tsx');

/** Begins to load the page that the app most likely opens on, while the database is still being read. */
export function loadAhead(hash: string): void {
  const load = /^#?\/?$|^#\/simulator\b/.test(hash)
    ? simulatorPage
    : /^#\/flow(?:\/[^/]*)?$/.test(hash)
      ? flowPage
      : null;
  // What cannot be loaded is told where it is needed.
  load?.().catch(() => undefined);
}

/** Addresses live behind the hash, so that any static host serves the app under any path. */
export const createRoutes = (): ReturnType<typeof createHashRouter> =>
  createHashRouter([
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageError,
      HydrateFallback: Loading,
      children: [
        {
          // Without a path of its own: a page that fails leaves the header standing.
          ErrorBoundary: PageError,
          children: [
            { index: true, Component: FirstScreen },
            {
              path: 'flow/:graph/compare',
              lazy: lazyPage(() => import('./versions/compare-page.tsx'), 'ComparePage'),
            },
            { path: 'flow/:graph?', lazy: lazyPage(flowPage, 'FlowPage') },
            { path: 'simulator/:graph?', lazy: lazyPage(simulatorPage, 'SimulatorPage') },
            {
              path: 'tests/:test/edit',
              lazy: lazyPage(() => import('./tests/test-editor-page.tsx'), 'TestEditorPage'),
            },
            {
              path: 'tests/coverage/:graph?',
              lazy: lazyPage(() => import('./coverage/coverage-page.tsx'), 'CoveragePage'),
            },
            {
              path: 'tests/compare/:graph?',
              lazy: lazyPage(() => import('./compare/outcomes-page.tsx'), 'OutcomesPage'),
            },
            { path: 'tests/:test?', lazy: lazyPage(() => import('./tests/tests-page.tsx'), 'TestsPage') },
            { path: 'lessons', lazy: lazyPage(() => import('./lessons/lessons-page.tsx'), 'LessonsPage') },
            {
              path: 'lessons/:lesson/edit',
              lazy: lazyPage(() => import('./lessons/lesson-editor-page.tsx'), 'LessonEditorPage'),
            },
            { path: 'lessons/:lesson', lazy: lazyPage(() => import('./lessons/lesson-page.tsx'), 'LessonPage') },
            { path: 'audit-logs', lazy: lazyPage(() => import('./audit-logs-page.tsx'), 'AuditLogsPage') },
            { path: 'partner-logs', lazy: lazyPage(() => import('./partner-logs-page.tsx'), 'PartnerLogsPage') },
            {
              path: 'routing-insights',
              lazy: lazyPage(() => import('./routing-insights-page.tsx'), 'RoutingInsightsPage'),
            },
            {
              path: 'salesforce/:object?/:id?',
              lazy: lazyPage(() => import('./salesforce/salesforce-page.tsx'), 'SalesforcePage'),
            },
            {
              path: 'salesforce-setup/:part?',
              lazy: lazyPage(() => import('./salesforce-setup/salesforce-setup-page.tsx'), 'SalesforceSetupPage'),
            },
            {
              path: 'outreach/:kind?/:id?',
              lazy: lazyPage(() => import('./outreach/outreach-page.tsx'), 'OutreachPage'),
            },
            {
              path: 'partner-apps/:tab?',
              lazy: lazyPage(() => import('./partner-apps/partner-apps-page.tsx'), 'PartnerAppsPage'),
            },
            {
              path: 'setup-check',
              lazy: lazyPage(() => import('./setup-check/setup-check-page.tsx'), 'SetupCheckPage'),
            },
            {
              path: 'assumptions',
              lazy: lazyPage(() => import('./assumptions/assumptions-page.tsx'), 'AssumptionsPage'),
            },
            {
              path: 'problems/:kind?/:name?',
              lazy: lazyPage(() => import('./checks/problems-page.tsx'), 'ProblemsPage'),
            },
            {
              path: 'shared',
              lazy: lazyPage(() => import('./share/shared-page.tsx'), 'SharedPage'),
            },
            { path: '*', Component: UnknownPage },
          ],
        },
      ],
    },
  ]);

function Loading(): ReactNode {
  return (
    <div className={styles.page} role="status" aria-label="Loading">
      <Loader size="sm" />
    </div>
  );
}
