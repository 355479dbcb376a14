import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '@/shared/i18n/i18n';
import { useTheme } from '@/shared/theme/ThemeProvider';
import { RiverArt } from './RiverArt';
import css from './auth.module.css';

/** The frame of the pages outside the console: form left, the river right. */
export function AuthScreen({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { theme, choose } = useTheme();
  const otherLanguage = i18n.language === 'en-US' ? 'zh-CN' : 'en-US';
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className={css.screen}>
      <main className={css.side}>
        <div className={css.logo}>
          <img src="/logo.svg" width={30} height={30} alt="" />
          {t('shell.productLatin')}
          <span>{t('shell.productChinese')}</span>
        </div>
        <div className={css.form}>
          <h1>{title}</h1>
          <p className={css.lead}>{lead}</p>
          {children}
        </div>
        <div className={css.foot}>
          <button type="button" className="link" onClick={() => void chooseLanguage(otherLanguage)}>
            {t(`language.${otherLanguage}`)}
          </button>
          <button type="button" className="link" onClick={() => choose(otherTheme)}>
            {t(`theme.${otherTheme}`)}
          </button>
        </div>
      </main>
      <aside className={css.art}>
        <RiverArt />
        <p className={css.artText}>
          <b>{t('auth.artTitle')}</b>
          {t('auth.artText')}
        </p>
      </aside>
    </div>
  );
}
