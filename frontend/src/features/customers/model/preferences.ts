export const columnKeys = ['oneId', 'level', 'city', 'lastSeen', 'spent', 'orders', 'events', 'identity', 'firstSeen'] as const;
export type ColumnKey = (typeof columnKeys)[number];

export interface ListPreferences {
  readonly density: 'normal' | 'compact';
  readonly columns: readonly ColumnKey[];
}

export const standardPreferences: ListPreferences = {
  density: 'normal',
  columns: ['oneId', 'level', 'city', 'lastSeen', 'spent', 'orders', 'identity'],
};

const storageKey = 'tributary.customers';

export function readPreferences(stored: string | null = localStorage.getItem(storageKey)): ListPreferences {
  if (stored === null) return standardPreferences;
  try {
    const { density, columns } = JSON.parse(stored) as { density?: unknown; columns?: unknown };
    const known = Array.isArray(columns) ? columnKeys.filter((key) => columns.includes(key)) : standardPreferences.columns;
    return { density: density === 'compact' ? 'compact' : 'normal', columns: known };
  } catch {
    return standardPreferences;
  }
}

export const writePreferences = (preferences: ListPreferences) => localStorage.setItem(storageKey, JSON.stringify(preferences));

/** The identity slots of a row, always in this order, so that a column of rows reads as a matrix. */
export const channelSlots = ['official_account', 'mini_program', 'wecom', 'tmall', 'douyin', 'store', 'app', 'web'] as const;
