import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilePreview, ReadOptions } from '@/api/types';
import { Card } from '@/shared/ui/Page';
import css from './imports.module.css';

const encodings = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-1', 'Windows-1252'];
const delimiters = [',', ';', '\t', '|'];

interface ReadStepProps {
  readonly preview: FilePreview;
  readonly onOptions: (options: ReadOptions) => void;
  readonly onNext: () => void;
}

/** How the file is read, with its first rows to judge by. */
export function ReadStep({ preview, onOptions, onNext }: ReadStepProps) {
  const { t } = useTranslation();
  const isSheet = preview.sheets.length > 0;
  const now: ReadOptions = isSheet ? { sheet: preview.sheet ?? '' } : { encoding: preview.encoding ?? '', delimiter: preview.delimiter ?? ',' };
  const choices = [...new Set([...encodings, ...(preview.encoding === null ? [] : [preview.encoding])])];
  const separators = [...new Set([...delimiters, preview.delimiter ?? ','])];
  return (
    <Card flush>
      <div className={`${css.options} ${css.section}`}>
        {isSheet ? (
          <label className={css.option}>
            {t('imports.sheet')}
            <Select style={{ width: 200 }} value={preview.sheet} onChange={(sheet) => onOptions({ sheet: sheet ?? '' })} options={preview.sheets.map((value) => ({ value, label: value }))} />
          </label>
        ) : (
          <>
            <label className={css.option}>
              {t('imports.encoding')}
              <Select style={{ width: 160 }} value={preview.encoding} onChange={(encoding) => onOptions({ ...now, encoding: encoding ?? '' })} options={choices.map((value) => ({ value, label: value }))} />
            </label>
            <label className={css.option}>
              {t('imports.delimiter')}
              <Select style={{ width: 140 }} value={preview.delimiter ?? ','} onChange={(delimiter) => onOptions({ ...now, delimiter })} options={separators.map((value) => ({ value, label: t(`imports.delimiters.${{ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }[value] ?? 'other'}`, { value }) }))} />
            </label>
          </>
        )}
        <span className="muted small grow">{t('imports.readHint')}</span>
        <Button type="primary" onClick={onNext}>
          {t('imports.toColumns')}
        </Button>
      </div>
      <div className={css.sheet} tabIndex={0} role="region" aria-label={t('imports.firstRows')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('imports.row')}</th>
              {preview.headers.map((header, index) => (
                <th key={index} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, index) => (
              <tr key={index}>
                <td>{index + 2}</td>
                {row.map((cell, column) => (
                  <td key={column} title={cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
