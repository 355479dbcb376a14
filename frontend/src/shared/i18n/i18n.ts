import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/shared/format/numbers';

const storageKey = 'tributary.language';

/** Chinese unless the reader chose otherwise. */
export function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en-US' ? 'en-US' : 'zh-CN';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const messages =
    language === 'en-US' ? (await import('./en-US/messages')).enUS : (await import('./zh-CN/messages')).zhCN;
  i18next.addResourceBundle(language, 'translation', messages);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function startI18n(language: Language = storedLanguage()): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await chooseLanguage(language);
  return i18next;
}
