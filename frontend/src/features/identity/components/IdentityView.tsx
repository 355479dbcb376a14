import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '@/api/identity';
import type { Order } from '@/api/orders';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/States';
import { bondOf, isOnlyClaimed, isRuled, ownDoubts, summaryOf, type Picked } from '../model/ties';
import { DetailPanel } from './DetailPanel';
import { IdentifiersCard } from './IdentifiersCard';
import { IdentityGraph } from './IdentityGraph';
import { Notices } from './Notices';
import { TiesCard } from './TiesCard';
import { useIdentityWords } from './useIdentityWords';
import css from './identity.module.css';

/** Says what the lines mean, those that are there. */
function Legend({ identity }: { readonly identity: Identity }) {
  const { t } = useTranslation();
  const { joined, refused, others } = summaryOf(identity);
  const claimed = identity.ties.some((tie) => bondOf(tie) === 'joined' && isOnlyClaimed(tie));
  const there = { joined: joined > 0, claimed, refused: refused > 0, ruled: identity.ties.some(isRuled), foreign: others > 0 };
  return (
    <ul className={css.legend}>
      {(['joined', 'claimed', 'refused', 'ruled', 'foreign'] as const).filter((key) => there[key]).map((key) => (
        <li key={key}>
          <i className={css[`sample_${key}`]} />
          {t(`identity.legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}

/** The server numbers identifiers anew with every answer: what was picked stays so while they are the same ones. */
function usePicked({ identifiers }: Identity) {
  const of = useMemo(() => identifiers.map(({ oneId, kind, scope, value }) => [oneId, kind, scope, value].join()).join('\n'), [identifiers]);
  const [state, setState] = useState<{ readonly picked: Picked | null; readonly of: string }>({ picked: null, of });
  const pick = useMemo(() => (picked: Picked | null) => setState({ picked, of }), [of]);
  return [state.of === of ? state.picked : null, pick] as const;
}

interface IdentityViewProps {
  readonly identity: Identity;
  /** Undefined for those who may not rule. */
  readonly onOrder: ((order: Order) => void) | undefined;
}

export function IdentityView({ identity, onOrder }: IdentityViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useIdentityWords(identity);
  const [picked, pick] = usePicked(identity);
  const stage = useRef<HTMLDivElement>(null);
  /** From elsewhere on the page: the picture comes into sight with what was picked. */
  const show = (chosen: Picked) => {
    pick(chosen);
    stage.current?.scrollIntoView({ block: 'nearest' });
  };
  const doubts = useMemo(() => ownDoubts(identity), [identity]);
  const doubtful = useMemo(() => new Set(doubts.flatMap(({ hub, doubtful: other }) => [hub, other])), [doubts]);
  const { strong, weak, refused, others } = summaryOf(identity);
  if (identity.identifiers.length === 0)
    return (
      <Card title={t('identity.graph')}>
        <Empty icon="link" title={t('customer.noIdentifiers')} text={t('identity.noneNext')} />
      </Card>
    );
  const sub = format.list([
    t('identity.count.identifiers', { count: strong + weak }),
    t('identity.count.ties', { count: identity.ties.length }),
    refused === 0 ? '' : t('identity.count.refused', { count: refused }),
    others === 0 ? '' : t('identity.count.others', { count: others }),
  ]);
  return (
    <>
      <Notices identity={identity} doubts={doubts} words={words} onPick={show} />
      <Card flush title={t('identity.graph')} sub={sub} extra={<Legend identity={identity} />}>
        <div ref={stage} className={css.stage}>
          <IdentityGraph identity={identity} words={words} picked={picked} doubtful={doubtful} onPick={pick} />
          <DetailPanel identity={identity} words={words} picked={picked} onPick={pick} onOrder={onOrder} />
        </div>
      </Card>
      <TiesCard identity={identity} words={words} picked={picked} onPick={show} />
      <IdentifiersCard identity={identity} words={words} picked={picked} onPick={show} onOrder={onOrder} />
    </>
  );
}
