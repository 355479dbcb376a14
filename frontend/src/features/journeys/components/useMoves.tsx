import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Journey, JourneyTotals } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { useNotify } from '@/shared/ui/useNotify';
import { useMove, type Move } from '../api/journeys';
import { useVersions } from '../api/live';
import type { Draft } from './useDraft';
import css from './canvas.module.css';

/** Publishing, pausing, resuming and stopping; each says first what happens to the people on their way. */
export function useMoves(journey: Journey, draft: Draft, totals: JourneyTotals) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const move = useMove(journey.id);
  const versions = useVersions(journey.id, journey.version !== null).data ?? [];
  const active = totals.active;
  const next = (journey.version ?? 0) + 1;
  const inFlight = versions.filter((version) => version.active > 0);

  const run = async (name: Move) => {
    if (name === 'publish' && !(await draft.flush())) return;
    try {
      draft.accept(await move.mutateAsync(name), { draft: draft.definition, name: draft.name });
      notify.done(t(`journeys.moved.${name}`, { version: next }));
    } catch (error) {
      notify.failed(error);
    }
  };
  const people = () => {
    if (active === 0) return <p>{t('journeys.ask.nobody')}</p>;
    return (
      <ul className={css.flight}>
        {inFlight.map(({ version, active: count }) => (
          <li key={version}>
            <span>v{version}</span> {t('journeys.ask.onVersion', { n: format.exact(count), count })}
          </li>
        ))}
      </ul>
    );
  };
  const ask = (name: Move) =>
    modal.confirm({
      icon: null,
      width: 460,
      title: t(`journeys.ask.${name}.title`, { version: next, name: journey.name }),
      content: (
        <div className={css.ask}>
          <p>{active > 0 ? t(`journeys.ask.${name}.people`, { n: format.exact(active), count: active, version: journey.version ?? 0, next }) : t(`journeys.ask.${name}.nobody`, { next })}</p>
          {name !== 'resume' && active > 0 && people()}
          <p className="second">{t(`journeys.ask.${name}.then`, { next })}</p>
        </div>
      ),
      okText: t(`journeys.move.${name}`, { version: next }),
      okButtonProps: name === 'stop' ? { danger: true, type: 'primary' } : {},
      cancelText: t('action.cancel'),
      onOk: () => run(name),
    });
  return { ask, pending: move.isPending };
}
