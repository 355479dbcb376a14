import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '@/shared/format/useFormat';
import { dayKey } from '@/shared/format/time';
import { useNotify } from '@/shared/ui/useNotify';
import { useCreateSegment } from '../api/segment';
import { templates, type TemplateKey } from '../model/templates';
import { toWire } from '../model/wire';

/** Makes a draft, empty or from a template, and opens it in the builder. */
export function useNewSegment() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const notify = useNotify();
  const create = useCreateSegment();
  const start = (template: TemplateKey | null) => {
    const now = new Date().toISOString();
    const at = `${format.day(dayKey(now))} ${format.clock(now, true)}`;
    const name = template === null ? t('segments.newName', { at }) : `${t(`segments.template.${template}.title`)} ${at}`;
    const draft = template === null ? null : toWire(templates[template]());
    create.mutate({ name, draft }, { onSuccess: ({ id }) => void navigate(`/segments/${id}/edit`), onError: notify.failed });
  };
  return { start, creating: create.isPending };
}
