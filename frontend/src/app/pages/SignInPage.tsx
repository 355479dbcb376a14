import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { AuthScreen } from '@/features/auth/components/AuthScreen';
import { SetupNeeded } from '@/features/auth/components/SetupNeeded';
import { SignInForm } from '@/features/auth/components/SignInForm';
import { nextPath } from '@/features/auth/model/nextPath';

export default function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const session = useSession().data;
  const next = nextPath(params.get('next'));
  if (session?.setupRequired) return <SetupNeeded />;
  if (session?.authenticated) return <Navigate to={next} replace />;
  const brand = session?.product.brandName;
  return (
    <AuthScreen title={brand ? t('auth.signInTo', { brand }) : t('auth.signIn')} lead={t('auth.signInLead')}>
      <SignInForm onSignedIn={() => void navigate(next, { replace: true })} />
    </AuthScreen>
  );
}
