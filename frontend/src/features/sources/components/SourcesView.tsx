import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSources } from '@/api/sourceList';
import { sourceKinds } from '@/api/types';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Card } from '@/shared/ui/Page';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { SourcesTable } from './SourcesTable';
import css from './sources.module.css';

interface SourcesViewProps {
  /** Absent when the reader may only look. */
  readonly onCreate?: (() => void) | undefined;
}

export function SourcesView({ onCreate }: SourcesViewProps) {
  const { t } = useTranslation();
  const url = useUrlState();
  const query = useSources(10_000);
  const words = url.get('q').trim().toLowerCase();
  const kind = url.get('kind');
  return (
    <Card flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={9} />}>
        {(sources) => {
          if (sources.length === 0) {
            return (
              <Empty icon="plug" title={t('sources.empty')} text={t('sources.emptyNext')}>
                {onCreate !== undefined && (
                  <Button type="primary" onClick={onCreate}>
                    {t('sources.create')}
                  </Button>
                )}
              </Empty>
            );
          }
          const shown = sources.filter((source) => source.name.toLowerCase().includes(words) && (kind === '' || source.kind === kind));
          return (
            <>
              <div className={css.toolbar}>
                <Input prefix={<SearchOutlined />} placeholder={t('sources.searchName')} aria-label={t('sources.searchName')} value={url.get('q')} onChange={(event) => url.set({ q: event.target.value })} allowClear style={{ width: 240 }} />
                <Select
                  allowClear
                  placeholder={t('sources.kind')}
                  aria-label={t('sources.kind')}
                  value={kind === '' ? undefined : kind}
                  onChange={(value?: string) => url.set({ kind: value ?? null })}
                  options={sourceKinds.map((value) => ({ value, label: t(`channel.${value}`) }))}
                  style={{ width: 140 }}
                />
                <span className="muted small" style={{ marginLeft: 'auto' }}>
                  {t('sources.sorted')}
                </span>
              </div>
              {shown.length === 0 ? (
                <Empty icon="search" title={t('sources.noMatch')} text={t('sources.noMatchNext')}>
                  <Button onClick={() => url.set({ q: null, kind: null })}>{t('action.clear')}</Button>
                </Empty>
              ) : (
                <SourcesTable sources={shown} />
              )}
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}
