import type { SearchResult } from '@/api/types';
import { customerTabs, dataTabs, journeyTabs, sections, settingsTabs } from '../shell/sections';

export interface Entry {
  readonly group: 'customers' | 'sources' | 'pages';
  readonly key: string;
  readonly to: string;
  readonly title: string;
  readonly detail: string;
  readonly kind?: string;
}

type Translate = (key: string, values?: Record<string, string>) => string;

/** Every page the reader may open, found by its name in their language. */
export function pageEntries(permissions: readonly string[], t: Translate): readonly Entry[] {
  const may = (needs?: string) => needs === undefined || permissions.includes(needs);
  const page = (to: string, title: string, detail = ''): Entry => ({ group: 'pages', key: to, to, title, detail });
  return [
    ...sections.filter(({ needs }) => may(needs)).map(({ key, to }) => page(to, t(`nav.${key}`))),
    ...customerTabs.filter(({ needs }) => needs.every(may)).map(({ key, to }) => page(to, t(`customerTab.${key}`), t('nav.customers'))),
    ...dataTabs.filter(({ needs }) => may(needs)).map(({ key }) => page(`/data/${key}`, t(`dataTab.${key}`), t('nav.data'))),
    ...(may('journeys.read') ? journeyTabs.map((key) => page(`/journeys/${key}`, t(`journeyTab.${key}`), t('nav.journeys'))) : []),
    ...settingsTabs.filter(({ needs }) => may(needs)).map(({ key }) => page(`/settings/${key}`, t(`settingsTab.${key}`), t('nav.settings'))),
  ];
}

/** People first, then sources, then pages whose name holds the words. */
export function matchingEntries(pages: readonly Entry[], query: string, found: SearchResult | undefined, t: Translate): readonly Entry[] {
  const words = query.trim().toLowerCase();
  if (words === '') return pages;
  const people = (found?.customers ?? []).map<Entry>((person) => ({
    group: 'customers',
    key: `c${person.oneId}`,
    to: `/customers/${person.oneId}`,
    title: person.name ?? t('customer.unnamed'),
    detail: [person.phone, `OneID ${person.oneId}`, person.matchedBy === null ? null : t('customers.matchedBy', { kind: t(`identifier.${person.matchedBy}`) })]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
  }));
  const sources = (found?.sources ?? []).map<Entry>((source) => ({
    group: 'sources',
    key: `s${source.id}`,
    to: `/data/sources/${source.id}`,
    title: source.name,
    detail: t(`channel.${source.kind}`),
    kind: source.kind,
  }));
  return [...people, ...sources, ...pages.filter(({ title, detail }) => `${title} ${detail}`.toLowerCase().includes(words))];
}
