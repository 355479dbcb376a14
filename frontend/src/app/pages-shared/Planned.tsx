import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IconName } from '@/shared/icons/Icon';
import { Icon } from '@/shared/icons/Icon';
import { Card, Page } from '@/shared/ui/Page';
import { Chip } from '@/shared/ui/Chip';
import css from './planned.module.css';

interface PlannedProps {
  readonly section: 'analysis';
  readonly icon: IconName;
}

/** A section that is not there yet: what it will hold, and what can be done today instead. */
export function Planned({ section, icon }: PlannedProps) {
  const { t } = useTranslation();
  return (
    <Page title={t(`nav.${section}`)} meta={<Chip>{t('planned.notYet')}</Chip>}>
      <Card>
        <div className={css.planned}>
          <span className={css.icon}>
            <Icon name={icon} size={22} />
          </span>
          <div className={css.what}>{t(`planned.${section}.what`)}</div>
          <p className="second">{t(`planned.${section}.now`)}</p>
          <div className={css.links}>
            <Link to="/customers">
              <Button>{t('planned.customers')}</Button>
            </Link>
            <Link to="/data/sources">
              <Button>{t('planned.sources')}</Button>
            </Link>
          </div>
        </div>
      </Card>
    </Page>
  );
}
