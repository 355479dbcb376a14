import { useTranslation } from 'react-i18next';
import { CodeBlock } from '@/shared/ui/Copy';
import { AuthScreen } from './AuthScreen';

/** Before the first administrator exists: where to find the one-time link. */
export function SetupNeeded() {
  const { t } = useTranslation();
  return (
    <AuthScreen title={t('auth.setupNeeded')} lead={t('auth.setupNeededLead')}>
      <CodeBlock code={`${location.origin}/setup?token=…`} />
      <p className="second small" style={{ marginTop: 12 }}>
        {t('auth.setupNeededHint')}
      </p>
    </AuthScreen>
  );
}
