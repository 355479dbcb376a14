import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { identityOverview } from '@/testing/mock/identityOverview';
import { server } from '@/testing/mock/node';
import { signedIn } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };
const matrix = () => screen.findByRole('table', { name: '渠道重合' }, patience);

describe('the identity overview', () => {
  it('is reached from the customers, which stay marked in the navigation', async () => {
    const { user, router } = renderConsole('/customers');
    await user.click(await screen.findByRole('link', { name: '身份总览' }, patience));
    await waitFor(() => expect(router.state.location.pathname).toBe('/identity'), patience);
    await screen.findByRole('heading', { level: 1, name: '身份总览' }, patience);
    const section = within(screen.getByRole('navigation', { name: '主导航' })).getByRole('link', { name: '客户' });
    expect(section.className).toContain('active');
  });

  it('counts people and says how fresh the count is', async () => {
    renderConsole('/identity');
    expect(await screen.findByText('248.2万', undefined, patience)).toBeVisible();
    expect(screen.getByText('占全部的 62.8%')).toBeVisible();
    expect(screen.getByText('占全部的 37.2%')).toBeVisible();
    expect(screen.getByText(/^截至 \d\d:\d\d/)).toBeVisible();
    expect(screen.getByRole('link', { name: '去判断' })).toHaveAttribute('href', '/identity/conflicts');
    const kinds = screen.getByRole('table', { name: '标识' });
    expect(within(kinds).getAllByRole('row')).toHaveLength((identityOverview().figures?.kinds.length ?? 0) + 1);
    expect(within(kinds).getByText('匿名 ID').closest('tr')).toHaveTextContent(/弱.*74\.2%/);
  });

  it('tells of two channels whom they share, from both sides', async () => {
    renderConsole('/identity');
    const table = await matrix();
    const row = within(table).getByRole('rowheader', { name: /^会员号/ }).closest('tr') as HTMLElement;
    expect(within(row).getByRole('cell', { name: /人同时有「会员号」和「手机号」：占前者的 96\.2%，占后者的 67\.8%/ })).toHaveTextContent('96.2%');
    expect(within(table).getAllByRole('cell', { name: /^0 人同时有「淘宝 OUID」和「抖音 OpenID」/ })[0]).toHaveTextContent('没有');
  });

  it('leaves devices out until asked, and the address says so', async () => {
    const { user, router } = renderConsole('/identity');
    const table = await matrix();
    expect(within(table).queryByRole('columnheader', { name: '匿名 ID' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '全部' }));
    expect(within(table).getByRole('columnheader', { name: '匿名 ID' })).toBeInTheDocument();
    expect(router.state.location.search).toBe('?kinds=all');
  });

  it('says that it is still counting, and shows the figures when they are there', async () => {
    let asked = 0;
    server.use(http.get('/api/identity/overview', () => HttpResponse.json(asked++ === 0 ? { counting: true, figures: null } : identityOverview())));
    renderConsole('/identity');
    expect(await screen.findByText('正在数', undefined, patience)).toBeVisible();
    expect(await matrix()).toBeVisible();
  });

  it('says what comes first while there is nobody', async () => {
    state.empty = true;
    renderConsole('/identity');
    expect(await screen.findByText('还没有人', undefined, patience)).toBeVisible();
    expect(screen.getByRole('link', { name: '去接来源' })).toHaveAttribute('href', '/data/sources');
  });

  it('is not offered to those who may not see it', async () => {
    state.session = { ...signedIn, permissions: ['customers.read'] };
    renderConsole('/customers');
    await screen.findByRole('link', { name: '全部客户' }, patience);
    expect(screen.queryByRole('link', { name: '身份总览' })).not.toBeInTheDocument();
  });
});
