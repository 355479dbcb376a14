import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from '@/shared/theme/antdTheme';
import { useTheme } from '@/shared/theme/ThemeProvider';

export function AntdSetup({ children }: { children: ReactNode }) {
  const { theme } = useTheme();
  const { i18n } = useTranslation();
  const config = useMemo(() => antdTheme(theme), [theme]);
  return (
    <ConfigProvider theme={config} locale={i18n.language === 'en-US' ? enUS : zhCN} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <App style={{ height: '100%' }}>{children}</App>
    </ConfigProvider>
  );
}
