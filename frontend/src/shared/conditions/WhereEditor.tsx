import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Where } from '@/api/plainConditions';
import { useDictionary } from '@/api/dictionary';
import { PropertyInput } from './selects';
import { TestEditor } from './TestEditor';
import { firstTest } from './tests';
import css from './conditions.module.css';

interface WhereEditorProps {
  readonly event: string;
  readonly where: readonly Where[];
  readonly onChange: (where: readonly Where[]) => void;
}

/** Filters on an event's properties; all must hold. */
export function WhereEditor({ event, where, onChange }: WhereEditorProps) {
  const { t } = useTranslation();
  const properties = useDictionary().data?.events.find(({ name }) => name === event)?.properties ?? [];
  const known = (key: string) => properties.find((property) => property.key === key);
  const put = (index: number, filter: Where) => onChange(where.map((other, position) => (position === index ? filter : other)));
  const choose = (index: number, filter: Where, key: string) => {
    const typeNow = known(filter.property)?.type ?? 'text';
    const typeThen = known(key)?.type ?? typeNow;
    put(index, { property: key, test: typeThen === typeNow ? filter.test : firstTest(typeThen) });
  };
  return (
    <div className={css.filters}>
      {where.map((filter, index) => (
        <div key={index} className={css.filter}>
          <PropertyInput event={event} label={t('conditions.propertyOf', { n: index + 1 })} value={filter.property} onChange={(key) => choose(index, filter, key)} />
          <button type="button" className={css.remove} aria-label={t('conditions.removeFilter', { n: index + 1 })} onClick={() => onChange(where.filter((_, position) => position !== index))}>
            <CloseOutlined />
          </button>
          <TestEditor test={filter.test} type={known(filter.property)?.type ?? 'text'} known={known(filter.property)?.values ?? []} onChange={(test) => put(index, { ...filter, test })} />
        </div>
      ))}
      <button type="button" className={`link ${css.add}`} onClick={() => onChange([...where, { property: '', test: { op: 'eq', values: [] } }])}>
        <PlusOutlined /> {t('conditions.addFilter')}
      </button>
    </div>
  );
}
