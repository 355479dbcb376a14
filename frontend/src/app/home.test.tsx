import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { server } from '@/testing/mock/node';
import { signedIn } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };

describe('the home page', () => {
  it('shows the numbers of the dictionary and leads from one to the people behind it', async () => {
    const { user, router } = renderConsole('/?days=90');
    await user.click(await screen.findByRole('link', { name: /^已识别的人/ }, patience));
    await screen.findByRole('heading', { name: '「已识别的人」背后的人' }, patience);
    expect(router.state.location.search).toBe('?days=90');
    const row = (await screen.findAllByText(/\*{4}\d{4}$/, undefined, patience))[0] as HTMLElement;
    await user.click(row);
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/customers\/\d+$/), patience);
  });

  it('says what needs a look, with a way there', async () => {
    renderConsole('/');
    expect(await screen.findByRole('link', { name: '抖音小店没有新事件了' }, patience)).toHaveAttribute('href', '/data/sources/5');
  });

  it('keeps to the three steps while nothing has come in, and asks for no numbers', async () => {
    state.empty = true;
    let asked = false;
    server.use(http.get('/api/home', () => ((asked = true), HttpResponse.json({}))));
    renderConsole('/');
    await screen.findByText('三步看到第一个人', undefined, patience);
    expect(asked).toBe(false);
    expect(screen.queryByRole('link', { name: /进入大屏/ })).not.toBeInTheDocument();
  });

  it('does not ask for sources on behalf of those who may not see them', async () => {
    state.session = { ...signedIn, permissions: ['overview.read', 'customers.read'] };
    let asked = false;
    server.use(http.get('/api/sources', () => ((asked = true), HttpResponse.json({ items: [], next: null }))));
    renderConsole('/');
    await screen.findByRole('heading', { name: '成交趋势' }, patience);
    expect(asked).toBe(false);
  });
});

describe('the wall', () => {
  it('stands without the shell, and Escape leads back', async () => {
    const { user, router } = renderConsole('/wall');
    await screen.findByText('今天成交', undefined, patience);
    expect(screen.queryByRole('navigation', { name: '主导航' })).not.toBeInTheDocument();
    expect(screen.getByText('客户，识别率', { exact: false })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'), patience);
  });

  it('keeps the last numbers and says of when they are once the server is away', async () => {
    renderConsole('/wall');
    await screen.findByText('今天成交', undefined, patience);
    server.use(http.get('/api/status', () => HttpResponse.json({ code: 'http_503' }, { status: 503 })), http.get('/api/home', () => HttpResponse.json({ code: 'http_503' }, { status: 503 })));
    await screen.findByText(/^数据停在/, undefined, patience);
    expect(screen.getByText('今天成交')).toBeVisible();
  });
});
