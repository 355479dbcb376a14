import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Card } from '@/shared/ui/Page';
import { Bone, Empty, ErrorState, useLasting } from '@/shared/ui/States';
import { useTimeline } from '../api/timeline';
import { timelineDays } from '../model/timeline';
import { TimelineFilters } from './TimelineFilters';
import { TimelineRow } from './TimelineRow';
import css from './customer.module.css';

const startOf = (day: string) => (day === '' ? '' : new Date(`${day}T00:00:00+08:00`).toISOString());
const endOf = (day: string) => (day === '' ? '' : new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString());

function useDayName() {
  const { t } = useTranslation();
  const format = useFormat();
  return (day: string) => {
    const date = `${format.longDay(day)} ${format.weekday(day)}`;
    if (day === dayKey(Date.now())) return [t('time.todayWord'), date] as const;
    if (day === dayKey(Date.now() - 86_400_000)) return [t('time.yesterdayWord'), date] as const;
    return [format.longDay(day), format.weekday(day)] as const;
  };
}

export function TimelineCard({ oneId }: { readonly oneId: number }) {
  const { t } = useTranslation();
  const url = useUrlState();
  const dayName = useDayName();
  const filter = { category: url.get('category'), source: url.get('source'), name: url.get('name'), from: startOf(url.get('from')), to: endOf(url.get('to')) };
  const query = useTimeline(oneId, filter);
  const slow = useLasting(query.isPending);
  const events = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const days = useMemo(() => timelineDays(events), [events]);
  const facets = query.data?.pages[0]?.facets ?? { sources: [], categories: [] };
  const names = useMemo(() => [...new Set(events.map(({ name }) => name))].sort(), [events]);
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <Card title={t('customer.timeline')} className={css.timeline}>
      {query.data !== undefined && <TimelineFilters facets={facets} names={names} url={url} />}
      {query.isError && query.data === undefined && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {slow && (
        <div className="stack" role="status" aria-label={t('state.loading')}>
          {[60, 42, 70, 54, 63].map((width) => (
            <Bone key={width} width={`${width}%`} />
          ))}
        </div>
      )}
      {query.data !== undefined && days.length === 0 && (
        <Empty icon="clock" title={t(filtered ? 'customer.noMatch' : 'customer.noEvents')} text={t(filtered ? 'customer.noMatchNext' : 'customer.noEventsNext')}>
          {filtered && <Button onClick={() => url.set({ category: null, source: null, name: null, from: null, to: null })}>{t('action.clear')}</Button>}
        </Empty>
      )}
      {days.map(({ day, items }) => {
        const [name, detail] = dayName(day);
        return (
          <section key={day}>
            <h3 className={css.dayHead}>
              <b>{name}</b> {detail}
            </h3>
            <ol>
              {items.map((item) => (
                <TimelineRow key={item.key} item={item} oneId={oneId} />
              ))}
            </ol>
          </section>
        );
      })}
      {query.hasNextPage && (
        <div style={{ textAlign: 'center', paddingTop: 8 }}>
          <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('customer.older')}
          </Button>
        </div>
      )}
    </Card>
  );
}
