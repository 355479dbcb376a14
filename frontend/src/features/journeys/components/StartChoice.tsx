import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon, type IconName } from '@/shared/icons/Icon';
import { useNotify } from '@/shared/ui/useNotify';
import { useCreateJourney } from '../api/journeys';
import { layout } from '../model/layout';
import { startNames, startOf, type StartName } from '../model/starts';
import { steps } from '../steps/steps';
import css from './journeys.module.css';

const icons: Readonly<Record<StartName, IconName>> = { abandonedCart: 'cart', welcome: 'card', blank: 'journey' };

/** What a journey can begin as: two that every brand needs, or nothing. */
export function StartChoice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const create = useCreateJourney();
  const start = (name: StartName) =>
    create.mutate(
      { name: t(`journeys.start.${name}.name`), draft: layout(startOf(name, [t('journeys.start.armA'), t('journeys.start.armB')]), steps) },
      { onSuccess: ({ id }) => void navigate(`/journeys/${id}`), onError: notify.failed },
    );
  return (
    <div className={css.starts}>
      {startNames.map((name) => (
        <button key={name} type="button" className={css.start} disabled={create.isPending} onClick={() => start(name)}>
          <span className={css.startIcon}>
            <Icon name={icons[name]} size={18} />
          </span>
          <b>{t(`journeys.start.${name}.title`)}</b>
          <span>{t(`journeys.start.${name}.what`)}</span>
        </button>
      ))}
    </div>
  );
}
