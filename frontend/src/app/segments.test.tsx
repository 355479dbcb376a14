import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem, state } from '@/testing/mock/handlers/common';
import { server } from '@/testing/mock/node';
import { signedIn } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 15_000 };
const palette = () => screen.findByRole('complementary', { name: '字段' }, patience);
const pickField = async (user: ReturnType<typeof renderConsole>['user'], name: RegExp) => user.click(await within(await palette()).findByRole('button', { name }, patience));
const draftText = (id: number) => JSON.stringify(state.segments.find((segment) => segment.id === id)?.draft);

describe('building a segment', () => {
  it('adds a field, asks for its value, saves by itself and publishes', async () => {
    const { user, router } = renderConsole('/segments/7/edit');
    await pickField(user, /会员等级/);
    const row = await screen.findByRole('group', { name: /^条件 3：会员等级 属于/ }, patience);
    await screen.findByText('1 处没填完，填完再保存', undefined, patience);
    expect(draftText(7)).not.toContain('member_level');

    await user.click(screen.getByRole('button', { name: /发布 v1 · 1 处要改/ }));
    expect(within(row).getByRole('alert')).toHaveTextContent('还没有填值');
    expect(state.segments.find(({ id }) => id === 7)?.status).toBe('draft');

    await user.click(within(row).getByRole('button', { name: '值: 填值' }));
    const values = await screen.findByRole('combobox', { name: '值' }, patience);
    await user.type(values, '金卡{Enter}');
    await user.click(await screen.findByRole('button', { name: '好了' }, patience));
    await waitFor(() => expect(draftText(7)).toContain('金卡'), patience);
    await screen.findByText(/已自动保存/, undefined, patience);

    await user.click(screen.getByRole('button', { name: '发布 v1' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/segments/7'), patience);
    expect(state.segments.find(({ id }) => id === 7)).toMatchObject({ status: 'active', version: 1 });
  });

  it('counts anew on every change and keeps the old number meanwhile', async () => {
    const { user } = renderConsole('/segments/7/edit');
    const before = (await screen.findByTestId('estimate', undefined, patience)).textContent;
    await pickField(user, /退款/);
    expect(screen.getByTestId('estimate')).toHaveTextContent(before ?? '');
    await waitFor(() => expect(screen.getByTestId('estimate').textContent).not.toBe(before), patience);
    await screen.findByText(/已自动保存/, undefined, patience);
  });

  it('takes back and does again', async () => {
    const { user } = renderConsole('/segments/7/edit');
    await pickField(user, /退款/);
    await screen.findByRole('group', { name: /^条件 3：做过 退款/ }, patience);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.queryByRole('group', { name: /^条件 3/ })).not.toBeInTheDocument(), patience);
    await user.click(screen.getByRole('button', { name: '重做' }));
    await screen.findByRole('group', { name: /^条件 3：做过 退款/ }, patience);
    await waitFor(() => expect(draftText(7)).toContain('order_refunded'), patience);
  });

  it('moves a condition with the keyboard', async () => {
    const { user } = renderConsole('/segments/7/edit');
    await screen.findByRole('group', { name: /^条件 1：做过 领取优惠券/ }, patience);
    screen.getByRole('button', { name: '移动条件 1' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await screen.findByRole('group', { name: /^条件 2：做过 领取优惠券/ }, patience);
    await screen.findByText(/已自动保存/, undefined, patience);
  });

  it('stops saving when somebody else has, and asks whose to keep', async () => {
    const { user } = renderConsole('/segments/7/edit');
    await screen.findByTestId('estimate', undefined, patience);
    state.segments = state.segments.map((segment) => (segment.id === 7 ? { ...segment, updatedAt: '2026-11-18T00:00:00Z' } : segment));
    await pickField(user, /退款/);
    await screen.findByText('有人刚改过这个分群', undefined, patience);
    expect(draftText(7)).not.toContain('order_refunded');
    await user.click(screen.getByRole('button', { name: '用我的' }));
    await waitFor(() => expect(draftText(7)).toContain('order_refunded'), patience);
    await waitFor(() => expect(screen.queryByText('有人刚改过这个分群')).not.toBeInTheDocument(), patience);
  });

  it('says of one person which conditions hold', async () => {
    const { user } = renderConsole('/segments/1/edit');
    const rail = await screen.findByRole('complementary', { name: '预估人数' }, patience);
    const box = await within(rail).findByRole('combobox', { name: '试一个人' }, patience);
    await user.type(box, '138');
    await user.click((await screen.findAllByText(/^138\*{4}\d{4}/, undefined, patience))[0] as HTMLElement);
    expect((await within(rail).findAllByRole('listitem', undefined, patience)).length).toBe(7);
    expect(within(rail).getByText(/^(会进入|不会进入)$/)).toBeVisible();
  });
});

describe('when the server refuses', () => {
  it('marks the condition it names, and lets go of the mark once that is changed', async () => {
    server.use(http.post('/api/segments/:id/publish', () => problem(400, 'invalid_condition', { errors: [{ field: 'conditions[1].event', code: 'unknown_event', detail: 'no such event' }] }), { once: true }));
    const { user } = renderConsole('/segments/7/edit');
    const row = await screen.findByRole('group', { name: /^条件 2：没有做过 支付订单/ }, patience);
    await user.click(await screen.findByRole('button', { name: '发布 v1' }, patience));
    await waitFor(() => expect(within(row).getByRole('alert')).toHaveTextContent('没有这样的事件'), patience);
    await user.click(within(row).getByRole('button', { name: '+ 其中' }));
    await waitFor(() => expect(screen.queryByText('没有这样的事件')).not.toBeInTheDocument(), patience);
  });

  it('says that it could not save, and tries again with the next change', async () => {
    server.use(http.put('/api/segments/:id', () => problem(503, 'database_unavailable'), { once: true }));
    const { user } = renderConsole('/segments/7/edit');
    await pickField(user, /退款/);
    await screen.findByText(/改动还在这一页/, undefined, patience);
    expect(draftText(7)).not.toContain('order_refunded');
    await pickField(user, /打开消息/);
    await waitFor(() => expect(draftText(7)).toContain('message_opened'), patience);
    expect(draftText(7)).toContain('order_refunded');
    expect(screen.queryByText(/改动还在这一页/)).not.toBeInTheDocument();
  });

  it('keeps the old number when it cannot count, and counts again on request', async () => {
    const { user } = renderConsole('/segments/7/edit');
    const before = (await screen.findByTestId('estimate', undefined, patience)).textContent ?? '';
    server.use(http.post('/api/segments/estimate', () => problem(503, 'projection_unavailable')));
    await pickField(user, /退款/);
    const rail = screen.getByRole('complementary', { name: '预估人数' });
    await within(rail).findByText('没有算出人数', undefined, patience);
    expect(screen.getByTestId('estimate')).toHaveTextContent(before);
    server.resetHandlers();
    await user.click(within(within(rail).getByRole('alert')).getByRole('button', { name: '再算一次' }));
    await waitFor(() => expect(screen.getByTestId('estimate').textContent).not.toBe(before), patience);
    await screen.findByText(/已自动保存/, undefined, patience);
  });
});

describe('dragging', () => {
  const dataTransfer = () => {
    const held = new Map<string, string>();
    return { setData: (type: string, text: string) => void held.set(type, text), getData: (type: string) => held.get(type) ?? '', setDragImage: () => undefined, get types() { return [...held.keys()]; } };
  };

  it('puts a field where it is dropped and moves a row into the exclusion', async () => {
    renderConsole('/segments/1/edit');
    const exclusion = await screen.findByRole('region', { name: '排除' }, patience);
    const field = await within(await palette()).findByRole('button', { name: /会员等级/ }, patience);
    const carried = dataTransfer();
    fireEvent.dragStart(field, { dataTransfer: carried });
    fireEvent.dragOver(exclusion, { dataTransfer: carried });
    fireEvent.drop(exclusion, { dataTransfer: carried });
    await within(exclusion).findByRole('group', { name: /^条件 8：会员等级 属于/ }, patience);
    const row = dataTransfer();
    fireEvent.dragStart(screen.getByRole('button', { name: '移动条件 1' }), { dataTransfer: row });
    fireEvent.drop(exclusion, { dataTransfer: row });
    await waitFor(() => expect(within(exclusion).getAllByRole('group', { name: /^条件 \d：/ })).toHaveLength(4), patience);
  });
});

describe('segments', () => {
  it('are listed with size, users and owner, and found by name and state', async () => {
    const { user, router } = renderConsole('/segments');
    const row = (await screen.findByText('386', undefined, patience)).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('386');
    expect(row).toHaveTextContent('加购未付挽回');
    await user.click(screen.getByRole('button', { name: '草稿' }));
    await waitFor(() => expect(screen.queryByText('386')).not.toBeInTheDocument(), patience);
    expect(router.state.location.search).toBe('?status=draft');
    await user.click(await screen.findByText('试用装领取未购', undefined, patience));
    await waitFor(() => expect(router.state.location.pathname).toBe('/segments/7/edit'), patience);
  });

  it('start from a scene when there are none', async () => {
    state.empty = true;
    const { user, router } = renderConsole('/segments');
    await user.click(await screen.findByRole('button', { name: /加购未付/ }, patience));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/segments\/\d+\/edit$/), patience);
    await screen.findByRole('group', { name: /^条件 2：没有做过 支付订单 在 最近 3 天/ }, patience);
  });

  it('offer nothing to change to those who may only look', async () => {
    state.session = { ...signedIn, permissions: ['segments.read'] };
    const { router } = renderConsole('/segments/1');
    await screen.findByRole('heading', { name: '双11 加购未付 · 高潜' }, patience);
    expect(screen.queryByRole('button', { name: /修改条件/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '更多操作' })).not.toBeInTheDocument();
    await router.navigate('/segments/1/edit');
    await waitFor(() => expect(router.state.location.pathname).toBe('/segments/1'), patience);
  });

  it('show how far the computation is and stop it', async () => {
    const { user } = renderConsole('/segments/4');
    await screen.findByRole('progressbar', { name: '正在计算' }, patience);
    await user.click(screen.getByRole('button', { name: '取消计算' }));
    await screen.findByText('计算已取消', undefined, patience);
    await user.click(screen.getByRole('button', { name: '重新计算' }));
    await screen.findByRole('progressbar', { name: '正在计算' }, patience);
  });

  it('show members, changes and versions, and say why somebody is in or out', async () => {
    const { user, router } = renderConsole('/segments/1');
    await screen.findByRole('table', { name: '成员' }, patience);
    await user.click(screen.getByRole('button', { name: '版本' }));
    expect(await screen.findByText('v3', { selector: 'td *' }, patience)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '变动' }));
    const table = await screen.findByRole('table', { name: '变动' }, patience);
    await user.click(within(table).getAllByRole('row')[1] as HTMLElement);
    expect(await screen.findByText(/在这个分群里$/, undefined, patience)).toBeVisible();
    expect(router.state.location.search).toMatch(/who=\d+/);
  });

  it('name what still uses them before they are archived', async () => {
    const { user } = renderConsole('/segments/1');
    await user.click(await screen.findByRole('button', { name: '更多操作' }, patience));
    await user.click(await screen.findByText('归档', undefined, patience));
    const dialog = await screen.findByRole('dialog', undefined, patience);
    expect(dialog).toHaveTextContent('旅程 · 加购未付挽回');
    expect(state.segments.find(({ id }) => id === 1)?.status).toBe('active');
  });
});
