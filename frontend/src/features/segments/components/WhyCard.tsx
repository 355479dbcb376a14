import { CheckCircleFilled, CloseCircleFilled, MinusCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExplainedNode, Segment } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useExplanation } from '../api/membership';
import { isGroup, leavesOf, openDocument, walk } from '../model/tree';
import { PersonPick } from './TryPerson';
import { useWords } from './useWords';
import css from './segments.module.css';

function Verdict({ node, excluded }: { readonly node: ExplainedNode; readonly excluded: boolean }) {
  const { t } = useTranslation();
  if (excluded && node.holds) return <CloseCircleFilled className={css.hit ?? ''} aria-label={t('segments.excludedBy')} />;
  if (excluded || node.holds) return <CheckCircleFilled className={css.yes ?? ''} aria-label={t('segments.passed')} />;
  return <MinusCircleFilled className={css.no ?? ''} aria-label={t('segments.notPassed')} />;
}

function Evidence({ node }: { readonly node: ExplainedNode }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      {node.events.map(({ id, name, occurredAt, properties }) => {
        const told = ['product_name', 'title', 'campaign', 'coupon', 'store', 'amount'].map((key) => properties[key]).filter((value) => typeof value === 'string' || typeof value === 'number');
        return (
          <span key={id} className={css.evidence}>
            {format.absolute(occurredAt).slice(0, 16)} {format.list([words.event(name), ...told.slice(0, 2).map(String)])}
          </span>
        );
      })}
    </>
  );
}

/** Why somebody is in, or is not: each condition, its value and the events behind it. */
export function WhyCard({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const url = useUrlState();
  const problemText = useProblemText();
  const oneId = /^\d{1,15}$/.test(url.get('who')) ? Number(url.get('who')) : null;
  const query = useExplanation(segment.id, oneId);
  const document = openDocument(segment.definition);
  const leaves = new Set(leavesOf(document).map(({ id }) => id));
  const excluded = new Set(document.exclude === null ? [] : [...walk(document.exclude)].filter((node) => !isGroup(node)).map(({ id }) => id));
  const explanation = oneId === null ? undefined : query.data;
  const known = explanation?.nodes.some(({ id }) => leaves.has(id)) ?? false;
  const nodes = explanation?.nodes.filter(({ id }) => !known || leaves.has(id)) ?? [];
  const name = explanation?.name ?? t('customer.unnamed');
  return (
    <Card title={t('segments.why')} sub={t('segments.whySub')}>
      <PersonPick label={t('segments.why')} value={oneId} onPick={(who) => url.set({ who: who === null ? null : String(who) })} chosen={explanation} />
      {oneId === null && (
        <p className="muted" style={{ fontSize: 13, lineHeight: '20px', marginTop: 8 }}>
          {t('segments.whyAsk')}
        </p>
      )}
      {query.isError && (
        <p className="second" role="alert" style={{ fontSize: 13, marginTop: 8 }}>
          {problemText(query.error)}
        </p>
      )}
      {explanation !== undefined && (
        <>
          <div className={css.verdict}>
            <Chip tone={explanation.result ? 'good' : 'neutral'} dot>
              {t(explanation.result ? 'segments.whyIn' : 'segments.whyOut', { name })}
            </Chip>
            <Link to={`/customers/${explanation.oneId}`}>{t('segments.open')}</Link>
          </div>
          <ul className={css.explained}>
            {nodes.map((node) => (
              <li key={node.id}>
                <Verdict node={node} excluded={excluded.has(node.id)} />
                <span>{words.both(node.summary)}</span>
                <Evidence node={node} />
              </li>
            ))}
          </ul>
          <p className="muted small">
            {explanation.nextChangeAt === null ? t('segments.asOf', { at: format.absolute(explanation.asOf).slice(0, 16) }) : t('builder.nextChange', { at: format.absolute(explanation.nextChangeAt).slice(0, 16) })}
          </p>
        </>
      )}
    </Card>
  );
}
