import { App, Button, Input } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Template, TemplateForm, TemplateProblem } from '@/api/touches';
import { useFormat } from '@/shared/format/useFormat';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useHotkey } from '@/shared/hooks/useHotkey';
import { Icon } from '@/shared/icons/Icon';
import { Segmented } from '@/shared/ui/Chip';
import { Page } from '@/shared/ui/Page';
import { useNotify } from '@/shared/ui/useNotify';
import { useDeleteTemplate, usePreview, useSaveTemplate } from '../api/templates';
import { starter } from '../model/starter';
import { byLine } from '../model/text';
import { LineEditor, type EditorHandle } from './LineEditor';
import { PreviewPane, type Sample } from './PreviewPane';
import { VariablePalette } from './VariablePalette';
import css from './templates.module.css';

type Field = 'subject' | 'html' | 'text';

function Problems({ problems, onGo }: { readonly problems: readonly TemplateProblem[]; readonly onGo: (line: number) => void }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className={css.problems} aria-label={t('templates.problems')}>
      {problems.map((problem, index) => (
        <li key={index}>
          <button type="button" disabled={!problem.line} onClick={() => problem.line && onGo(problem.line)}>
            <Icon name="alert" size={13} />
            {!!problem.line && <b>{t('templates.line', { line: problem.line })}</b>}
            <span>{t(`templateProblem.${problem.code}`, { defaultValue: problem.detail })}</span>
            {problem.detail !== '' && <span className="mono muted ellipsis">{problem.detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function DeleteButton({ template }: { readonly template: Template }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { modal } = App.useApp();
  const remove = useDeleteTemplate(template.id);
  const ask = () =>
    modal.confirm({
      title: t('templates.deleteAsk', { name: template.name }),
      content: t('templates.deleteWhat'),
      okText: t('action.delete'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => remove.mutateAsync().then(() => void navigate('/journeys/templates'), notify.failed),
    });
  return (
    <Button danger onClick={ask}>
      {t('action.delete')}
    </Button>
  );
}

function useForm(template: Template | null) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<TemplateForm>(() => {
    if (template !== null) return { name: template.name, channel: template.channel, subject: template.subject, html: template.html, text: template.text, purpose: template.purpose };
    return starter({ name: t('templates.starter.name'), subject: t('templates.starter.subject', { brand: '{{ brand.name }}' }), hello: t('templates.starter.hello', { person: '{{ person.name }}' }), text: t('templates.starter.text'), unsubscribe: t('templates.starter.unsubscribe') });
  });
  const [form, setForm] = useState(saved);
  const change = useCallback((part: Partial<TemplateForm>) => setForm((current) => ({ ...current, ...part })), []);
  const dirty = template === null || (Object.keys(form) as (keyof TemplateForm)[]).some((key) => form[key] !== saved[key]);
  return { form, change, dirty, setSaved };
}

/** Writing a template: words at the left, what may be said in them beside, the mail itself at the right. */
export function TemplateEditor({ template, editable }: { readonly template: Template | null; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const { form, change, dirty, setSaved } = useForm(template);
  const save = useSaveTemplate(template?.id ?? null);
  const [tab, setTab] = useState<'html' | 'text'>('html');
  const [sample, setSample] = useState<Sample>({ oneId: null, event: undefined });
  const editor = useRef<EditorHandle>(null);
  const focused = useRef<Field>('html');
  const settled = useDebounced(form, 500);
  const preview = usePreview(settled, sample.oneId, sample.event ?? null);
  const problems = useMemo(() => preview.data?.problems ?? template?.problems ?? [], [preview.data, template]);
  const onText = useCallback((value: string) => change({ [tab]: value }), [change, tab]);
  const lines = useMemo(() => byLine(tab === 'html' ? problems : []), [problems, tab]);

  const store = () =>
    save.mutate(form, {
      onSuccess: (next) => {
        setSaved(form);
        notify.done(t('templates.saved'));
        if (template === null) void navigate(`/journeys/templates/${next.id}`, { replace: true });
      },
      onError: notify.failed,
    });
  useHotkey('s', () => editable && dirty && store(), true);
  const insert = (code: string) => (focused.current === 'subject' ? change({ subject: form.subject + code }) : editor.current?.insert(code));
  const goTo = (line: number) => (setTab('html'), requestAnimationFrame(() => editor.current?.goTo(line)));
  return (
    <Page
      back={{ to: '/journeys/templates', label: t('templates.back') }}
      title={form.name === '' ? t('templates.unnamed') : form.name}
      meta={template === null ? t('templates.notSaved') : <span className="nowrap">{dirty ? t('templates.changed') : t('templates.savedAt', { time: format.relative(template.updatedAt), who: template.updatedBy })}</span>}
      actions={
        editable && (
          <>
            {template !== null && <DeleteButton template={template} />}
            <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={store}>
              {t('action.save')}
            </Button>
          </>
        )
      }
    >
      <div className={css.columns}>
        <section className={css.writing}>
          <div className={css.basics}>
            <label className={css.field}>
              <span className={css.label}>{t('templates.name')}</span>
              <Input value={form.name} readOnly={!editable} maxLength={80} onChange={({ target }) => change({ name: target.value })} />
            </label>
            <span className={css.field}>
              <span className={css.label}>{t('journeys.field.purpose')}</span>
              <Segmented label={t('journeys.field.purpose')} value={form.purpose} onChange={(purpose) => editable && change({ purpose })} options={(['marketing', 'service'] as const).map((value) => ({ value, label: t(`touches.purpose.${value}`) }))} />
            </span>
          </div>
          <label className={css.field}>
            <span className={css.label}>{t('templates.subject')}</span>
            <Input value={form.subject} readOnly={!editable} maxLength={200} onFocus={() => (focused.current = 'subject')} onChange={({ target }) => change({ subject: target.value })} />
          </label>
          <span className={css.tabs}>
            <Segmented label={t('templates.form')} value={tab} onChange={setTab} options={(['html', 'text'] as const).map((value) => ({ value, label: t(`templates.tab.${value}`) }))} />
            <span className="muted small">{t(`templates.tabHint.${tab}`)}</span>
          </span>
          <LineEditor key={tab} ref={editor} label={t(`templates.tab.${tab}`)} value={form[tab]} readOnly={!editable} problems={lines} onChange={onText} onFocus={() => (focused.current = tab)} />
          <Problems problems={problems} onGo={goTo} />
        </section>
        {editable && <VariablePalette event={sample.event?.name ?? null} onPick={insert} />}
        <PreviewPane sample={sample} onSample={setSample} wanted={settled.subject + settled.html} preview={preview.data} error={preview.error} fresh={settled === form && !preview.isPlaceholderData} onRetry={() => void preview.refetch()} />
      </div>
    </Page>
  );
}
