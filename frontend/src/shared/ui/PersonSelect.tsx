import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '@/api/people';
import { oneIdText } from '@/shared/format/numbers';
import { useDebounced } from '@/shared/hooks/useDebounced';

interface PersonSelectProps {
  readonly value: number | null;
  readonly onChange: (oneId: number) => void;
  readonly label: string;
}

/** One real person, found by anything they are known by; the last seen are offered first. */
export function PersonSelect({ value, onChange, label }: PersonSelectProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const settled = useDebounced(query.trim());
  const people = usePeople(settled);
  const options = (people.data ?? []).map((row) => ({ value: row.oneId, label: [row.name ?? t('customer.unnamed'), row.phone].filter((part) => part !== null).join(' '), oneId: row.oneId }));
  const known = options.some((option) => option.value === value);
  return (
    <Select
      aria-label={label}
      value={value ?? undefined}
      onChange={onChange}
      placeholder={t('customers.search')}
      showSearch={{ filterOption: false, onSearch: setQuery, searchValue: query }}
      options={known || value === null ? options : [{ value, label: `OneID ${oneIdText(value)}`, oneId: value }, ...options]}
      optionRender={({ data }) => (
        <span className="row between">
          <span>{data.label}</span>
          <span className="muted small">{oneIdText(data.oneId)}</span>
        </span>
      )}
      notFoundContent={people.isPending ? t('state.loading') : t('palette.none', { query: settled })}
      style={{ width: '100%' }}
    />
  );
}
