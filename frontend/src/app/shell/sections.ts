import type { IconName } from '@/shared/icons/Icon';
import type { Permission } from '@/api/types';

export interface Section {
  readonly key: string;
  readonly to: string;
  readonly icon: IconName;
  readonly needs?: Permission;
  /** Pages of the section that lie elsewhere. */
  readonly also?: string;
}

export const sections: readonly Section[] = [
  { key: 'overview', to: '/', icon: 'overview', needs: 'overview.read' },
  { key: 'customers', to: '/customers', icon: 'people', needs: 'customers.read', also: '/identity' },
  { key: 'segments', to: '/segments', icon: 'tag' },
  { key: 'journeys', to: '/journeys', icon: 'journey', needs: 'journeys.read' },
  { key: 'data', to: '/data', icon: 'plug' },
  { key: 'analysis', to: '/analysis', icon: 'chart' },
  { key: 'settings', to: '/settings', icon: 'gear' },
];

export interface DataTab {
  readonly key: 'sources' | 'debugger' | 'imports' | 'quarantine' | 'projection';
  readonly needs: Permission;
}

export const dataTabs: readonly DataTab[] = [
  { key: 'sources', needs: 'sources.read' },
  { key: 'debugger', needs: 'debugger.read' },
  { key: 'imports', needs: 'imports.read' },
  { key: 'quarantine', needs: 'quarantine.read' },
  { key: 'projection', needs: 'projection.read' },
];

/** Beside the customers themselves: how well they are known, what is in doubt, what is no one person's, and by which rules. */
export const customerTabs = [
  { key: 'identity', to: '/identity', needs: ['overview.read', 'customers.read'] },
  { key: 'conflicts', to: '/identity/conflicts', needs: ['customers.read'] },
  { key: 'shared', to: '/identity/shared', needs: ['customers.read'] },
  { key: 'rules', to: '/identity/rules', needs: ['customers.read'] },
] as const satisfies readonly { readonly key: string; readonly to: string; readonly needs: readonly Permission[] }[];

/** Beside the journeys themselves: what they send, what was sent, and under which rules. */
export const journeyTabs = ['templates', 'touches', 'outbox', 'policy'] as const;

export interface SettingsTab {
  readonly key: 'profile' | 'users' | 'audit';
  readonly needs?: Permission;
}

export const settingsTabs: readonly SettingsTab[] = [
  { key: 'profile' },
  { key: 'users', needs: 'users.read' },
  { key: 'audit', needs: 'audit.read' },
];
