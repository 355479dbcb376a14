import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import { useSetupToken } from '@/features/auth/api/setup';
import { AuthScreen } from '@/features/auth/components/AuthScreen';
import { SetupForm } from '@/features/auth/components/SetupForm';
import { ErrorState } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';

export default function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  useSession();
  const link = useSetupToken(token);
  const refused = token === '' || link.data?.valid === false || isProblem(link.error, 'setup_token_invalid');
  if (refused) {
    return (
      <AuthScreen title={t('auth.linkInvalid')} lead={t('auth.linkInvalidLead')}>
        <Trouble title={t('auth.linkInvalidWhy')} tone="caution">
          {t('auth.linkInvalidNext')}
        </Trouble>
        <Link to="/sign-in" style={{ display: 'block', marginTop: 16 }}>
          <Button block>{t('auth.toSignIn')}</Button>
        </Link>
      </AuthScreen>
    );
  }
  return (
    <AuthScreen title={t('auth.setupTitle')} lead={t('auth.setupLead')}>
      {link.isError ? (
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        link.data !== undefined && <SetupForm token={token} onDone={() => void navigate('/', { replace: true })} />
      )}
    </AuthScreen>
  );
}
