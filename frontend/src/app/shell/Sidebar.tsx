import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import { useStatus } from '@/api/status';
import { Icon } from '@/shared/icons/Icon';
import { Kbd } from '@/shared/ui/Chip';
import { sections } from './sections';
import { StatusLine } from './StatusLine';
import { UserMenu } from './UserMenu';
import css from './shell.module.css';

const commandKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

export function Sidebar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation();
  const session = useSession().data;
  const { pathname } = useLocation();
  const waiting = useStatus().data?.quarantineOpen ?? 0;
  const brand = session?.product.brandName || t('shell.product');
  const visible = sections.filter(({ needs }) => needs === undefined || session?.permissions.includes(needs));
  return (
    <aside className={css.sidebar}>
      <Link to="/" className={css.logo} aria-label={t('shell.product')}>
        <img src="/logo.svg" width={28} height={28} alt="" />
        <b className={css.wide}>{t('shell.productLatin')}</b>
        <span className={css.wide}>{t('shell.productChinese')}</span>
      </Link>
      <div className={css.brand} title={brand}>
        <span className={css.brandMark} aria-hidden="true">
          {[...brand][0]}
        </span>
        <span className={`${css.wide} ellipsis`}>{brand}</span>
      </div>
      <button type="button" className={css.search} onClick={onSearch} title={t('shell.search')} aria-label={t('shell.search')}>
        <Icon name="search" />
        <span className={`${css.wide} grow`}>{t('shell.search')}</span>
        <span className={css.wide}>
          <Kbd>{commandKey}</Kbd>
        </span>
      </button>
      <nav aria-label={t('shell.sections')} className={css.nav}>
        {visible.map(({ key, to, icon, also }) => (
          <NavLink key={key} to={to} end={to === '/'} className={({ isActive }) => `${css.item} ${isActive || (also !== undefined && pathname.startsWith(also)) ? css.active : ''}`} title={t(`nav.${key}`)}>
            <Icon name={icon} size={17} />
            <span className={`${css.wide} grow`}>{t(`nav.${key}`)}</span>
            {key === 'data' && waiting > 0 && (
              <span className={css.badge} title={t('shell.quarantined', { count: waiting })}>
                {waiting > 99 ? '99+' : waiting}
              </span>
            )}
          </NavLink>
        ))}
      </nav>
      <div className={css.foot}>
        <StatusLine />
        <UserMenu />
      </div>
    </aside>
  );
}
