import { useTranslation } from 'react-i18next';
import type { Evidence, Identity, IdentityTie } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty } from '@/shared/ui/States';
import { bondOf, isOnlyClaimed, isRuled, seen, sortedTies, tieId, tieOrders, type Picked, type TieOrder } from '../model/ties';
import { bondTone } from './tones';
import type { IdentityWords } from './useIdentityWords';

interface TiesCardProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked) => void;
}

/** Every tie of the picture in words. */
export function TiesCard({ identity, words, picked, onPick }: TiesCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const order = tieOrders.find((each) => each === url.get('sort')) ?? 'verdict';
  const sort = (key: TieOrder) => ({ active: order === key, onSort: () => url.set({ sort: key === 'verdict' ? null : key }) });
  const end = (id: number) => {
    const found = identity.identifiers.find((each) => each.id === id);
    if (found === undefined) return t('identity.unknown');
    const whose = found.oneId === identity.oneId ? words.scope(found) : words.holder(found.oneId);
    return <TwoLines first={words.name(found)} second={whose} />;
  };
  const never = <span className="muted">{t('identity.never')}</span>;
  const count = (evidence: Evidence | null) => (evidence === null ? never : format.exact(evidence.count));
  const time = (at: string | undefined) => (at === undefined ? never : <RelativeTime at={at} />);
  const columns: readonly Column<IdentityTie>[] = [
    { key: 'a', title: t('identity.one'), render: (tie) => end(tie.a) },
    { key: 'b', title: t('identity.other'), render: (tie) => end(tie.b) },
    {
      key: 'verdict',
      title: t('identity.outcome'),
      sort: sort('verdict'),
      render: (tie) => (
        <span title={words.verdict(tie)}>
          <Chip tone={bondTone[bondOf(tie)]} dot>
            {words.word(tie)}
          </Chip>
          {tie.ruling !== null && isRuled(tie) && <span className="muted small" style={{ display: 'block' }}>{t('identity.ruledBy', { by: tie.ruling.by })}</span>}
        </span>
      ),
    },
    { key: 'verified', title: t('identity.trusted'), numeric: true, sort: sort('verified'), render: ({ verified }) => count(verified) },
    { key: 'claimed', title: t('identity.claims'), numeric: true, sort: sort('claimed'), render: ({ claimed }) => count(claimed) },
    { key: 'first', title: t('identity.firstTogether'), sort: sort('first'), render: (tie) => time(seen(tie)?.firstAt) },
    { key: 'last', title: t('identity.lastTogether'), sort: sort('last'), render: (tie) => time(seen(tie)?.lastAt) },
    { key: 'source', title: t('identity.firstSource'), render: (tie) => (seen(tie) === null ? never : (tie.sourceName ?? t('customer.unknownSource'))) },
  ];
  const only = identity.ties.length > 0 && identity.ties.every(isOnlyClaimed);
  return (
    <Card flush title={t('identity.tiesTitle')} sub={only ? t('identity.onlyClaims') : t('identity.tiesSub')}>
      {identity.ties.length === 0 ? (
        <Empty icon="link" title={t('identity.noTies')} text={t('identity.noTiesWhy')} />
      ) : (
        <DataTable
          label={t('identity.tiesTitle')}
          columns={columns}
          rows={sortedTies(identity.ties, order)}
          rowKey={tieId}
          onOpen={(tie) => onPick({ type: 'tie', id: tieId(tie) })}
          selected={(tie) => picked?.type === 'tie' && picked.id === tieId(tie)}
        />
      )}
    </Card>
  );
}
