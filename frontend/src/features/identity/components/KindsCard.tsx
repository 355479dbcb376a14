import { useTranslation } from 'react-i18next';
import type { IdentityFigures, KindFigures } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import { Chip } from '@/shared/ui/Chip';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import css from './overview.module.css';

/** How many identifiers of each kind there are, and how many people go by one. */
export function KindsCard({ figures }: { readonly figures: IdentityFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (people: number) => (figures.persons === 0 ? 0 : people / figures.persons);
  const columns: readonly Column<KindFigures>[] = [
    {
      key: 'kind',
      title: t('identityOverview.kind'),
      render: ({ kind }) => (
        <span className="row">
          <Icon name={identifierIcon(kind)} size={15} />
          <span className="strong">{t(`identifier.${kind}`, { defaultValue: kind })}</span>
        </span>
      ),
    },
    { key: 'strength', title: t('identityOverview.strength'), render: ({ strong }) => <Chip tone={strong ? 'info' : 'neutral'}>{t(`customer.strength.${strong ? 'strong' : 'weak'}`)}</Chip> },
    { key: 'identifiers', title: t('identityOverview.identifiers'), numeric: true, render: ({ identifiers }) => format.compact(identifiers) },
    { key: 'generic', title: t('identityOverview.generic'), numeric: true, render: ({ generic }) => (generic === 0 ? <span className="muted">{t('identityOverview.nobody')}</span> : format.compact(generic)) },
    { key: 'people', title: t('identityOverview.persons'), numeric: true, render: ({ people }) => format.compact(people) },
    {
      key: 'share',
      title: t('identityOverview.share'),
      numeric: true,
      render: ({ people }) => (
        <span className={css.share}>
          {format.percent(share(people))}
          <i aria-hidden="true">
            <b style={{ width: `${share(people) * 100}%` }} />
          </i>
        </span>
      ),
    },
  ];
  return (
    <Card flush title={t('identityOverview.byKind')} sub={t('identityOverview.byKindSub')}>
      <DataTable label={t('identityOverview.byKind')} columns={columns} rows={figures.kinds} rowKey={({ kind }) => kind} density="compact" />
    </Card>
  );
}
