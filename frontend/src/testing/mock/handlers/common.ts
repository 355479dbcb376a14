import { HttpResponse } from 'msw';
import { freshState } from '../state';

export const state = freshState();

export const resetState = () => Object.assign(state, freshState());

export function problem(status: number, code: string, extra: Readonly<Record<string, unknown>> = {}) {
  return HttpResponse.json({ type: 'about:blank', title: code, status, detail: code, code, params: {}, errors: [], ...extra }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

/** Keyset paging over a list: the cursor is the position of the next item. */
export function paged<T>(items: readonly T[], url: string, standard = 50) {
  const query = new URL(url).searchParams;
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? standard);
  const next = from + limit < items.length ? String(from + limit) : null;
  return { items: items.slice(from, from + limit), next };
}

export const parameter = (url: string, name: string) => new URL(url).searchParams.get(name) ?? '';
