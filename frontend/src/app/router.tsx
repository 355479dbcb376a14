import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import { NotFound } from './pages-shared/NotFound';
import { RouteFailure } from './pages-shared/RouteFailure';
import { SignedInGate } from './shell/SignedInGate';
import { Shell } from './shell/Shell';

type PageModule = { default: ComponentType };

const lazy = (load: () => Promise<PageModule>) => async () => ({ Component: (await load()).default });

const dataRoutes: RouteObject[] = [
  { index: true, element: <Navigate to="/data/sources" replace /> },
  { path: 'sources', lazy: lazy(() => import('./pages/SourcesPage')) },
  { path: 'sources/:sourceId', lazy: lazy(() => import('./pages/SourcePage')) },
  { path: 'debugger', lazy: lazy(() => import('./pages/DebuggerPage')) },
  { path: 'imports', lazy: lazy(() => import('./pages/ImportsPage')) },
  { path: 'imports/:importId', lazy: lazy(() => import('./pages/ImportPage')) },
  { path: 'quarantine', lazy: lazy(() => import('./pages/QuarantinePage')) },
  { path: 'projection', lazy: lazy(() => import('./pages/ProjectionPage')) },
];

const journeyRoutes: RouteObject[] = [
  { index: true, lazy: lazy(() => import('./pages/JourneysPage')) },
  { path: 'templates', lazy: lazy(() => import('./pages/TemplatesPage')) },
  { path: 'templates/:templateId', lazy: lazy(() => import('./pages/TemplatePage')) },
  { path: 'touches', lazy: lazy(() => import('./pages/TouchesPage')) },
  { path: 'outbox', lazy: lazy(() => import('./pages/OutboxPage')) },
  { path: 'policy', lazy: lazy(() => import('./pages/TouchPolicyPage')) },
  { path: ':journeyId', handle: { rail: true }, lazy: lazy(() => import('./pages/JourneyPage')) },
  { path: ':journeyId/report', lazy: lazy(() => import('./pages/JourneyReportPage')) },
  { path: ':journeyId/runs', lazy: lazy(() => import('./pages/JourneyRunsPage')) },
];

const settingsRoutes: RouteObject[] = [
  { index: true, element: <Navigate to="/settings/profile" replace /> },
  { path: 'profile', lazy: lazy(() => import('./pages/ProfilePage')) },
  { path: 'users', lazy: lazy(() => import('./pages/UsersPage')) },
  { path: 'audit', lazy: lazy(() => import('./pages/AuditPage')) },
];

export const routes: RouteObject[] = [
  { path: '/setup', lazy: lazy(() => import('./pages/SetupPage')), errorElement: <RouteFailure /> },
  { path: '/sign-in', lazy: lazy(() => import('./pages/SignInPage')), errorElement: <RouteFailure /> },
  {
    path: '/wall',
    element: (
      <SignedInGate>
        <Outlet />
      </SignedInGate>
    ),
    errorElement: <RouteFailure />,
    children: [{ index: true, lazy: lazy(() => import('./pages/WallPage')) }],
  },
  {
    element: (
      <SignedInGate>
        <Shell />
      </SignedInGate>
    ),
    errorElement: <RouteFailure />,
    children: [
      {
        errorElement: <RouteFailure />,
        children: [
          { path: '/', lazy: lazy(() => import('./pages/OverviewPage')) },
          { path: '/metrics/:key', lazy: lazy(() => import('./pages/MetricPage')) },
          { path: '/customers', lazy: lazy(() => import('./pages/CustomersPage')) },
          { path: '/customers/:oneId', lazy: lazy(() => import('./pages/CustomerPage')) },
          { path: '/customers/:oneId/identity', lazy: lazy(() => import('./pages/CustomerIdentityPage')) },
          { path: '/identity/conflicts', lazy: lazy(() => import('./pages/IdentityConflictsPage')) },
          { path: '/identity/shared', lazy: lazy(() => import('./pages/IdentitySharedPage')) },
          { path: '/identity/rules', lazy: lazy(() => import('./pages/IdentityRulesPage')) },
          { path: '/identity', lazy: lazy(() => import('./pages/IdentityOverviewPage')) },
          { path: '/segments', lazy: lazy(() => import('./pages/SegmentsPage')) },
          { path: '/segments/:segmentId', lazy: lazy(() => import('./pages/SegmentPage')) },
          { path: '/segments/:segmentId/edit', lazy: lazy(() => import('./pages/SegmentBuilderPage')) },
          { path: '/journeys', children: journeyRoutes },
          { path: '/analysis', lazy: lazy(() => import('./pages/AnalysisPage')) },
          { path: '/data', children: dataRoutes },
          { path: '/settings', children: settingsRoutes },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
