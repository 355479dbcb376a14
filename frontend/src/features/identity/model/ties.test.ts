import { describe, expect, it } from 'vitest';
import type { IdentifierNode, IdentityTie } from '@/api/identity';
import { isOnlyClaimed, isRuled, ownDoubts, rulingsFor, seen, sortedTies, summaryOf, tieId, verdictOf, widthOf, wordOf } from './ties';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T06:20:00Z`;
const evidence = (first: number, last: number, count: number) => ({ firstAt: at(first), lastAt: at(last), count });
const tie = (changes: Partial<IdentityTie> = {}): IdentityTie => ({ a: 0, b: 1, verified: evidence(3, 9, 10), claimed: null, sourceName: null, joins: true, refusal: null, family: null, ruling: null, ...changes });
const identifier = (id: number, kind: string, oneId = 1, strength: IdentifierNode['strength'] = 'strong'): IdentifierNode => ({ id, key: `key-${id}`, oneId, kind, scope: '', value: `v${id}`, strength, standing: 'open', firstSeenAt: at(1), lastSeenAt: at(2), sourceName: null });
const refused = (refusal: IdentityTie['refusal'], family: string | null = null) => tie({ joins: false, refusal, family });

const ruled = (ruling: 'together' | 'apart') => ({ ruling, by: '周岚', at: at(10) });

describe('what is said of a tie', () => {
  const members = { oneId: 1, identifiers: [identifier(0, 'member_no'), identifier(1, 'member_no', 2)] };

  it('joins by trusted word or by a claim', () => {
    expect([wordOf(tie(), members), verdictOf(tie())]).toEqual(['joined', 'joined']);
    const claim = tie({ verified: null, claimed: evidence(1, 2, 3) });
    expect([wordOf(claim, members), verdictOf(claim)]).toEqual(['claimed', 'claimed']);
  });

  it('says that one is there already when each side has one, and only speaks of a limit when more are allowed', () => {
    expect(wordOf(refused('limit', 'member_no'), members)).toBe('limitOne');
    const phones = { oneId: 1, identifiers: [identifier(0, 'phone'), identifier(2, 'phone'), identifier(3, 'phone'), identifier(1, 'phone', 2)] };
    expect(wordOf(refused('limit', 'phone'), phones)).toBe('limit');
    expect(verdictOf(refused('limit', 'phone'))).toBe('limit');
  });

  it.each(['claim', 'size', 'crowded', 'generic', 'blocked'] as const)('names the reason: %s', (reason) => {
    expect([wordOf(refused(reason), members), verdictOf(refused(reason))]).toEqual([reason, reason]);
  });

  it('says who is one person by a ruling, seen together or not', () => {
    const never = tie({ verified: null, ruling: ruled('together') });
    expect([wordOf(never, members), verdictOf(never), seen(never)]).toEqual(['together', 'together', null]);
    expect(isOnlyClaimed(never)).toBe(false);
    const claim = tie({ verified: null, claimed: evidence(1, 2, 3), ruling: ruled('together') });
    expect([wordOf(claim, members), isOnlyClaimed(claim)]).toEqual(['together', false]);
  });

  it('knows a value and its hash for one without anybody ruling', () => {
    const hash = tie({ verified: null, ruling: { ruling: 'together', by: null, at: at(10) } });
    expect([wordOf(hash, members), verdictOf(hash), isRuled(hash)]).toEqual(['hash', 'hash', false]);
    expect(isRuled(tie({ ruling: ruled('together') }))).toBe(true);
  });

  it('tells a ruling on the two from one that only a detour would break', () => {
    expect(wordOf({ ...refused('kept_apart'), ruling: ruled('apart') }, members)).toBe('kept_apart');
    expect([wordOf(refused('kept_apart'), members), verdictOf(refused('kept_apart'))]).toEqual(['detour', 'detour']);
  });

  it('is open when no rule speaks against it but its ends are two people', () => {
    expect([wordOf(refused(null), members), verdictOf(refused(null))]).toEqual(['open', 'open']);
  });
});

describe('what may be ruled on a tie', () => {
  it('is what would change something', () => {
    expect(rulingsFor(tie())).toEqual(['apart']);
    expect(rulingsFor(refused('limit'))).toEqual(['together', 'apart']);
    expect(rulingsFor({ ...refused('kept_apart'), ruling: ruled('apart') })).toEqual(['together']);
    expect(rulingsFor(tie({ ruling: ruled('together') }))).toEqual(['apart']);
  });

  it('is not that they are one person where one of them names nobody', () => {
    expect(rulingsFor(refused('blocked'))).toEqual(['apart']);
    expect(rulingsFor({ ...refused('generic'), ruling: ruled('apart') })).toEqual([]);
  });
});

describe('the evidence of a tie', () => {
  it('is taken together, trusted and claimed', () => {
    expect(seen(tie({ claimed: evidence(1, 20, 5) }))).toEqual(evidence(1, 20, 15));
    expect(seen(tie())).toEqual(evidence(3, 9, 10));
  });

  it('makes a line thicker, but not without end, and a claim never thick', () => {
    expect(widthOf(tie({ verified: null, ruling: ruled('together') }))).toBe(2);
    const widths = [1, 10, 100, 100_000].map((count) => widthOf(tie({ verified: evidence(1, 2, count) })));
    expect(widths).toEqual([1.5, 2.75, 4, 4]);
    const claim = tie({ verified: null, claimed: evidence(1, 2, 5_000) });
    expect(isOnlyClaimed(claim)).toBe(true);
    expect(widthOf(claim)).toBeLessThan(1.5);
  });
});

it('sorts what is refused first, or by what is asked for', () => {
  const ties = [tie({ b: 1, verified: evidence(1, 2, 50) }), tie({ b: 2, verified: evidence(2, 30, 1) }), { ...refused('limit', 'member_no'), b: 3 }];
  expect(sortedTies(ties, 'verdict').map(tieId)).toEqual(['0-3', '0-1', '0-2']);
  expect(sortedTies(ties, 'verified').map(tieId)).toEqual(['0-1', '0-3', '0-2']);
  expect(sortedTies(ties, 'last').map(tieId)).toEqual(['0-2', '0-3', '0-1']);
});

describe('a person', () => {
  const identifiers = [identifier(0, 'member_no'), identifier(1, 'email'), identifier(2, 'oaid', 1, 'weak'), identifier(3, 'member_no', 2), identifier(4, 'email', 2)];

  it('is summed up', () => {
    expect(summaryOf({ oneId: 1, identifiers, ties: [tie(), refused('claim'), refused(null)] })).toEqual({ strong: 2, weak: 1, joined: 1, refused: 1, open: 1, others: 1 });
  });

  it('is only told of doubts about itself', () => {
    const mine = { kind: 'dangling', hub: 1, held: 0, doubtful: 2 } as const;
    expect(ownDoubts({ oneId: 1, identifiers, doubts: [mine, { kind: 'bridged', hub: 4, held: 3, doubtful: 1 }] })).toEqual([mine]);
  });
});
