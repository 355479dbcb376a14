import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity, IdentityDoubt } from '@/api/identity';
import { Trouble } from '@/shared/ui/Trouble';
import type { Picked } from '../model/ties';
import type { IdentityWords } from './useIdentityWords';

const shownFirst = 2;

interface NoticesProps {
  readonly identity: Identity;
  readonly doubts: readonly IdentityDoubt[];
  readonly words: IdentityWords;
  readonly onPick: (picked: Picked) => void;
}

/** What should be known before the picture is believed: it is not whole, or parts hang by one shareable identifier. */
export function Notices({ identity, doubts, words, onPick }: NoticesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? doubts : doubts.slice(0, shownFirst);
  return (
    <>
      {!identity.complete && (
        <Trouble tone="notice" icon="layers" title={t('identity.partial')}>
          {t('identity.partialWhy', { identifiers: identity.identifiers.length, ties: identity.ties.length })}
        </Trouble>
      )}
      {shown.map(({ kind, hub, held, doubtful }) => (
        <Trouble
          key={`${hub}-${held}-${doubtful}`}
          tone="notice"
          icon="question"
          title={t('identity.doubt.title', { hub: words.nameOf(hub) })}
          action={
            <button type="button" className="link" onClick={() => onPick({ type: 'identifier', id: hub })}>
              {t('identity.doubt.show')}
            </button>
          }
        >
          {t(`identity.doubt.${kind}`, { hub: words.nameOf(hub), held: words.nameOf(held), doubtful: words.nameOf(doubtful) })}
        </Trouble>
      ))}
      {doubts.length > shownFirst && (
        <button type="button" className="link" style={{ alignSelf: 'flex-start' }} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('customer.fewer') : t('identity.doubt.more', { count: doubts.length - shownFirst })}
        </button>
      )}
    </>
  );
}
