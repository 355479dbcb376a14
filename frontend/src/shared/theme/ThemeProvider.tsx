import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ThemeName } from './tokens';

export type ThemeChoice = ThemeName | 'system';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly theme: ThemeName;
  readonly choose: (choice: ThemeChoice) => void;
}

const storageKey = 'tributary.theme';
const ThemeContext = createContext<ThemeState>({ choice: 'system', theme: 'light', choose: () => undefined });

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(storedChoice);
  const [systemDark, setSystemDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);

  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystemDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  const theme: ThemeName = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  const value = useMemo<ThemeState>(
    () => ({
      choice,
      theme,
      choose: (next) => {
        localStorage.setItem(storageKey, next);
        setChoice(next);
      },
    }),
    [choice, theme],
  );
  return <ThemeContext value={value}>{children}</ThemeContext>;
}

export const useTheme = () => useContext(ThemeContext);
