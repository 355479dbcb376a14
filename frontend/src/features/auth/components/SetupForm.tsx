import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import type { SetupForm as Values } from '@/api/types';
import { Trouble } from '@/shared/ui/Trouble';
import { useFieldProblemText, useProblemText } from '@/shared/ui/useProblemText';
import { useSetup } from '../api/setup';
import { passwordMinimum } from '../model/nextPath';
import css from './auth.module.css';

type Fields = Omit<Values, 'token'>;
const fieldNames: readonly string[] = ['brandName', 'name', 'email', 'password'] satisfies (keyof Fields)[];

export function SetupForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const setup = useSetup();
  const text = useProblemText();
  const fieldText = useFieldProblemText();

  const submit = (values: Fields) =>
    setup.mutate(
      { ...values, token },
      {
        onSuccess: onDone,
        onError: (error) => {
          if (!isProblem(error)) return;
          const fields = error.errors.filter(({ field }) => fieldNames.includes(field));
          form.setFields(fields.map((problem) => ({ name: problem.field as keyof Fields, errors: [fieldText(problem)] })));
        },
      },
    );
  const ownField = isProblem(setup.error) && setup.error.errors.some(({ field }) => fieldNames.includes(field));
  const needed = { required: true, whitespace: true, message: t('auth.needed') };
  return (
    <Form name="setup" form={form} layout="vertical" requiredMark={false} validateTrigger="onBlur" onFinish={submit}>
      {setup.isError && !ownField && (
        <div className={css.alert}>
          <Trouble title={text(setup.error)} />
        </div>
      )}
      <Form.Item name="brandName" label={t('auth.brandName')} extra={t('auth.brandNameHint')} rules={[needed]}>
        <Input autoFocus size="large" maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={t('auth.name')} rules={[needed]}>
        <Input autoComplete="name" size="large" maxLength={60} />
      </Form.Item>
      <Form.Item name="email" label={t('auth.email')} rules={[needed, { type: 'email', message: t('problem.email_invalid') }]}>
        <Input type="email" autoComplete="username" size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('auth.password')}
        extra={t('auth.passwordRule', { count: passwordMinimum })}
        rules={[{ required: true, message: t('auth.needed') }, { min: passwordMinimum, message: t('problem.password_too_short') }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={setup.isPending}>
        {t('auth.create')}
      </Button>
    </Form>
  );
}
