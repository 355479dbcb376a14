import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Overview } from '@/api/types';
import { Card } from '@/shared/ui/Page';
import css from './home.module.css';

const steps = [
  { key: 'source', to: '/data/sources?create=1' },
  { key: 'person', to: '/data/debugger' },
  { key: 'segment', to: '/segments' },
] as const;

/** From nothing to the first person: three steps, or the demo brand in one. */
export function FirstSteps({ done, demo }: { readonly done: Overview['steps']; readonly demo: ReactNode }) {
  const { t } = useTranslation();
  const current = steps.findIndex(({ key }) => !done[key]);
  return (
    <>
      <Card flush title={t('home.start')} sub={t('home.startSub')}>
        <ol className={css.steps}>
          {steps.map(({ key, to }, index) => (
            <li key={key} className={`${css.step} ${done[key] ? css.done : index === current ? css.current : ''}`} aria-current={index === current ? 'step' : undefined}>
              <span className={css.number}>{done[key] ? <CheckOutlined aria-label={t('home.stepDone')} /> : index + 1}</span>
              <b>{t(`home.step.${key}.title`)}</b>
              <p>{t(`home.step.${key}.text`)}</p>
              <div>
                <Link to={to}>
                  <Button type={index === current ? 'primary' : 'default'}>{t(`home.step.${key}.action`)}</Button>
                </Link>
              </div>
            </li>
          ))}
        </ol>
      </Card>
      {demo}
    </>
  );
}
