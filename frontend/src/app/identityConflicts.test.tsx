import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { server } from '@/testing/mock/node';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };
const conflicts = () => screen.findByRole('table', { name: '身份冲突' }, patience);
const rowOf = (table: HTMLElement, text: string) => within(table).getAllByText(text)[0]?.closest('tr') as HTMLElement;

describe('the conflicts', () => {
  it('are reached from the customers, with how many wait', async () => {
    const { user, router } = renderConsole('/customers');
    await user.click(await screen.findByRole('link', { name: /身份冲突\s*6/ }, patience));
    await waitFor(() => expect(router.state.location.pathname).toBe('/identity/conflicts'), patience);
    expect(within(await conflicts()).getAllByRole('row')).toHaveLength(7);
    expect(screen.getByRole('link', { name: '客户' }).className).toMatch(/active/);
  });

  it('are narrowed to one reason', async () => {
    const { user, router } = renderConsole('/identity/conflicts');
    await conflicts();
    await user.click(await screen.findByRole('button', { name: '只是声称 2' }, patience));
    await waitFor(() => expect(router.state.location.search).toBe('?reason=claim'), patience);
    await waitFor(async () => expect(within(await conflicts()).getAllByRole('row')).toHaveLength(3), patience);
  });

  it('show both people by keyboard, and a ruling shows what would follow before it is given', async () => {
    const { user } = renderConsole('/identity/conflicts');
    const table = await conflicts();
    rowOf(table, '会员号 会超上限').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/连上以后一个人的会员号 会超过上限/, undefined, patience)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '是同一个人' }));
    const dialog = await screen.findByRole('dialog', { name: '判定为同一个人' }, patience);
    await within(dialog).findByText('之后', undefined, patience);
    expect(within(dialog).getAllByText(/^OneID /)).toHaveLength(3);
    expect(state.orders).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '是同一个人' }));
    await waitFor(async () => expect(within(await conflicts()).getAllByRole('row')).toHaveLength(6), patience);
    expect(state.orders).toMatchObject([{ kind: 'together' }]);
    expect(screen.queryByRole('dialog', { name: '判定为同一个人' })).not.toBeInTheDocument();
  });

  it('say so when a ruling changes nobody', async () => {
    const { user } = renderConsole('/identity/conflicts');
    const table = await conflicts();
    await user.click(rowOf(table, '会员号 会超上限'));
    await user.click(await screen.findByRole('button', { name: '不是同一个人' }, patience));
    const dialog = await screen.findByRole('dialog', { name: '判定为两个人' }, patience);
    await waitFor(() => expect(dialog).toHaveTextContent('什么都不会变'), patience);
  });

  it('keep the question open when the server cannot rule', async () => {
    server.use(http.post('/api/identity/orders/preview', () => HttpResponse.json({ code: 'steering_unavailable', detail: '' }, { status: 503 })));
    const { user } = renderConsole('/identity/conflicts');
    const table = await conflicts();
    await user.click(rowOf(table, '会员号 会超上限'));
    await user.click(await screen.findByRole('button', { name: '是同一个人' }, patience));
    const dialog = await screen.findByRole('dialog', { name: '判定为同一个人' }, patience);
    await waitFor(() => expect(dialog).toHaveTextContent('这台服务器不处理身份判定'), patience);
    expect(within(dialog).getByRole('button', { name: '是同一个人' })).toBeDisabled();
  });

  it('are none when nothing waits', async () => {
    state.conflicts = [];
    renderConsole('/identity/conflicts');
    expect(await screen.findByText('没有等你判定的冲突', undefined, patience)).toBeVisible();
  });
});

describe('ruling on the identity of a person', () => {
  it('splits chosen identifiers off after showing both people', async () => {
    const { user } = renderConsole('/customers/777/identity');
    await user.click(await screen.findByRole('checkbox', { name: /选中 邮箱/ }, patience));
    await user.click(screen.getByRole('checkbox', { name: /选中 CRM ID/ }));
    expect(screen.getByText('已选 2 个')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '拆成另一个人' }));
    const dialog = await screen.findByRole('dialog', { name: '拆成另一个人' }, patience);
    const fresh = (await within(dialog).findByText('新的人', undefined, patience)).closest('section') as HTMLElement;
    expect(within(fresh).getAllByRole('listitem')).toHaveLength(2);
    await user.click(within(dialog).getByRole('button', { name: '拆成另一个人' }));
    await waitFor(() => expect(state.orders).toMatchObject([{ kind: 'split', chosen: [expect.any(String), expect.any(String)] }]), patience);
  });

  it('blocks a value from its panel, and offers nothing to whoever may not', async () => {
    const { user } = renderConsole('/customers/777/identity');
    const table = await screen.findByRole('table', { name: '标识' }, patience);
    await user.click(within(table).getAllByRole('row')[3] as HTMLElement);
    const panel = await screen.findByRole('complementary', { name: '手机号' }, patience);
    await user.click(within(panel).getByRole('button', { name: '屏蔽这个值' }));
    const dialog = await screen.findByRole('dialog', { name: '屏蔽这个值' }, patience);
    await within(dialog).findByText('现在', undefined, patience);
  });

  it('is not offered to whoever may not steer', async () => {
    state.session = { ...state.session, permissions: state.session.permissions.filter((each) => each !== 'identity.steer') };
    renderConsole('/customers/777/identity');
    await screen.findByRole('table', { name: '标识' }, patience);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
