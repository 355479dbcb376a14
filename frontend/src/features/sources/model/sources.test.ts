import { describe, expect, it } from 'vitest';
import type { Source } from '@/api/types';
import { freshState } from '@/testing/mock/state';
import { byNeed, healthOf, keyState } from './health';
import { snippet, snippetKinds } from './snippets';

const [sample] = freshState().sources as [Source, ...Source[]];
const busy = Array.from({ length: 60 }, () => 5);

describe('health', () => {
  it('tells silence after a steady hour from a source that never sent', () => {
    const silent = [...busy.slice(0, 40), ...Array.from({ length: 20 }, () => 0)];
    expect(healthOf({ ...sample, perMinute: silent })).toBe('stopped');
    expect(healthOf({ ...sample, lastEventAt: null, perMinute: silent })).toBe('waiting');
    expect(healthOf({ ...sample, status: 'paused', perMinute: silent })).toBe('paused');
  });

  it('minds refusals only when they are more than a few', () => {
    expect(healthOf({ ...sample, perMinute: busy, accepted24h: 10_000, refused24h: 12 })).toBe('fine');
    expect(healthOf({ ...sample, perMinute: busy, accepted24h: 1_000, refused24h: 60 })).toBe('refusing');
  });

  it('lists first what needs somebody', () => {
    expect(byNeed(freshState().sources).map(healthOf).slice(0, 2)).toEqual(['stopped', 'refusing']);
  });
});

describe('keys', () => {
  const key = { id: 1, kind: 'public' as const, hint: 'wk_1', createdAt: '2026-01-01T00:00:00Z', expiresAt: null, revokedAt: null };
  const now = Date.parse('2026-11-18T00:00:00Z');
  it('are active, retiring, expired or revoked', () => {
    expect(keyState(key, now)).toBe('active');
    expect(keyState({ ...key, expiresAt: '2026-11-19T00:00:00Z' }, now)).toBe('retiring');
    expect(keyState({ ...key, expiresAt: '2026-11-17T00:00:00Z' }, now)).toBe('expired');
    expect(keyState({ ...key, revokedAt: '2026-11-17T00:00:00Z' }, now)).toBe('revoked');
  });
});

describe('snippets', () => {
  it.each(snippetKinds)('%s carries the address and the key', (kind) => {
    const { code } = snippet(kind, 'https://collect.example:8443', 'wk_test');
    expect(code).toContain('collect.example:8443');
    expect(code).toContain('wk_test');
  });

  it('gives the browser client host and protocol apart', () => {
    const { code } = snippet('web', 'http://localhost:8080/', 'wk_test');
    expect(code).toContain("apiHost: 'localhost:8080/v1', protocol: 'http'");
  });
});
