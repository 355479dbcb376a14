import { Button, Select } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSources } from '@/api/sourceList';
import { Icon } from '@/shared/icons/Icon';
import { Card } from '@/shared/ui/Page';
import { ProgressBar } from '@/shared/ui/Progress';
import { Trouble } from '@/shared/ui/Trouble';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useFormat } from '@/shared/format/useFormat';
import { useUpload } from '../api/imports';
import css from './imports.module.css';

const accepted = '.csv,.tsv,.txt,.xlsx';

export function UploadCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useProblemText();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const sources = useSources().data;
  const send = useUpload();
  const [chosen, setChosen] = useState<number>();
  const [over, setOver] = useState(false);
  const [fraction, setFraction] = useState(0);
  const sourceId = chosen ?? sources?.find(({ kind }) => kind === 'file')?.id ?? sources?.[0]?.id;

  const start = (file: File | undefined) => {
    if (file === undefined || sourceId === undefined || send.isPending) return;
    setFraction(0);
    send.mutate({ file, sourceId, onProgress: setFraction }, { onSuccess: ({ id }) => void navigate(`/data/imports/${id}`) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    start(event.dataTransfer.files[0]);
  };
  const file = send.variables?.file;
  if (sources?.length === 0) {
    return (
      <Trouble tone="notice" icon="file" title={t('imports.needSource')} action={<Link to="/data/sources?create=1"><Button type="primary">{t('sources.create')}</Button></Link>}>
        {t('imports.needSourceWhy')}
      </Trouble>
    );
  }
  return (
    <Card title={t('imports.upload')} sub={t('imports.uploadSub')}>
      <div className={`${css.drop} ${over ? css.over : ''}`} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className={css.dropIcon}>
          <Icon name="file" size={20} />
        </span>
        <div className="grow">
          {send.isPending && file !== undefined ? (
            <div className="stack-s">
              <span>{t('imports.uploading', { name: file.name, done: format.bytes(Math.round(fraction * file.size)), total: format.bytes(file.size) })}</span>
              <ProgressBar done={fraction} total={1} label={t('imports.upload')} />
            </div>
          ) : (
            <>
              <div className="strong">{t('imports.drop')}</div>
              <div className="muted small">{t('imports.kinds')}</div>
              {send.isError && <div className={css.error} role="alert">{text(send.error)}</div>}
            </>
          )}
        </div>
        <Select aria-label={t('imports.source')} value={sourceId} onChange={setChosen} style={{ width: 200 }} options={(sources ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
        <input ref={picker} type="file" accept={accepted} hidden data-testid="import-file" onChange={(event) => start(event.target.files?.[0])} />
        <Button type="primary" loading={send.isPending} onClick={() => picker.current?.click()}>
          {t('imports.choose')}
        </Button>
      </div>
    </Card>
  );
}
