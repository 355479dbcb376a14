import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '@/api/journeys';
import { Icon } from '@/shared/icons/Icon';
import { stepGroups } from '../steps/step';
import { stepKinds, stepOf } from '../steps/steps';
import { stepMime } from './Flow';
import css from './canvas.module.css';

/** Every step there is: dragged onto the canvas or an edge, or clicked to follow what is selected. */
export function Palette({ onPick }: { readonly onPick: (kind: StepKind) => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const words = query.trim().toLowerCase();
  const fits = (kind: StepKind) => words === '' || `${t(`journeys.kind.${kind}`)} ${t(`journeys.kindHint.${kind}`)} ${kind}`.toLowerCase().includes(words);
  const groups = stepGroups.map((group) => ({ group, kinds: stepKinds.filter((kind) => stepOf(kind).group === group && fits(kind)) })).filter(({ kinds }) => kinds.length > 0);
  return (
    <aside className={css.palette} aria-label={t('journeys.canvas.palette')}>
      <Input prefix={<SearchOutlined />} placeholder={t('journeys.canvas.searchSteps')} aria-label={t('journeys.canvas.searchSteps')} value={query} onChange={({ target }) => setQuery(target.value)} allowClear />
      {groups.map(({ group, kinds }) => (
        <section key={group}>
          <h2>{t(`journeys.group.${group}`)}</h2>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(stepMime, kind);
                event.dataTransfer.effectAllowed = 'copy';
              }}
              onClick={() => onPick(kind)}
              title={t(`journeys.kindHint.${kind}`)}
            >
              <span className={css[group]}>
                <Icon name={stepOf(kind).icon} size={16} />
              </span>
              {t(`journeys.kind.${kind}`)}
            </button>
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="muted small">{t('journeys.canvas.noStep')}</p>}
    </aside>
  );
}
