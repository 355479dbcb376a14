import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Source } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Sparkline } from '@/shared/ui/Sparkline';
import { byNeed, healthOf, livingKeys } from '../model/health';
import { HealthChip } from './HealthChip';
import { SourceTrouble } from './SourceTrouble';
import css from './sources.module.css';

function useColumns(): readonly Column<Source>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('sources.name'),
      render: (source) => (
        <span className="row">
          <ChannelIcon kind={source.kind} large />
          <TwoLines first={source.name} second={t(`channel.${source.kind}`)} />
        </span>
      ),
    },
    { key: 'health', title: t('sources.status'), width: 128, render: (source) => <HealthChip health={healthOf(source)} /> },
    {
      key: 'last',
      title: t('sources.lastEvent'),
      width: 128,
      render: (source) => (source.lastEventAt === null ? <span className="muted">{t('sources.none')}</span> : <RelativeTime at={source.lastEventAt} />),
    },
    {
      key: 'minute',
      title: t('sources.perMinute'),
      width: 190,
      render: (source) => {
        const health = healthOf(source);
        const current = source.perMinute.at(-1) ?? 0;
        return (
          <span className="row">
            <span style={{ width: 52, textAlign: 'right' }}>{format.exact(current)}</span>
            <span className={css.spark}>
              <Sparkline values={source.perMinute} height={22} tone={health === 'stopped' ? 'danger' : health === 'paused' || health === 'waiting' ? 'quiet' : 'primary'} label={t('sources.perMinuteOf', { name: source.name })} />
            </span>
          </span>
        );
      },
    },
    { key: 'accepted', title: t('sources.accepted24h'), numeric: true, width: 128, render: (source) => format.exact(source.accepted24h) },
    {
      key: 'refused',
      title: t('sources.refused24h'),
      numeric: true,
      width: 128,
      render: (source) => (source.refused24h === 0 ? <span className="muted">0</span> : format.exact(source.refused24h)),
    },
    {
      key: 'keys',
      title: t('sources.keys'),
      from: 1440,
      width: 220,
      render: (source) => {
        const keys = livingKeys(source);
        const [first] = keys;
        if (first === undefined) return <span className="muted">{t('sources.noKey')}</span>;
        return (
          <span className="row">
            <span className="mono">{first.hint}</span>
            <span className="muted small nowrap">
              {t(`sources.keyKind.${first.kind}`)}
              {keys.length > 1 && ` +${keys.length - 1}`}
            </span>
          </span>
        );
      },
    },
    { key: 'owner', title: t('sources.createdBy'), from: 1440, width: 96, render: (source) => <span className="second">{source.createdBy === 'tributary' ? t('sources.system') : source.createdBy}</span> },
  ];
}

export function SourcesTable({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <DataTable
      label={t('dataTab.sources')}
      columns={useColumns()}
      rows={byNeed(sources)}
      rowKey={(source) => source.id}
      onOpen={(source) => void navigate(`/data/sources/${source.id}`)}
      tone={(source) => (healthOf(source) === 'stopped' ? 'bad' : undefined)}
      below={(source) => (['stopped', 'refusing'].includes(healthOf(source)) ? <SourceTrouble source={source} /> : undefined)}
    />
  );
}
