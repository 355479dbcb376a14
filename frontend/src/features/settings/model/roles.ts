import type { Role } from '@/api/types';

export const roles: readonly Role[] = ['administrator', 'data_engineer', 'marketer', 'executive', 'viewer'];

/** What the audit log can be narrowed to: the families of actions it records. */
export const actionFamilies = ['session', 'user', 'source', 'import', 'quarantine', 'customer', 'identity', 'identity_rules', 'identifier', 'projection', 'demo', 'segment', 'setup'] as const;
export const passwordMinimum = 12;
