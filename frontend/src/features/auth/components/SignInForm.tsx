import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Trouble } from '@/shared/ui/Trouble';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useSignIn, type Credentials } from '../api/signIn';
import css from './auth.module.css';

interface SignInFormProps {
  readonly email?: string;
  readonly onSignedIn: () => void;
}

export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const signIn = useSignIn();
  return (
    <Form<Credentials>
      name="sign-in"
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ email }}
      onFinish={(values) => signIn.mutate(values, { onSuccess: onSignedIn })}
    >
      {signIn.isError && (
        <div className={css.alert}>
          <Trouble title={text(signIn.error)} />
        </div>
      )}
      <Form.Item name="email" label={t('auth.email')} rules={[{ required: true, message: t('auth.emailNeeded') }]}>
        <Input type="email" autoComplete="username" autoFocus={email === undefined} disabled={email !== undefined} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('auth.password')} rules={[{ required: true, message: t('auth.passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" autoFocus={email !== undefined} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
        {t('auth.signIn')}
      </Button>
    </Form>
  );
}
