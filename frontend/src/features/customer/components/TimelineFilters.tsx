import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { TimelinePage } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import type { useUrlState } from '@/shared/hooks/useUrlState';
import css from './customer.module.css';

interface TimelineFiltersProps {
  readonly facets: TimelinePage['facets'];
  readonly names: readonly string[];
  readonly url: ReturnType<typeof useUrlState>;
}

export function TimelineFilters({ facets, names, url }: TimelineFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const category = url.get('category');
  const sum = facets.categories.reduce((total, { count }) => total + count, 0);
  const categories = [{ category: '', count: sum }, ...[...facets.categories].sort((a, b) => b.count - a.count)];
  const from = url.get('from');
  const to = url.get('to');
  const eventNames = [...new Set([...names, ...(url.get('name') === '' ? [] : [url.get('name')])])];
  return (
    <>
      <div className={css.filters} role="group" aria-label={t('customer.category')}>
        {categories.map((facet) => (
          <button key={facet.category} type="button" className={css.category} aria-pressed={facet.category === category} onClick={() => url.set({ category: facet.category })}>
            {facet.category === '' ? t('customer.everything') : t(`category.${facet.category}`)}
            <span>{format.exact(facet.count)}</span>
          </button>
        ))}
      </div>
      <div className={css.filters}>
        <Select
          size="small"
          allowClear
          aria-label={t('customer.source')}
          placeholder={t('customer.source')}
          style={{ width: 124 }}
          value={url.get('source') || undefined}
          onChange={(value?: string) => url.set({ source: value ?? null })}
          options={facets.sources.map(({ sourceId, name, count }) => ({ value: String(sourceId), label: `${name} ${format.exact(count)}` }))}
        />
        <Select
          size="small"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('customer.eventName')}
          placeholder={t('customer.eventName')}
          style={{ width: 124 }}
          value={url.get('name') || undefined}
          onChange={(value?: string) => url.set({ name: value ?? null })}
          options={eventNames.map((name) => ({ value: name, label: t(`event.${name}`, { defaultValue: name }) }))}
        />
        <DatePicker.RangePicker
          size="small"
          aria-label={t('customer.dates')}
          style={{ width: 212 }}
          value={[from === '' ? null : dayjs(from), to === '' ? null : dayjs(to)]}
          onChange={(range) => url.set({ from: range?.[0]?.format('YYYY-MM-DD') ?? null, to: range?.[1]?.format('YYYY-MM-DD') ?? null })}
          allowEmpty={[true, true]}
        />
      </div>
    </>
  );
}
