import { CaretRightOutlined, ClearOutlined, PauseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSources } from '@/api/sourceList';
import type { Tap } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { Freshness } from '@/shared/ui/Page';
import { Empty, ErrorState } from '@/shared/ui/States';
import { useTaps } from '../api/useTaps';
import { matches } from '../model/taps';
import { TapDetail } from './TapDetail';
import { TapList } from './TapList';
import css from './debugger.module.css';

export function DebuggerView() {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const sources = useSources().data ?? [];
  const filter = { source: url.get('source'), status: url.get('status'), text: url.get('q') };
  const feed = useTaps(filter.source);
  const [chosen, setChosen] = useState<Tap>();
  const shown = feed.taps.filter((tap) => matches(tap, filter));
  const newest = shown[0];
  const current = chosen ?? newest;
  useEffect(() => {
    // Stays on the first one shown: a detail that jumps with every arrival cannot be read.
    if (chosen === undefined && newest !== undefined) setChosen(newest);
  }, [chosen, newest]);
  const statuses = ['', 'accepted', 'refused'].map((value) => ({ value, label: t(`debugger.${value === '' ? 'all' : value}`) }));
  const tone = { live: 'good', connecting: 'warn', broken: 'bad' } as const;
  return (
    <>
      <div className={css.bar}>
        <Select
          value={filter.source}
          onChange={(value) => url.set({ source: value })}
          aria-label={t('debugger.source')}
          style={{ width: 180 }}
          options={[{ value: '', label: t('debugger.allSources') }, ...sources.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
        <Segmented label={t('debugger.status')} value={filter.status} options={statuses} onChange={(status) => url.set({ status })} />
        <Input prefix={<SearchOutlined />} allowClear placeholder={t('debugger.search')} aria-label={t('debugger.search')} value={filter.text} onChange={(event) => url.set({ q: event.target.value })} style={{ width: 260 }} />
        <span className="second" style={{ marginLeft: 'auto', fontSize: 13 }}>
          <Freshness tone={feed.paused ? 'warn' : tone[feed.connection]}>
            {feed.paused ? t('debugger.paused', { n: format.exact(feed.held) }) : t(`debugger.connection.${feed.connection}`)}
          </Freshness>
        </span>
        <Button icon={<ClearOutlined />} onClick={() => (feed.clear(), setChosen(undefined))}>
          {t('debugger.clear')}
        </Button>
        <Button type={feed.paused ? 'primary' : 'default'} icon={feed.paused ? <CaretRightOutlined /> : <PauseOutlined />} onClick={feed.paused ? feed.resume : feed.pause}>
          {t(feed.paused ? 'debugger.resume' : 'debugger.pause')}
        </Button>
      </div>
      <div className={css.panes}>
        <div className={css.list} role="log" aria-label={t('dataTab.debugger')} aria-live="off">
          {shown.length > 0 ? (
            <TapList taps={shown} chosen={current?.id} onChoose={setChosen} />
          ) : feed.recent.isError ? (
            <ErrorState error={feed.recent.error} onRetry={() => void feed.recent.refetch()} />
          ) : (
            !feed.recent.isPending && <Empty icon="bolt" title={t(feed.taps.length > 0 ? 'debugger.noMatch' : 'debugger.empty')} text={t(feed.taps.length > 0 ? 'debugger.noMatchNext' : 'debugger.emptyNext')} />
          )}
        </div>
        {current === undefined ? (
          <section className={css.detail}>
            <Empty icon="bolt" title={t('debugger.choose')} text={t('debugger.chooseNext')} />
          </section>
        ) : (
          <TapDetail tap={current} />
        )}
      </div>
    </>
  );
}
