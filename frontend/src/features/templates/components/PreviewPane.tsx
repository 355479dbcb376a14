import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/api/people';
import type { TemplatePreview } from '@/api/touches';
import { useWords } from '@/shared/conditions/useWords';
import { useFormat } from '@/shared/format/useFormat';
import { Segmented } from '@/shared/ui/Chip';
import { HtmlFrame } from '@/shared/ui/HtmlFrame';
import { PersonSelect } from '@/shared/ui/PersonSelect';
import { ErrorState } from '@/shared/ui/States';
import { useRecentEvents, type SampleEvent } from '../api/templates';
import { bestSample } from '../model/sample';
import css from './templates.module.css';

export interface Sample {
  readonly oneId: number | null;
  /** Undefined until one was chosen, by us or by the reader. */
  readonly event: SampleEvent | null | undefined;
}

function EventChoice({ sample, wanted, onSample }: { readonly sample: Sample; readonly wanted: string; readonly onSample: (sample: Sample) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const recent = useRecentEvents(sample.oneId).data;
  const events = recent ?? [];
  useEffect(() => {
    const event = sample.event === undefined && recent !== undefined ? bestSample(recent, wanted) : undefined;
    if (event !== undefined) onSample({ ...sample, event });
  }, [sample, recent, wanted, onSample]);
  return (
    <Select
      aria-label={t('templates.sampleEvent')}
      value={events.find(({ occurredAt, name }) => occurredAt === sample.event?.time && name === sample.event.name)?.id ?? ''}
      onChange={(id) => {
        const event = events.find((candidate) => candidate.id === id);
        onSample({ ...sample, event: event === undefined ? null : { name: event.name, time: event.occurredAt, properties: event.properties } });
      }}
      options={[{ value: '', label: t('templates.noEvent') }, ...events.map(({ id, name, occurredAt }) => ({ value: id, label: `${words.event(name)} · ${format.relative(occurredAt)}` }))]}
      style={{ width: '100%' }}
    />
  );
}

interface PreviewPaneProps {
  readonly sample: Sample;
  readonly onSample: (sample: Sample) => void;
  /** The template's own text: which properties of an event it speaks of. */
  readonly wanted: string;
  readonly preview: TemplatePreview | undefined;
  readonly error: unknown;
  readonly fresh: boolean;
  readonly onRetry: () => void;
}

/** The mail as a real person would get it. */
export function PreviewPane({ sample, onSample, wanted, preview, error, fresh, onRetry }: PreviewPaneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [form, setForm] = useState<'html' | 'text'>('html');
  const [first] = usePeople('').data ?? [];
  const { oneId } = sample;
  useEffect(() => {
    if (oneId === null && first !== undefined) onSample({ oneId: first.oneId, event: undefined });
  }, [oneId, first, onSample]);
  return (
    <section className={css.preview} aria-label={t('templates.preview')}>
      <div className={css.previewHead}>
        <span className={css.label}>{t('templates.previewAs')}</span>
        <PersonSelect value={oneId} onChange={(next) => onSample({ oneId: next, event: undefined })} label={t('templates.previewAs')} />
        <span className={css.label}>{t('templates.sampleEvent')}</span>
        <EventChoice sample={sample} wanted={wanted} onSample={onSample} />
      </div>
      {error !== null && preview === undefined ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : (
        preview !== undefined && (
          <div className={fresh ? '' : css.stale}>
            {preview.missing.length > 0 && <p className={css.missing}>{t('templates.missing', { names: format.words(preview.missing) })}</p>}
            <div className={css.subjectLine}>
              <b>{preview.subject}</b>
              <Segmented label={t('templates.form')} value={form} onChange={setForm} options={(['html', 'text'] as const).map((value) => ({ value, label: t(`templates.tab.${value}`) }))} />
            </div>
            {form === 'html' ? <HtmlFrame html={preview.html} label={t('templates.preview')} height="calc(100vh - 330px)" /> : <pre className={css.plain}>{preview.text}</pre>}
          </div>
        )
      )}
    </section>
  );
}
