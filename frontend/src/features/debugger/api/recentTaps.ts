import { api } from '@/api/client';
import type { Page, Tap } from '@/api/types';

export const recentTaps = async (source: string, signal: AbortSignal): Promise<readonly Tap[]> =>
  (await api.get<Page<Tap>>('/api/debugger/recent', { source, limit: 200 }, signal)).items;
