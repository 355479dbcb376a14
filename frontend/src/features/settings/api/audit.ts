import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { AuditEntry, Page } from '@/api/types';

export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
}

export const useAudit = (filter: AuditFilter, cursor: string | null) =>
  useQuery({
    queryKey: ['audit', filter, cursor],
    queryFn: ({ signal }) => api.get<Page<AuditEntry>>('/api/audit', { ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
  });
