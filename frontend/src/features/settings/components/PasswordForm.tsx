import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useFieldProblemText, useProblemText } from '@/shared/ui/useProblemText';
import { useChangePassword, type PasswordChange } from '../api/password';
import { passwordMinimum } from '../model/roles';

export function PasswordForm() {
  const { t } = useTranslation();
  const [form] = Form.useForm<PasswordChange>();
  const change = useChangePassword();
  const notify = useNotify();
  const text = useProblemText();
  const fieldText = useFieldProblemText();
  const submit = (values: PasswordChange) =>
    change.mutate(values, {
      onSuccess: () => {
        form.resetFields();
        notify.done(t('settings.passwordChanged'));
      },
      onError: (error) => {
        if (isProblem(error)) form.setFields(error.errors.map((problem) => ({ name: problem.field as keyof PasswordChange, errors: [fieldText(problem)] })));
      },
    });
  const general = change.isError && !(isProblem(change.error) && change.error.errors.length > 0);
  return (
    <Form name="change-password" form={form} layout="vertical" requiredMark={false} validateTrigger="onBlur" onFinish={submit} style={{ maxWidth: 320 }}>
      {general && (
        <div style={{ marginBottom: 16 }}>
          <Trouble title={text(change.error)} />
        </div>
      )}
      <Form.Item name="current" label={t('settings.currentPassword')} rules={[{ required: true, message: t('problem.required') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="new" label={t('settings.newPassword')} extra={t('auth.passwordRule', { count: passwordMinimum })} rules={[{ required: true, message: t('problem.required') }, { min: passwordMinimum, message: t('problem.password_too_short') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('settings.changePassword')}
      </Button>
    </Form>
  );
}
