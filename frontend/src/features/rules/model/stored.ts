import type { Rules } from '@/api/rules';

/** A draft as this browser keeps it, with the version its author saw. */
export interface StoredDraft {
  readonly basedOn: number;
  readonly rules: Rules;
}

const place = 'tributary.identityRulesDraft';

const isDraft = (value: unknown): value is StoredDraft => {
  const draft = value as Partial<StoredDraft> | null;
  return typeof draft?.basedOn === 'number' && Array.isArray(draft.rules?.kinds) && draft.rules.kinds.every((each) => typeof each.kind === 'string' && Array.isArray(each.blocked));
};

export function readDraft(): StoredDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: StoredDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing only costs the draft its next visit.
  }
}
