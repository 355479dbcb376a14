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
import { splittable, tiesOf, type Picked } from '../model/ties';
import { standingTone } from './tones';
import type { IdentityWords } from './useIdentityWords';
import css from './identity.module.css';

interface IdentifiersCardProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked) => void;
  /** Undefined for those who may not rule. */
  readonly onOrder: ((order: Order) => void) | undefined;
}

/** How strong it is, and what is against it when something is. */
function Tags({ identifier, words }: { readonly identifier: IdentifierNode; readonly words: IdentityWords }) {
  const { t } = useTranslation();
  const { strength, standing } = identifier;
  return (
    <span className={css.tags}>
      <Chip tone={strength === 'strong' ? 'info' : 'neutral'}>{t(`customer.strength.${strength}`)}</Chip>
      {standing !== 'open' && (
        <span title={words.standingMeans(identifier)}>
          <Chip tone={standingTone[standing]}>{words.standing(identifier)}</Chip>
        </span>
      )}
    </span>
  );
}

/** Every identifier of the picture in words, surest first; those of other people come last. */
export function IdentifiersCard({ identity, words, picked, onPick, onOrder }: IdentifiersCardProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const own = splittable(identity);
  const leaving = own.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  const choose = (key: string, on: boolean) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((each) => each !== key)));
  const choice: Column<IdentifierNode> = {
    key: 'choose',
    title: '',
    width: 40,
    render: (each) => own.includes(each) && <span onClick={(event) => event.stopPropagation()}><Checkbox aria-label={t('identity.choose', { name: words.name(each) })} checked={chosen.has(each.key)} onChange={({ target }) => choose(each.key, target.checked)} /></span>,
  };
  const columns: readonly Column<IdentifierNode>[] = [
    ...(onOrder === undefined || own.length < 2 ? [] : [choice]),
    { key: 'name', title: t('identity.identifier'), render: (each) => <TwoLines first={words.name(each)} second={words.scope(each)} /> },
    { key: 'strength', title: t('identity.strength'), render: (each) => <Tags identifier={each} words={words} /> },
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
            <Button size="small" disabled={leaving.length === own.length} title={leaving.length === own.length ? t('identity.leaveOne') : undefined} onClick={() => onOrder({ kind: 'split', oneId: identity.oneId, chosen: leaving })}>
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
