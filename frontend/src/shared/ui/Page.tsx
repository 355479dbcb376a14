import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/shared/icons/Icon';
import css from './ui.module.css';

interface PageProps {
  readonly title: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  /** State and freshness, right after the title. */
  readonly meta?: ReactNode;
  /** Filters, then the page's one primary button. */
  readonly actions?: ReactNode;
  /** A tab bar that continues the header. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, back, meta, actions, tabs, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={`${css.header} ${tabs === undefined ? '' : css.headerTabs}`}>
        {back !== undefined && (
          <Link to={back.to} className={css.back} aria-label={back.label} title={back.label}>
            <Icon name="back" size={18} />
          </Link>
        )}
        <h1 className={`${css.title} ellipsis`}>{title}</h1>
        {meta !== undefined && <div className={css.headerMeta}>{meta}</div>}
        {actions !== undefined && <div className={css.headerActions}>{actions}</div>}
      </header>
      {tabs}
      <div className={css.body}>{children}</div>
    </div>
  );
}

interface CardProps {
  readonly title?: ReactNode;
  readonly sub?: ReactNode;
  readonly extra?: ReactNode;
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Card({ title, sub, extra, flush = false, className = '', children }: CardProps) {
  return (
    <section className={`${css.card} ${className}`}>
      {title !== undefined && (
        <div className={css.cardHead}>
          <h2 className={css.cardTitle}>{title}</h2>
          {sub !== undefined && <span className={css.cardSub}>{sub}</span>}
          {extra !== undefined && <div className={css.cardExtra}>{extra}</div>}
        </div>
      )}
      <div className={flush ? css.flush : css.cardBody} style={title === undefined && !flush ? { paddingTop: 16 } : undefined}>
        {children}
      </div>
    </section>
  );
}

export function Freshness({ tone, children }: { tone: 'good' | 'warn' | 'bad'; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="row">
      <span className={`${css.dot} ${css[tone]}`} role="img" aria-label={t(`tone.${tone}`)} />
      <span>{children}</span>
    </span>
  );
}
