import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IdentifierNode, Identity } from '@/api/identity';
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
}

/** Every identifier of the picture in words, surest first; those of other people come last. */
export function IdentifiersCard({ identity, words, picked, onPick }: IdentifiersCardProps) {
  const { t } = useTranslation();
  const columns: readonly Column<IdentifierNode>[] = [
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
    <Card flush title={t('identity.identifiersTitle')} sub={t('identity.identifiersSub')}>
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
