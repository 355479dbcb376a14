import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '@/api/types';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { Icon } from '@/shared/icons/Icon';
import { TwoLines, type Column } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { channelSlots, type ColumnKey } from '../model/preferences';
import css from './customers.module.css';

function Person({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const matched = row.matchedBy === null ? '' : t('customers.matchedBy', { kind: t(`identifier.${row.matchedBy}`, { defaultValue: row.matchedBy }) });
  return (
    <span className={css.person}>
      <span className={`${css.avatar} ${row.name === null ? css.anonymous : ''}`} aria-hidden="true">
        {row.name === null ? <Icon name="person" size={14} /> : [...row.name][0]}
      </span>
      <TwoLines first={row.name ?? t('customer.unnamed')} second={[row.phone, matched].filter((part) => part !== null && part !== '').join(' · ')} />
    </span>
  );
}

interface Sorting {
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** Every column the list can show, keyed by the name it is chosen by. */
export function useColumns({ sort, onSort }: Sorting): (chosen: readonly ColumnKey[]) => readonly Column<CustomerRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const sortable = (key: string, standard = false) => ({ active: sort === key || (standard && sort === ''), onSort: () => onSort(standard ? '' : key) });
  const missing = (text: string) => <span className="muted">{text}</span>;
  const all: Readonly<Record<ColumnKey, Column<CustomerRow>>> = {
    oneId: { key: 'oneId', title: 'OneID', width: 112, render: (row) => <span className="second nowrap">{oneIdText(row.oneId)}</span> },
    level: { key: 'level', title: t('customers.level'), width: 108, render: (row) => <span className="nowrap">{row.memberLevel ?? missing(t('customers.notMember'))}</span> },
    city: { key: 'city', title: t('customers.city'), width: 84, from: 1440, render: (row) => row.city ?? missing(t('customers.unknown')) },
    lastSeen: {
      key: 'lastSeen',
      title: t('customers.lastSeen'),
      width: 248,
      sort: sortable('lastSeen', true),
      render: (row) => {
        const event = row.lastEventName === null ? null : t(`event.${row.lastEventName}`, { defaultValue: row.lastEventName });
        return <TwoLines first={<RelativeTime at={row.lastSeenAt} />} second={[row.lastSourceName, event].filter((part) => part !== null).join(' · ')} />;
      },
    },
    spent: {
      key: 'spent',
      title: t('customers.spent'),
      numeric: true,
      width: 112,
      sort: sortable('spent'),
      render: (row) => (row.orders === 0 ? missing(t('customers.notBought')) : <span className={css.amount}>{format.money(row.spent, row.currency)}</span>),
    },
    orders: { key: 'orders', title: t('customers.orders'), numeric: true, width: 72, render: (row) => format.exact(row.orders) },
    events: { key: 'events', title: t('customers.events'), numeric: true, width: 84, render: (row) => format.exact(row.events) },
    identity: {
      key: 'identity',
      title: t('customers.identity'),
      width: 220,
      render: (row) => (
        <span className={css.slots}>
          {channelSlots.map((channel) => (
            <ChannelIcon key={channel} kind={channel} present={row.channels.includes(channel)} />
          ))}
        </span>
      ),
    },
    firstSeen: { key: 'firstSeen', title: t('customers.firstSeen'), width: 128, sort: sortable('firstSeen'), render: (row) => <RelativeTime at={row.firstSeenAt} className="second" /> },
  };
  const person: Column<CustomerRow> = { key: 'person', title: t('customers.person'), render: (row) => <Person row={row} /> };
  return (chosen) => [person, ...chosen.map((key) => all[key])];
}
