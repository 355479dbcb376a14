/** Where to go after signing in: only ever a path of the console itself. */
export function nextPath(next: string | null): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return '/';
  return next.startsWith('/sign-in') || next.startsWith('/setup') ? '/' : next;
}

export const passwordMinimum = 12;
