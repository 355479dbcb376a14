import { CheckOutlined, EllipsisOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import { useSignOut } from '@/features/auth/api/signOut';
import { chooseLanguage } from '@/shared/i18n/i18n';
import { useTheme, type ThemeChoice } from '@/shared/theme/ThemeProvider';
import css from './shell.module.css';

const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];
const languages = ['zh-CN', 'en-US'] as const;

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const user = useSession().data?.user;
  if (user === null || user === undefined) return null;

  const mark = (chosen: boolean) => (chosen ? <CheckOutlined /> : <span style={{ width: 14 }} />);
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t('userMenu.theme'),
      children: themes.map((key) => ({ key, icon: mark(key === choice), label: t(`theme.${key}`), onClick: () => choose(key) })),
    },
    {
      type: 'group',
      label: t('userMenu.language'),
      children: languages.map((key) => ({
        key,
        icon: mark(key === i18n.language),
        label: t(`language.${key}`),
        onClick: () => void chooseLanguage(key),
      })),
    },
    { type: 'divider' },
    { key: 'password', label: t('userMenu.password'), onClick: () => void navigate('/settings/profile') },
    { key: 'signOut', label: t('userMenu.signOut'), onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
      <button type="button" className={css.user} aria-label={t('userMenu.label', { name: user.name })}>
        <span className={css.avatar} aria-hidden="true">
          {[...user.name][0]}
        </span>
        <span className={`${css.wide} ${css.userName}`}>
          <span className="ellipsis">{user.name}</span>
          <span className="ellipsis">{t(`role.${user.role}`)}</span>
        </span>
        <EllipsisOutlined className={css.wide} />
      </button>
    </Dropdown>
  );
}
