import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Application, RulesNow } from '@/api/rules';
import { state } from '@/testing/mock/handlers/common';
import { server } from '@/testing/mock/node';
import { idle } from '@/testing/mock/rules';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };
const bar = () => screen.findByRole('progressbar', { name: '重新推演' }, patience);
const loaded = () => screen.findByRole('table', { name: '各种标识' }, patience);

/** As the server has it, for as long as nothing is asked of it. */
function standing(application: Partial<Application>) {
  state.ruleApplication = { ...idle, version: 2, done: 12_000, total: 31_406, merges: 63, splits: 13, ratePerSecond: 800, startedAt: '2026-11-18T06:00:00Z', ...application };
  server.use(
    http.get('/api/identity/rules', () =>
      HttpResponse.json({
        current: state.ruleVersions[0],
        personal: ['phone'],
        otherwise: { kind: '', priority: 60, strong: true, limit: 5, windowDays: null, genericAfter: 50, blocked: [] },
        applied: 'background',
        application: state.ruleApplication,
      } as RulesNow),
    ),
  );
}

describe('bringing everybody under the rules', () => {
  it('says how far it is, how fast, how long still, and what came of it so far', async () => {
    standing({ state: 'running', etaSeconds: 24 });
    renderConsole('/identity/rules');
    expect(await bar()).toHaveAttribute('aria-valuenow', '38');
    expect(screen.getByText('正在按第 2 版重新推演已有的人')).toBeVisible();
    expect(screen.getByText('12,000 / 31,406 组，已并 63 人，拆出 13 人')).toBeVisible();
    expect(screen.getByText(/800.*24 秒/)).toBeVisible();
  });

  it('says what it does before anything can be counted', async () => {
    standing({ state: 'running', done: 0, total: 0 });
    renderConsole('/identity/rules');
    expect(await bar()).toHaveAttribute('aria-valuenow', '0');
    expect(screen.getByText('正在读谁和谁连在一起')).toBeVisible();
  });

  it('stops when told to and goes on when told to', async () => {
    standing({ state: 'running' });
    const { user } = renderConsole('/identity/rules');
    await bar();
    await user.click(screen.getByRole('button', { name: /取\s?消/ }));
    const stopped = (await screen.findByText('重新推演已取消，做完 12,000 / 31,406 组，并了 63 人，拆出 13 人', undefined, patience)).closest('[role=status]') as HTMLElement;
    expect(stopped).toHaveTextContent('做完的保留。');
    await user.click(within(stopped).getByRole('button', { name: /继\s?续/ }));
    expect(await bar()).toHaveAttribute('aria-valuenow', '0');
    expect(state.ruleApplication.state).toBe('running');
  });

  it('says why it ended by itself', async () => {
    standing({ state: 'failed', error: '64 orders were not carried out within 10 minutes', endedAt: '2026-11-18T06:10:00Z' });
    renderConsole('/identity/rules');
    const alert = await screen.findByRole('alert', undefined, patience);
    expect(alert).toHaveTextContent('重新推演中断，做完 12,000 / 31,406 组');
    expect(alert).toHaveTextContent('64 orders were not carried out within 10 minutes');
    expect(within(alert).getByRole('button', { name: /继\s?续/ })).toBeEnabled();
  });

  it('says when everybody was done, and what was left as it is', async () => {
    standing({ state: 'idle', done: 31_406, endedAt: '2026-11-18T06:10:00Z', skipped: 2 });
    renderConsole('/identity/rules');
    const done = await screen.findByText(/已按第 2 版推演完全部 31,406 组：并了 63 人，拆出 13 人。/, undefined, patience);
    expect(within(done).getByText((_, element) => element?.getAttribute('datetime') === '2026-11-18T06:10:00Z')).toBeVisible();
    expect(screen.getByText('有 2 处和规则不一致，保持原样')).toBeVisible();
  });

  it('says nothing where nobody ever asked', async () => {
    standing({ ...idle });
    renderConsole('/identity/rules');
    await loaded();
    expect(screen.queryByRole('progressbar', { name: '重新推演' })).not.toBeInTheDocument();
    expect(screen.queryByText(/推演完全部/)).not.toBeInTheDocument();
  });

  it('is followed to its end by itself', async () => {
    state.ruleApplication = { ...idle, state: 'running', startedAt: '2026-11-18T06:00:00Z' };
    renderConsole('/identity/rules');
    await bar();
    await waitFor(() => expect(screen.getByText(/已按第 2 版推演完全部 31,406 组/)).toBeVisible(), patience);
  });

  it('is only watched by whoever may not steer', async () => {
    state.session = { ...state.session, permissions: state.session.permissions.filter((each) => each !== 'identity.steer') };
    standing({ state: 'running' });
    renderConsole('/identity/rules');
    await bar();
    expect(screen.queryByRole('button', { name: /取\s?消/ })).not.toBeInTheDocument();
  });
});
