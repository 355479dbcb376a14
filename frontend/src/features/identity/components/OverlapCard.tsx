import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityFigures, KindFigures } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { matrixOf, stepOf, type Meeting } from '../model/overview';
import css from './overview.module.css';

interface CellProps {
  readonly row: KindFigures;
  readonly column: KindFigures;
  readonly meeting: Meeting;
}

function Cell({ row, column, meeting }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = ({ kind }: KindFigures) => t(`identifier.${kind}`, { defaultValue: kind });
  const says = t('identityOverview.cell', {
    a: name(row), b: name(column), n: format.exact(meeting.people), ofA: format.percent(meeting.ofRow), ofB: format.percent(meeting.ofColumn),
  });
  return (
    <Tooltip title={says}>
      <td className={css[`step${stepOf(meeting.rate)}`]} aria-label={says}>
        {meeting.people === 0 ? (
          t('identityOverview.nobody')
        ) : (
          <>
            <b>{format.percent(meeting.rate)}</b>
            <span>{format.compact(meeting.people)}</span>
          </>
        )}
      </td>
    </Tooltip>
  );
}

/** Which channels know each other's people: every kind of identifier against every other. */
export function OverlapCard({ figures }: { readonly figures: IdentityFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const all = url.get('kinds') === 'all';
  const { kinds, rows } = useMemo(() => matrixOf(figures, !all), [figures, all]);
  const name = (kind: string) => t(`identifier.${kind}`, { defaultValue: kind });
  return (
    <Card
      flush
      title={t('identityOverview.overlap')}
      sub={t('identityOverview.overlapSub')}
      extra={
        <Segmented
          label={t('identityOverview.which')}
          value={all ? 'all' : 'strong'}
          onChange={(value) => url.set({ kinds: value === 'all' ? 'all' : null })}
          options={(['strong', 'all'] as const).map((value) => ({ value, label: t(`identityOverview.kinds.${value}`) }))}
        />
      }
    >
      {rows.length < 2 ? (
        <p className={css.foot}>{t('identityOverview.tooFew')}</p>
      ) : (
        <>
          <div className={css.scroll}>
            <table className={css.matrix} aria-label={t('identityOverview.overlap')} style={{ minWidth: 152 + kinds.length * 78 }}>
              <thead>
                <tr>
                  <th scope="col" />
                  {kinds.map(({ kind }) => (
                    <th key={kind} scope="col">
                      {name(kind)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ kind: row, cells }) => (
                  <tr key={row.kind}>
                    <th scope="row">
                      <b>{name(row.kind)}</b>
                      {t('identityOverview.people', { count: row.people, n: format.compact(row.people) })}
                    </th>
                    {cells.map((meeting, index) => {
                      const column = kinds[index];
                      return meeting === null || column === undefined ? <td key={index} className={css.self} aria-hidden="true" /> : <Cell key={column.kind} row={row} column={column} meeting={meeting} />;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={css.foot}>{t('identityOverview.overlapFoot')}</p>
        </>
      )}
    </Card>
  );
}
