import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** A refusal is final; only what may pass by itself (network, 5xx) is asked again, and only for reads. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);
}

export function createQueryClient(retry: boolean = true): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: retry ? worthRetrying : false, staleTime: 5_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
