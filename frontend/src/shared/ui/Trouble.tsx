import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/shared/icons/Icon';
import css from './ui.module.css';

interface TroubleProps {
  readonly title: ReactNode;
  readonly tone?: 'bad' | 'notice' | 'caution';
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** The remedy, at the right. */
  readonly action?: ReactNode;
}

/** What and since when in bold, what it means, one remedy. */
export function Trouble({ title, tone = 'bad', icon = 'alert', children, action }: TroubleProps) {
  const toneClass = tone === 'notice' ? css.notice : tone === 'caution' ? css.caution : '';
  return (
    <div className={`${css.trouble} ${toneClass}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon} size={18} />
      <div className={css.troubleText}>
        <b>{title}</b>
        {children}
      </div>
      {action}
    </div>
  );
}

interface DefinitionsProps {
  readonly items: readonly (readonly [ReactNode, ReactNode])[];
}

export function Definitions({ items }: DefinitionsProps) {
  return (
    <dl className={css.definition}>
      {items.map(([term, value], index) => (
        <div key={index} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
