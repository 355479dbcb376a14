import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Definition, JourneyTest, TestSend } from '@/api/journeys';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { Icon } from '@/shared/icons/Icon';
import { reasonText } from '@/shared/touch/reason';
import { Segmented } from '@/shared/ui/Chip';
import { HtmlFrame } from '@/shared/ui/HtmlFrame';
import { PersonSelect } from '@/shared/ui/PersonSelect';
import { ErrorState } from '@/shared/ui/States';
import { nodeById, portsOf } from '../model/shapes';
import type { Say } from '../steps/step';
import { stepFor, steps } from '../steps/steps';
import { portText } from './useSay';
import css from './test.module.css';

function Message({ send }: { readonly send: TestSend }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<'html' | 'text'>(send.html === '' ? 'text' : 'html');
  const { allowed, reason } = send.gate;
  return (
    <div className={css.message}>
      <div className={`${css.gate} ${allowed ? css.allowed : css.refused}`}>
        <Icon name={allowed ? 'shield' : 'ban'} size={14} />
        {allowed ? t('journeys.test.allowed') : t('journeys.test.refused', { reason: reasonText(t, reason ?? '') })}
      </div>
      {send.subject !== '' && <div className={css.subject}>{send.subject}</div>}
      {send.html !== '' && send.text !== '' && (
        <span className={css.tabs}>
          <Segmented label={t('journeys.test.form')} value={tab} onChange={setTab} options={(['html', 'text'] as const).map((value) => ({ value, label: t(`templates.tab.${value}`) }))} />
        </span>
      )}
      {tab === 'html' && send.html !== '' ? <HtmlFrame html={send.html} label={send.subject || t('journeys.test.message')} height={300} /> : <pre className={css.text}>{send.text}</pre>}
    </div>
  );
}

function Walk({ test, definition, say }: { readonly test: JourneyTest; readonly definition: Definition; readonly say: Say }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={css.walk}>
      {test.steps.map((step, index) => {
        const node = nodeById(definition, step.nodeId);
        const port = node === undefined ? undefined : portsOf(steps, node).find(({ id }) => id === step.port);
        // The end is told at the step it came after, which has told what it sends already.
        const ended = step.port === null && test.steps[index - 1]?.nodeId === step.nodeId;
        const sends = ended ? [] : test.sends.filter(({ nodeId }) => nodeId === step.nodeId);
        const way = port === undefined ? '' : portText(say, port);
        return (
          <li key={`${step.nodeId}${index}`}>
            <span className={css.ring}>
              <Icon name={ended ? steps.end.icon : node === undefined ? 'dot' : stepFor(node).icon} size={13} />
            </span>
            <div className={css.what}>
              <span className={css.stepHead}>
                <b>{ended ? t('journeys.kind.end') : node === undefined ? step.nodeId : stepFor(node).summary(node.settings, say).title}</b>
                {way !== '' && <span className={css.way}>{way}</span>}
                <time dateTime={step.at}>{`${format.day(dayKey(step.at))} ${format.clock(step.at)}`}</time>
              </span>
              <span className="second small">{step.result[format.language]}</span>
              {sends.map((send, position) => (
                <Message key={position} send={send} />
              ))}
            </div>
          </li>
        );
      })}
      {test.steps.length === 0 && <p className="second">{t('journeys.test.wouldNotEnter')}</p>}
    </ol>
  );
}

interface TestDrawerProps {
  readonly open: boolean;
  readonly definition: Definition;
  readonly say: Say;
  readonly result: { readonly data: JourneyTest | undefined; readonly error: unknown; readonly pending: boolean };
  readonly onRun: (oneId: number) => void;
  readonly onClose: () => void;
}

/** The draft walked through with one real person on a clock of its own; nothing is sent. */
export function TestDrawer({ open, definition, say, result, onRun, onClose }: TestDrawerProps) {
  const { t } = useTranslation();
  const [oneId, setOneId] = useState<number | null>(null);
  return (
    <Drawer open={open} size={460} title={t('journeys.test.title')} onClose={onClose} mask={false} destroyOnHidden>
      <div className="stack">
        <p className="second small">{t('journeys.test.lead')}</p>
        <div className={css.who}>
          <PersonSelect value={oneId} onChange={setOneId} label={t('journeys.test.person')} />
          <Button type="primary" disabled={oneId === null} loading={result.pending} onClick={() => oneId !== null && onRun(oneId)}>
            {t('journeys.test.run')}
          </Button>
        </div>
        {result.error !== null && result.error !== undefined && <ErrorState error={result.error} onRetry={() => oneId !== null && onRun(oneId)} />}
        {result.data !== undefined && <Walk test={result.data} definition={definition} say={say} />}
      </div>
    </Drawer>
  );
}
