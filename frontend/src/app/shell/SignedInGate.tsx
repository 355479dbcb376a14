import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { SessionExpired } from '@/features/auth/components/SessionExpired';
import { SetupNeeded } from '@/features/auth/components/SetupNeeded';
import { ErrorState } from '@/shared/ui/States';

/** Lets nobody past who is not signed in; a session that ends later is renewed in place, over the page. */
export function SignedInGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.data === undefined) {
    return session.isError ? <ErrorState error={session.error} onRetry={() => void session.refetch()} /> : null;
  }
  if (session.data.setupRequired) return <SetupNeeded />;
  if (!session.data.authenticated) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return (
    <>
      {children}
      <SessionExpired email={session.data.user?.email ?? ''} />
    </>
  );
}
