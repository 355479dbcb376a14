import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { useUrlState } from '@/shared/hooks/useUrlState';
import { FilterChip } from '@/shared/ui/Chip';
import { channelSlots } from '../model/preferences';
import css from './customers.module.css';

const choices = {
  channel: channelSlots,
  activeDays: ['1', '7', '30', '90'],
  bought: ['yes', 'no'],
} as const;
type FilterKey = keyof typeof choices;
const keys = Object.keys(choices) as FilterKey[];

export function FilterBar({ url, children }: { readonly url: ReturnType<typeof useUrlState>; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const labelOf = (key: FilterKey, value: string) => (key === 'channel' ? t(`channel.${value}`) : t(`customers.filter.${key}.${value}`));
  const active = keys.filter((key) => url.get(key) !== '');
  const items: MenuProps['items'] = keys
    .filter((key) => !active.includes(key))
    .map((key) => ({
      key,
      label: t(`customers.filter.${key}.label`),
      children: choices[key].map((value) => ({ key: `${key}:${value}`, label: labelOf(key, value), onClick: () => url.set({ [key]: value }) })),
    }));
  return (
    <div className={css.filters}>
      {active.map((key) => (
        <FilterChip key={key} label={t(`customers.filter.${key}.label`)} value={labelOf(key, url.get(key))} onRemove={() => url.set({ [key]: null })} />
      ))}
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button type="dashed" icon={<PlusOutlined />}>
            {t('customers.condition')}
          </Button>
        </Dropdown>
      )}
      {active.length > 0 && (
        <button type="button" className="link" onClick={() => url.set({ channel: null, activeDays: null, bought: null })}>
          {t('action.clear')}
        </button>
      )}
      <span className={css.total}>{children}</span>
    </div>
  );
}
