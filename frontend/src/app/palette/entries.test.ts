import { expect, it } from 'vitest';
import { matchingEntries, pageEntries } from './entries';

const t = (key: string) => key;

it('offers only pages the reader may open', () => {
  const pages = pageEntries(['customers.read'], t).map(({ to }) => to);
  expect(pages).toContain('/customers');
  expect(pages).not.toContain('/settings/users');
  expect(pages).not.toContain('/data/quarantine');
});

it('puts people before sources before pages', () => {
  const pages = pageEntries(['sources.read'], t);
  const found = { customers: [{ oneId: 7, name: 'Lin', phone: null, matchedBy: null }], sources: [{ id: 1, name: 'Shop sources', kind: 'web' as const }] };
  expect(matchingEntries(pages, 'sources', found, t).map(({ group }) => group)).toEqual(['customers', 'sources', 'pages']);
  expect(matchingEntries(pages, ' ', found, t)).toBe(pages);
});
