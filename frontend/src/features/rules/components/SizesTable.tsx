import { useTranslation } from 'react-i18next';
import type { SizeBar } from '@/api/rules';
import { useFormat } from '@/shared/format/useFormat';
import css from './rules.module.css';

/** How many people hold how many identifiers, now and under the draft; bars by the square root, so that few stay visible. */
export function SizesTable({ sizes }: { readonly sizes: readonly SizeBar[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...sizes.flatMap(({ before, after }) => [before, after]));
  const width = (value: number) => `${Math.sqrt(value / most) * 100}%`;
  const shown = sizes.filter(({ before, after }) => before + after > 0);
  const name = ({ from, to }: SizeBar) => (to === null ? t('rules.sizeFrom', { from: format.exact(from) }) : from === to ? format.exact(from) : `${format.exact(from)}–${format.exact(to)}`);
  return (
    <section>
      <h3 className={css.sectionHead}>{t('rules.sizes')}</h3>
      <table className={css.sizes} aria-label={t('rules.sizes')}>
        <thead>
          <tr>
            <th scope="col">{t('rules.size')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{t('rules.before')}</th>
            <th scope="col">{t('rules.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{name(bar)}</th>
              <td aria-hidden="true">
                <i className={css.barBefore} style={{ width: width(bar.before) }} />
                <i className={css.barAfter} style={{ width: width(bar.after) }} />
              </td>
              <td>{format.exact(bar.before)}</td>
              <td className={bar.before === bar.after ? '' : css.differs}>{format.exact(bar.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted small">{t('rules.sizesHint')}</p>
    </section>
  );
}
