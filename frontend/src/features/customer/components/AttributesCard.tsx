import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerAttribute } from '@/api/types';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty } from '@/shared/ui/States';
import { ValueText } from './ValueText';
import css from './customer.module.css';

const shownFirst = 12;

/** What is known about the person, each value with where and when it came from. */
export function AttributesCard({ attributes }: { readonly attributes: readonly CustomerAttribute[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? attributes : attributes.slice(0, shownFirst);
  const more = attributes.length > shownFirst && (
    <button type="button" className="link" onClick={() => setAll(!all)}>
      {all ? t('customer.fewer') : t('customer.all', { count: attributes.length })}
    </button>
  );
  return (
    <Card title={t('customer.attributes')} sub={attributes.length} extra={more} className={css.attributes}>
      {attributes.length === 0 ? (
        <Empty icon="card" title={t('customer.noAttributes')} text={t('customer.noAttributesNext')} />
      ) : (
        <dl>
          {shown.map((attribute) => (
            <div key={attribute.key} className={css.attribute}>
              <dt title={attribute.key}>{t(`attribute.${attribute.key}`, { defaultValue: attribute.key })}</dt>
              <dd>
                <ValueText value={attribute.value} />
                <span className={css.origin}>
                  {attribute.sourceName ?? t('customer.unknownSource')} · <RelativeTime at={attribute.at} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
