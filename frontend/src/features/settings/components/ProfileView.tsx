import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Language } from '@/shared/format/numbers';
import { chooseLanguage } from '@/shared/i18n/i18n';
import { useTheme, type ThemeChoice } from '@/shared/theme/ThemeProvider';
import { Segmented } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { Definitions } from '@/shared/ui/Trouble';
import { PasswordForm } from './PasswordForm';
import css from './settings.module.css';

const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];
const languages: readonly Language[] = ['zh-CN', 'en-US'];

export function ProfileView() {
  const { t, i18n } = useTranslation();
  const { choice, choose } = useTheme();
  const session = useSession().data;
  const user = session?.user;
  return (
    <div className={css.cards}>
      {user && (
        <Card title={t('settings.account')}>
          <Definitions
            items={[
              [t('settings.name'), user.name],
              [t('auth.email'), user.email],
              [t('settings.role'), `${t(`role.${user.role}`)} · ${t(`settings.roleMeaning.${user.role}`)}`],
              [t('settings.version'), session?.product.version],
            ]}
          />
        </Card>
      )}
      <Card title={t('settings.look')}>
        <div className={css.choice}>
          <span>{t('userMenu.theme')}</span>
          <Segmented label={t('userMenu.theme')} value={choice} onChange={choose} options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))} />
        </div>
        <div className={css.choice}>
          <span>{t('userMenu.language')}</span>
          <Segmented label={t('userMenu.language')} value={i18n.language as Language} onChange={(language) => void chooseLanguage(language)} options={languages.map((value) => ({ value, label: t(`language.${value}`) }))} />
        </div>
      </Card>
      <Card title={t('settings.changePassword')}>
        <PasswordForm />
      </Card>
    </div>
  );
}
