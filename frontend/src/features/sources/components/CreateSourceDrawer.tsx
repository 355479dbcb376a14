import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldProblems } from '@/api/problem';
import type { SourceWithKey } from '@/api/types';
import { Trouble } from '@/shared/ui/Trouble';
import { useFieldProblemText, useProblemText } from '@/shared/ui/useProblemText';
import { useCreateSource, type NewSource } from '../api/source';
import { usualKeyKind } from '../model/health';
import { KeyKindChoice } from './KeyKindChoice';
import { KindChoice } from './KindChoice';
import { Snippets } from './Snippets';
import { WriteKeyOnce } from './WriteKeyOnce';

const ofField = { source_name_taken: 'name' };

function SourceForm({ formId, onCreated }: { formId: string; onCreated: (created: SourceWithKey) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewSource>();
  const create = useCreateSource();
  const text = useProblemText();
  const fieldText = useFieldProblemText();
  const submit = (values: NewSource) => {
    if (create.isPending) return;
    create.mutate(values, {
      onSuccess: onCreated,
      onError: (error) => {
        form.setFields(fieldProblems(error, ofField).map((problem) => ({ name: problem.field as keyof NewSource, errors: [fieldText(problem)] })));
      },
    });
  };
  const general = create.isError && fieldProblems(create.error, ofField).length === 0;
  return (
    <Form
      name={formId}
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ kind: 'web', keyKind: 'public' }}
      onFinish={submit}
      onValuesChange={(changed: Partial<NewSource>) => changed.kind !== undefined && form.setFieldValue('keyKind', usualKeyKind(changed.kind))}
    >
      {general && (
        <div style={{ marginBottom: 16 }}>
          <Trouble title={text(create.error)} />
        </div>
      )}
      <Form.Item name="name" label={t('sources.nameLabel')} rules={[{ required: true, whitespace: true, message: t('problem.required') }]}>
        <Input autoFocus maxLength={80} placeholder={t('sources.nameExample')} />
      </Form.Item>
      <Form.Item name="kind" label={t('sources.kind')}>
        <KindChoice />
      </Form.Item>
      <Form.Item name="keyKind" label={t('sources.whereItRuns')}>
        <KeyKindChoice />
      </Form.Item>
    </Form>
  );
}

export function CreateSourceDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [created, setCreated] = useState<SourceWithKey>();
  const [stored, setStored] = useState(false);
  const finish = (to: string) => {
    onClose();
    void navigate(to);
  };
  const footer =
    created === undefined ? (
      <div className="row">
        <Button type="primary" htmlType="submit" form="create-source">
          {t('sources.createAndShow')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    ) : (
      <div className="row">
        <Button type="primary" disabled={!stored} onClick={() => finish(`/data/sources/${created.source.id}`)}>
          {t('sources.done')}
        </Button>
        <Button disabled={!stored} onClick={() => finish(`/data/debugger?source=${created.source.id}`)}>
          {t('sources.watch')}
        </Button>
      </div>
    );
  return (
    <Drawer
      open={open}
      size={640}
      title={created === undefined ? t('sources.create') : t('sources.created', { name: created.source.name })}
      onClose={onClose}
      closable={created === undefined || stored}
      mask={{ closable: created === undefined }}
      keyboard={created === undefined}
      footer={footer}
      destroyOnHidden
      afterOpenChange={(isOpen) => !isOpen && (setCreated(undefined), setStored(false))}
    >
      {created === undefined ? (
        <SourceForm formId="create-source" onCreated={setCreated} />
      ) : (
        <div className="stack">
          <WriteKeyOnce writeKey={created.writeKey} stored={stored} onStored={setStored} />
          <Snippets sourceKind={created.source.kind} writeKey={created.writeKey} />
        </div>
      )}
    </Drawer>
  );
}
