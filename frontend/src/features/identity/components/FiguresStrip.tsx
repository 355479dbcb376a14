import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IdentityFigures } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { identifiersIn, mergesIn } from '../model/overview';
import css from './overview.module.css';

/** How many there are and how many of them are known. */
export function FiguresStrip({ figures }: { readonly figures: IdentityFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { persons, known, anonymous, conflicts, kinds, days } = figures;
  const identifiers = identifiersIn(figures);
  const merges = mergesIn(figures);
  const of = (part: number) => (persons === 0 ? '' : t('identityOverview.ofPersons', { share: format.percent(part / persons) }));
  const today = days.at(-1)?.merges ?? 0;
  const cells = [
    { key: 'persons', value: persons, note: t('identityOverview.note.persons') },
    { key: 'known', value: known, note: of(known) },
    { key: 'anonymous', value: anonymous, note: of(anonymous) },
    { key: 'identifiers', value: identifiers, note: t('identityOverview.note.identifiers', { count: kinds.length, each: format.exact(persons === 0 ? 0 : identifiers / persons, 1) }) },
    { key: 'merges', value: merges, note: t('identityOverview.note.merges', { n: format.exact(today) }) },
    { key: 'conflicts', value: conflicts, note: conflicts === 0 ? t('identityOverview.note.noConflicts') : <Link to="/identity/conflicts">{t('identityOverview.toConflicts')}</Link> },
  ] as const;
  return (
    <dl className={css.strip}>
      {cells.map(({ key, value, note }) => (
        <div key={key} className={css.figure} title={t(`identityOverview.means.${key}`)}>
          <dt className={css.label}>{t(`identityOverview.${key}`)}</dt>
          <dd className={css.value}>{format.compact(value)}</dd>
          <dd className={css.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
