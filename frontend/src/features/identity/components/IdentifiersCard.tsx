import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IdentifierNode, Identity } from '@/api/identity';
import type { Order } from '@/api/orders';
import { oneIdText } from '@/shared/format/numbers';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { tiesOf, type Picked } from '../model/ties';
import type { IdentityWords } from './useIdentityWords';

interface IdentifiersCardProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked) => void;
  /** Undefined for those who may not rule. */
  readonly onOrder: ((order: Order) => void) | undefined;
}

/** Every identifier of the picture in words, surest first; those of other people come last. */
export function IdentifiersCard({ identity, words, picked, onPick, onOrder }: IdentifiersCardProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const own = identity.identifiers.filter(({ oneId }) => oneId === identity.oneId);
  const leaving = own.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  const choose = (key: string, on: boolean) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((each) => each !== key)));
  const choice: Column<IdentifierNode> = {
    key: 'choose',
    title: '',
    width: 40,
    render: (each) => each.oneId === identity.oneId && <span onClick={(event) => event.stopPropagation()}><Checkbox aria-label={t('identity.choose', { name: words.name(each) })} checked={chosen.has(each.key)} onChange={({ target }) => choose(each.key, target.checked)} /></span>,
  };
  const columns: readonly Column<IdentifierNode>[] = [
    ...(onOrder === undefined ? [] : [choice]),
    { key: 'name', title: t('identity.identifier'), render: (each) => <TwoLines first={words.name(each)} second={words.scope(each)} /> },
    { key: 'strength', title: t('identity.strength'), render: ({ strength }) => <Chip tone={strength === 'strong' ? 'info' : 'neutral'}>{t(`customer.strength.${strength}`)}</Chip> },
    {
      key: 'holder',
      title: t('identity.holder'),
      render: ({ oneId }) => (oneId === identity.oneId ? t('identity.thisOne') : <Link to={`/customers/${oneId}/identity`}>OneID {oneIdText(oneId)}</Link>),
    },
    { key: 'ties', title: t('identity.ties'), numeric: true, render: ({ id }) => tiesOf(identity.ties, id).length },
    { key: 'first', title: t('identity.firstSeen'), render: ({ firstSeenAt }) => <RelativeTime at={firstSeenAt} /> },
    { key: 'last', title: t('identity.lastSeen'), render: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} /> },
    { key: 'source', title: t('identity.source'), render: ({ sourceName }) => sourceName ?? t('customer.unknownSource') },
  ];
  return (
    <Card
      flush
      title={t('identity.identifiersTitle')}
      sub={t('identity.identifiersSub')}
      extra={
        onOrder !== undefined &&
        leaving.length > 0 && (
          <>
            {t('identity.chosen', { count: leaving.length })}
            <button type="button" className="link" onClick={() => setChosen(new Set())}>
              {t('action.clear')}
            </button>
            <Button size="small" onClick={() => onOrder({ kind: 'split', oneId: identity.oneId, chosen: leaving })}>
              {t('order.action.split')}
            </Button>
          </>
        )
      }
    >
      <DataTable
        label={t('identity.identifiersTitle')}
        columns={columns}
        rows={identity.identifiers}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onPick({ type: 'identifier', id })}
        selected={({ id }) => picked?.type === 'identifier' && picked.id === id}
      />
    </Card>
  );
}
