import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SharedValue } from '@/api/sharedValues';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { TwoLines, type Column } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { StandingCell } from './StandingCell';
import css from './sharedValues.module.css';

export type Ruling = { readonly row: SharedValue; readonly kind: 'block' | 'unblock' };

function Value({ row }: { readonly row: SharedValue }) {
  const { t } = useTranslation();
  const { kind, value, scope } = row.value;
  return (
    <span className={css.value}>
      <Icon name={identifierIcon(kind)} size={16} />
      <TwoLines
        first={
          <>
            {t(`identifier.${kind}`, { defaultValue: kind })} <span className="mono">{value}</span>
          </>
        }
        second={[scope, row.sourceName === null ? '' : t('sharedValues.firstFrom', { source: row.sourceName })].filter(Boolean).join(' · ')}
      />
    </span>
  );
}

function Actions({ row, onRule }: { readonly row: SharedValue; readonly onRule: (ruling: Ruling) => void }) {
  const { t } = useTranslation();
  const name = `${t(`identifier.${row.value.kind}`, { defaultValue: row.value.kind })} ${row.value.value}`;
  const button = (kind: Ruling['kind']) => (
    <Button size="small" danger={kind === 'block'} aria-label={`${t(`sharedValues.action.${kind}`)} ${name}`} onClick={() => onRule({ row, kind })}>
      {t(`sharedValues.action.${kind}`)}
    </Button>
  );
  const byRules = row.blocking !== null && row.blocking.by === null;
  return (
    <span className={css.actions}>
      {row.standing !== 'blocked' && button('block')}
      {byRules ? <Link to="/identity/rules">{t('sharedValues.toRules')}</Link> : row.standing !== 'near' && button('unblock')}
    </span>
  );
}

export function useSharedColumns(editable: boolean, onRule: (ruling: Ruling) => void): readonly Column<SharedValue>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = (count: number, more: boolean) => (more ? t('sharedValues.atLeast', { n: format.exact(count) }) : format.exact(count));
  const columns: readonly Column<SharedValue>[] = [
    { key: 'value', title: t('sharedValues.value'), render: (row) => <Value row={row} /> },
    { key: 'standing', title: t('sharedValues.standingTitle'), render: (row) => <StandingCell row={row} /> },
    { key: 'people', title: t('sharedValues.people'), numeric: true, width: 88, render: ({ people, more }) => <b>{counted(people, more)}</b> },
    { key: 'links', title: t('sharedValues.links'), numeric: true, width: 116, render: ({ links, more }) => counted(links, more) },
    { key: 'first', title: t('sharedValues.firstSeen'), width: 128, from: 1440, render: ({ firstSeenAt }) => <RelativeTime at={firstSeenAt} /> },
    { key: 'last', title: t('sharedValues.lastSeen'), width: 128, render: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} /> },
  ];
  return editable ? [...columns, { key: 'actions', title: <span className="sr-only">{t('sharedValues.actions')}</span>, width: 190, render: (row) => <Actions row={row} onRule={onRule} /> }] : columns;
}
