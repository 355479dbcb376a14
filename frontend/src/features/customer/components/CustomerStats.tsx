import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Customer } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import css from './customer.module.css';

const slots = ['official_account', 'mini_program', 'wecom', 'tmall', 'douyin', 'store', 'app', 'web'] as const;

function Stat({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.stat}>
      <span>{label}</span>
      <b>{children}</b>
    </div>
  );
}

export function CustomerStats({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stats } = customer;
  return (
    <div className={css.stats}>
      <Stat label={t('customers.spent')}>{stats.orders === 0 ? t('customers.notBought') : format.money(stats.spent, stats.currency)}</Stat>
      <Stat label={t('customers.orders')}>{format.exact(stats.orders)}</Stat>
      <Stat label={t('customer.lastOrder')}>{stats.lastOrderAt === null ? t('customer.none') : <RelativeTime at={stats.lastOrderAt} />}</Stat>
      <Stat label={t('customers.lastSeen')}>
        <RelativeTime at={stats.lastSeenAt} />
      </Stat>
      <Stat label={t('customers.firstSeen')}>
        <RelativeTime at={stats.firstSeenAt} />
      </Stat>
      <Stat label={t('customers.events')}>{format.exact(stats.events)}</Stat>
      <div className={css.stat}>
        <span>{t('customer.channels')}</span>
        <span className={css.slots}>
          {slots.map((channel) => (
            <ChannelIcon key={channel} kind={channel} present={customer.channels.includes(channel)} />
          ))}
        </span>
      </div>
    </div>
  );
}
