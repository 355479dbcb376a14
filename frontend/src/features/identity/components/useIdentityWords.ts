import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentifierNode, Identity, IdentityTie } from '@/api/identity';
import { oneIdText } from '@/shared/format/numbers';
import { sourceOfScope } from '@/shared/format/scope';
import { useFormat } from '@/shared/format/useFormat';
import { isOnlyClaimed, seen, verdictOf, wordOf } from '../model/ties';

/** Identifiers and ties as the page speaks of them. */
export function useIdentityWords({ oneId, identifiers }: Pick<Identity, 'oneId' | 'identifiers'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const kindName = (kind: string) => t(`identifier.${kind}`, { defaultValue: kind });
    const name = ({ kind, value }: IdentifierNode) => `${kindName(kind)} ${value}`;
    const nameOf = (id: number) => {
      const found = identifiers.find((each) => each.id === id);
      return found === undefined ? t('identity.unknown') : name(found);
    };
    const word = (tie: IdentityTie) => {
      const key = wordOf(tie, { oneId, identifiers });
      return t(`identity.word.${key}`, { kind: kindName(tie.family ?? '') });
    };
    const times = (tie: IdentityTie) => {
      const evidence = seen(tie);
      return evidence === null ? '' : `×${format.exact(evidence.count)}`;
    };
    return {
      kindName,
      name,
      nameOf,
      scope: ({ scope }: IdentifierNode) => {
        const source = sourceOfScope(scope);
        return source === undefined ? scope : t('customer.withinSource', { id: source });
      },
      holder: (other: number) => t('identity.heldBy', { oneId: oneIdText(other) }),
      word,
      /** On the line itself, where room is short: the count speaks for a plain tie. */
      label: (tie: IdentityTie) => {
        if (!tie.joins || tie.ruling?.ruling === 'together') return `${word(tie)} ${times(tie)}`.trim();
        return isOnlyClaimed(tie) ? t('identity.claimed', { times: times(tie) }) : times(tie);
      },
      standing: ({ standing }: IdentifierNode) => (standing === 'open' ? '' : t(`identity.standing.${standing}`)),
      standingMeans: ({ standing }: IdentifierNode) => (standing === 'open' ? '' : t(`identity.standingMeans.${standing}`)),
      verdict: (tie: IdentityTie) => t(`identity.verdict.${verdictOf(tie)}`, { kind: kindName(tie.family ?? '') }),
      between: (tie: IdentityTie) => t('identity.between', { one: nameOf(tie.a), other: nameOf(tie.b) }),
    };
  }, [t, format, oneId, identifiers]);
}

export type IdentityWords = ReturnType<typeof useIdentityWords>;
