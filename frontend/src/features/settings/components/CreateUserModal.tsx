import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldProblems } from '@/api/problem';
import { Trouble } from '@/shared/ui/Trouble';
import { useFieldProblemText, useProblemText } from '@/shared/ui/useProblemText';
import { useCreateUser, type NewUser } from '../api/users';
import { roles } from '../model/roles';
import type { Issued } from './OneTimePassword';

interface CreateUserModalProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (issued: Issued) => void;
}

const ofField = { email_taken: 'email' };

export function CreateUserModal({ open, onClose, onCreated }: CreateUserModalProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewUser>();
  const create = useCreateUser();
  const text = useProblemText();
  const fieldText = useFieldProblemText();
  const needed = { required: true, whitespace: true, message: t('problem.required') };
  const submit = (values: NewUser) =>
    create.mutate(values, {
      onSuccess: ({ user, initialPassword }) => {
        onClose();
        onCreated({ name: user.name, password: initialPassword });
      },
      onError: (error) => {
        form.setFields(fieldProblems(error, ofField).map((problem) => ({ name: problem.field as keyof NewUser, errors: [fieldText(problem)] })));
      },
    });
  const general = create.isError && fieldProblems(create.error, ofField).length === 0;
  return (
    <Modal open={open} title={t('settings.addUser')} okText={t('settings.addAndShow')} cancelText={t('action.cancel')} onOk={() => form.submit()} onCancel={onClose} confirmLoading={create.isPending} afterOpenChange={(isOpen) => !isOpen && create.reset()} destroyOnHidden width={480}>
      <Form name="create-user" form={form} layout="vertical" requiredMark={false} validateTrigger="onBlur" initialValues={{ role: 'marketer' }} onFinish={submit} clearOnDestroy>
        {general && <Trouble title={text(create.error)} />}
        <Form.Item name="name" label={t('settings.name')} rules={[needed]}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="email" label={t('auth.email')} rules={[needed, { type: 'email', message: t('problem.email_invalid') }]}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('settings.role')} extra={t('settings.roleHint')}>
          <Select options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
