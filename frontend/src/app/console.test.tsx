import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { announceSignedOut } from '@/api/client';
import { people } from '@/testing/mock/people';
import { server } from '@/testing/mock/node';
import { state } from '@/testing/mock/handlers/common';
import { signedIn, signedOut } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 10_000 };

describe('signing in', () => {
  it('asks for it, says what is wrong, and goes back to where one wanted to be', async () => {
    state.session = signedOut;
    const { user, router } = renderConsole('/customers?q=6620');
    await screen.findByRole('heading', { name: '登录山茶日记' }, patience);
    await user.type(screen.getByLabelText('邮箱'), 'lan@camellia.example');
    await user.type(screen.getByLabelText('密码'), 'wrong');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('邮箱或密码不对');
    await user.type(screen.getByLabelText('密码'), ' but now right');
    await user.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByRole('heading', { name: '客户' }, patience);
    expect(router.state.location.search).toBe('?q=6620');
  });

  it('renews an ended session over the page', async () => {
    const { user } = renderConsole('/settings/profile');
    await screen.findByRole('heading', { name: '设置' }, patience);
    announceSignedOut();
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' }, patience);
    await user.type(within(dialog).getByLabelText('密码'), 'a long enough one');
    await user.click(within(dialog).getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument(), patience);
    expect(screen.getByRole('heading', { name: '设置' })).toBeVisible();
  });

  it('sets up the first administrator and shows refusals beside their field', async () => {
    state.session = { ...signedOut, setupRequired: true };
    const { user } = renderConsole('/setup?token=first');
    await user.type(await screen.findByLabelText('品牌名', undefined, patience), '山茶日记');
    await user.type(screen.getByLabelText('你的名字'), '周岚');
    await user.type(screen.getByLabelText('邮箱'), 'lan@camellia.example');
    await user.type(screen.getByLabelText('密码'), 'password1234');
    await user.click(screen.getByRole('button', { name: '创建管理员并进入' }));
    await screen.findByText('这个密码太常见，换一个', undefined, patience);
    await user.type(screen.getByLabelText('密码'), ' and more');
    await user.click(screen.getByRole('button', { name: '创建管理员并进入' }));
    await screen.findByRole('heading', { name: '总览' }, patience);
  });

  it('refuses a used link', async () => {
    renderConsole('/setup?token=used');
    await screen.findByRole('heading', { name: '链接已失效' }, patience);
  });
});

describe('the console', () => {
  it('hides what the reader may not do', async () => {
    state.session = { ...signedIn, permissions: ['overview.read', 'sources.read'] };
    renderConsole('/data/sources');
    await screen.findByText('山茶小程序', undefined, patience);
    expect(screen.queryByRole('button', { name: /新建来源/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '隔离区' })).not.toBeInTheDocument();
  });

  it('says at the name that another source has it', async () => {
    const { user } = renderConsole('/data/sources?create=1');
    const drawer = await screen.findByRole('dialog', undefined, patience);
    await user.type(within(drawer).getByLabelText('名称'), '企业微信');
    await user.click(within(drawer).getByRole('button', { name: '新建并显示密钥' }));
    expect(await within(drawer).findByText('已有同名的来源', undefined, patience)).toBeVisible();
    expect(within(drawer).getByLabelText('名称')).toBeInvalid();
  });

  it('shows the write key once, and lets go only when it is stored', async () => {
    const { user, router } = renderConsole('/data/sources?create=1');
    const drawer = await screen.findByRole('dialog', undefined, patience);
    await user.type(within(drawer).getByLabelText('名称'), '会员商城');
    await user.click(within(drawer).getByRole('button', { name: '新建并显示密钥' }));
    expect((await screen.findByTestId('write-key', undefined, patience)).textContent).toMatch(/^wk_/);
    const done = within(drawer).getByRole('button', { name: '完成' });
    expect(done).toBeDisabled();
    await user.click(within(drawer).getByRole('checkbox', { name: '我已存好' }));
    await user.click(done);
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/data\/sources\/\d+$/), patience);
  });

  it('offers three steps and the demo brand while nothing has come in', async () => {
    state.empty = true;
    const { user } = renderConsole('/');
    await screen.findByText('三步看到第一个人', undefined, patience);
    await user.click(await screen.findByRole('button', { name: '载入演示品牌' }, patience));
    expect(await screen.findByRole('progressbar', { name: '演示品牌' }, patience)).toBeVisible();
  });

  it('says what failed and loads again on request', async () => {
    server.use(http.get('/api/sources', () => HttpResponse.json({ code: 'http_503', detail: 'busy' }, { status: 503 }), { once: true }));
    const { user } = renderConsole('/data/sources');
    await user.click(await screen.findByRole('button', { name: /再试一次/ }, patience));
    await screen.findByText('山茶小程序', undefined, patience);
  });
});

describe('people', () => {
  it('are found by the last digits of a phone and opened', async () => {
    const [first] = people;
    const { user, router } = renderConsole('/customers');
    await screen.findByText(first?.phone ?? '', undefined, patience);
    await user.type(screen.getByLabelText('找客户'), first?.phone?.slice(-4) ?? '');
    await waitFor(() => expect(router.state.location.search).toContain('q='), patience);
    const row = await screen.findByText(new RegExp('按手机号找到'), undefined, patience);
    await user.click(row);
    await screen.findByRole('heading', { name: '时间线' }, patience);
    expect(screen.getByRole('heading', { name: '标识' })).toBeVisible();
  });

  it('say when an old OneID led to them, and show plain text only when asked', async () => {
    const { user } = renderConsole('/customers/777');
    await screen.findByText(/OneID 777 已并入/, undefined, patience);
    expect(screen.queryByText('13800136620')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /查看明文/ }));
    await screen.findByText('正在显示明文', undefined, patience);
  });
});

describe('quarantine', () => {
  it('says that an entry is still refused, and takes a mended one', async () => {
    const bad = state.quarantine.find(({ reason }) => reason === 'invalid_timestamp');
    const { user } = renderConsole(`/data/quarantine?entry=${bad?.id}`);
    await user.click(await screen.findByRole('button', { name: '重放' }, patience));
    await screen.findByText(/还是被拒/, undefined, patience);
    await user.click(screen.getByRole('button', { name: '修改' }));
    const editor = screen.getByRole('textbox', { name: '修改' });
    await user.clear(editor);
    await user.click(editor);
    await user.paste('{"type":"track","event":"order_paid","userId":"u1"}');
    await user.click(screen.getByRole('button', { name: '用改过的重放' }));
    await waitFor(() => expect(state.quarantine.find(({ id }) => id === bad?.id)?.status).toBe('replayed'), patience);
  });
});
