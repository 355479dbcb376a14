import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useMatches, useNavigation } from 'react-router';
import { useHotkey } from '@/shared/hooks/useHotkey';
import { useLasting } from '@/shared/ui/States';
import { Sidebar } from './Sidebar';
import css from './shell.module.css';

const CommandPalette = lazy(async () => ({ default: (await import('../palette/CommandPalette')).CommandPalette }));

export function Shell() {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(false);
  const navigation = useNavigation();
  const rail = useMatches().some(({ handle }) => (handle as { readonly rail?: boolean } | undefined)?.rail === true);
  const slow = useLasting(navigation.state !== 'idle');
  useHotkey('k', () => setSearching((open) => !open), true);
  return (
    <div className={`${css.shell} ${rail ? css.rail : ''}`}>
      <a href="#main" className={css.skip}>
        {t('shell.skip')}
      </a>
      <Sidebar onSearch={() => setSearching(true)} />
      <main id="main" className={css.main} tabIndex={-1} aria-busy={slow}>
        {slow && <div className={css.loadingBar} role="status" aria-label={t('state.loading')} />}
        <Outlet />
      </main>
      <ScrollRestoration />
      {searching && (
        <Suspense>
          <CommandPalette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}
