import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/icons/Icon';
import { templateKeys } from '../model/templates';
import { useNewSegment } from './useNewSegment';
import css from './segments.module.css';

/** Nothing yet: scenes to start from, each one press away from a number. */
export function SegmentsEmpty({ may }: { readonly may: boolean }) {
  const { t } = useTranslation();
  const { start, creating } = useNewSegment();
  return (
    <div className={css.emptyWrap}>
      <div>
        <Icon name="tag" size={22} style={{ color: 'var(--text-3)', marginBottom: 6 }} />
        <div className="strong">{t('segments.empty')}</div>
        <div className="second" style={{ fontSize: 13 }}>
          {t('segments.emptyNext')}
        </div>
      </div>
      {may && (
        <>
          <div className={css.templates}>
            {templateKeys.map((key) => (
              <button key={key} type="button" className={css.template} disabled={creating} onClick={() => start(key)}>
                <b>{t(`segments.template.${key}.title`)}</b>
                <span>{t(`segments.template.${key}.text`)}</span>
              </button>
            ))}
          </div>
          <Button onClick={() => start(null)} loading={creating}>
            {t('segments.blank')}
          </Button>
        </>
      )}
    </div>
  );
}
