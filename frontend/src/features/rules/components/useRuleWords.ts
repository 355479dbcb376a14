import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because, KindRules } from '@/api/rules';
import { useFormat } from '@/shared/format/useFormat';
import { sentenceOf, type Change } from '../model/draft';

/** Rules, their changes and their effects as the page speaks of them. */
export function useRuleWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const kindName = (kind: string) => t(`identifier.${kind}`, { defaultValue: kind });
    const value = ({ field, to }: Change, text: string) => {
      if (field === 'policy') return t(`rules.policyOf.${text}.name`);
      if (field === 'strong') return t(`customer.strength.${text === 'true' ? 'strong' : 'weak'}`);
      if (field === 'windowDays') return text === '' ? t('rules.ever') : t('rules.days', { count: Number(text) });
      return to === '' && text === '' ? '' : format.exact(Number(text));
    };
    return {
      kindName,
      sentence: (terms: KindRules) => t(`rules.sentence.${sentenceOf(terms)}`, { count: terms.limit, days: format.exact(terms.windowDays ?? 0), generic: format.exact(terms.genericAfter) }),
      change: (change: Change) => {
        const what = t(`rules.field.${change.field}`);
        const of = change.kind === '' ? what : t('rules.fieldOf', { kind: kindName(change.kind), field: what });
        return change.field === 'added' || change.field === 'removed' ? of : t('rules.change', { what: of, from: value(change, change.from), to: value(change, change.to) });
      },
      because: (because: Because | null) => (because === null ? t('rules.because.unknown') : t(`rules.because.${because.reason}`, { kind: kindName(because.kind ?? ''), value: because.identifier === null ? t('rules.aValue') : `${kindName(because.identifier.kind)} ${because.identifier.value}` })),
    };
  }, [t, format]);
}

export type RuleWords = ReturnType<typeof useRuleWords>;
