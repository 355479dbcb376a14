import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/segments';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { Bone, Empty, QueryView } from '@/shared/ui/States';
import { useSizes } from '../api/membership';
import css from './segments.module.css';

const SizeChart = lazy(async () => ({ default: (await import('./SizeChart')).SizeChart }));
const ranges = [30, 90] as const;

export function SizeCard({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const days = url.get('days') === '30' ? 30 : 90;
  const query = useSizes(segment.id, days);
  const points = query.data;
  const chart = useMemo(() => {
    const all = points ?? [];
    return {
      label: t('segments.chart', { name: segment.name }),
      days: all.map(({ at }) => format.day(dayKey(at))),
      size: { name: t('segments.sizeSeries'), values: all.map(({ size }) => size) },
      entered: { name: t('segments.enteredSeries'), values: all.map(({ entered }) => entered) },
      left: { name: t('segments.leftSeries'), values: all.map(({ left }) => left) },
      text: (value: number) => format.compact(value),
    };
  }, [t, format, points, segment.name]);
  return (
    <Card
      title={t('segments.history')}
      sub={t('segments.historySub', { count: days })}
      extra={<Segmented label={t('segments.range')} value={String(days)} onChange={(value) => url.set({ days: value === '90' ? null : value })} options={ranges.map((value) => ({ value: String(value), label: t('segments.days', { count: value }) }))} />}
    >
      <QueryView query={query} skeleton={<Bone height={200} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="chart" title={t('segments.historyEmpty')} text={t('segments.historyEmptyNext')} />
          ) : (
            <div className={css.chart}>
              <Suspense>
                <SizeChart {...chart} />
              </Suspense>
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}
