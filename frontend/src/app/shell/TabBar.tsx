import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useConflictCounts } from '@/api/conflicts';
import { useSession } from '@/api/session';
import { useSharedCounts } from '@/api/sharedValues';
import { useSources } from '@/api/sourceList';
import { useStatus } from '@/api/status';
import { useFormat } from '@/shared/format/useFormat';
import { customerTabs, dataTabs, journeyTabs, settingsTabs, type DataTab } from './sections';
import css from './shell.module.css';

interface Tab {
  readonly to: string;
  readonly label: string;
  readonly count?: string | undefined;
  /** Only at this very address, not below it. */
  readonly exact?: boolean;
}

function TabBar({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.exact ?? false} className={({ isActive }) => `${css.tab} ${isActive ? css.tabActive : ''}`}>
          {tab.label}
          {tab.count !== undefined && <span className={css.tabCount}>{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

export function DataTabs() {
  const { t } = useTranslation();
  const format = useFormat();
  const permissions = useSession().data?.permissions ?? [];
  const sources = useSources().data?.length;
  const quarantined = useStatus().data?.quarantineOpen;
  const counts: Partial<Record<DataTab['key'], number | undefined>> = { sources, quarantine: quarantined };
  const tabs = dataTabs
    .filter(({ needs }) => permissions.includes(needs))
    .map(({ key }) => {
      const count = counts[key];
      return { to: `/data/${key}`, label: t(`dataTab.${key}`), count: count ? format.exact(count) : undefined };
    });
  return <TabBar label={t('nav.data')} tabs={tabs} />;
}

export function CustomerTabs() {
  const { t } = useTranslation();
  const format = useFormat();
  const permissions = useSession().data?.permissions ?? [];
  const conflicts = (useConflictCounts().data ?? []).reduce((sum, { count }) => sum + count, 0);
  const learned = (useSharedCounts().data ?? []).filter(({ standing }) => standing !== 'blocked').reduce((sum, { count }) => sum + count, 0);
  const counts: Readonly<Record<string, number>> = { conflicts, shared: learned };
  const tabs = customerTabs
    .filter(({ needs }) => needs.every((permission) => permissions.includes(permission)))
    .map<Tab>(({ key, to }) => ({ to, label: t(`customerTab.${key}`), exact: true, count: counts[key] ? format.exact(counts[key]) : undefined }));
  return <TabBar label={t('nav.customers')} tabs={[{ to: '/customers', label: t('customerTab.customers'), exact: true }, ...tabs]} />;
}

export function JourneyTabs() {
  const { t } = useTranslation();
  const tabs = journeyTabs.map<Tab>((key) => ({ to: `/journeys/${key}`, label: t(`journeyTab.${key}`) }));
  return <TabBar label={t('nav.journeys')} tabs={[{ to: '/journeys', label: t('nav.journeys'), exact: true }, ...tabs]} />;
}

export function OneJourneyTabs({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  return <TabBar label={t('nav.journeys')} tabs={(['report', 'runs'] as const).map((key) => ({ to: `/journeys/${id}/${key}`, label: t(`journeyTab.${key}`) }))} />;
}

export function SettingsTabs() {
  const { t } = useTranslation();
  const permissions = useSession().data?.permissions ?? [];
  const tabs = settingsTabs
    .filter(({ needs }) => needs === undefined || permissions.includes(needs))
    .map<Tab>(({ key }) => ({ to: `/settings/${key}`, label: t(`settingsTab.${key}`) }));
  if (permissions.includes('projection.read')) tabs.push({ to: '/data/projection', label: t('dataTab.projection') });
  return <TabBar label={t('nav.settings')} tabs={tabs} />;
}
