import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { identityOf } from '@/testing/mock/identity';
import { server } from '@/testing/mock/node';
import { people } from '@/testing/mock/people';
import { renderConsole } from '@/testing/renderConsole';
import { oneIdText } from '@/shared/format/numbers';

const patience = { timeout: 25_000 };
const person = (index: number) => people[index]?.oneId ?? 0;
const card = (id: number) => document.querySelector(`.react-flow__node[data-id="${id}"]`) as HTMLElement;
const ties = () => screen.findByRole('table', { name: '关系' }, patience);

describe('the identity of a person', () => {
  it('is reached from the person and leads back', async () => {
    const { user, router } = renderConsole('/customers/777');
    const [link] = await screen.findAllByRole('link', { name: '身份图' }, patience);
    await user.click(link as HTMLElement);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/customers/${person(0)}/identity`), patience);
    await screen.findByRole('heading', { level: 1, name: /的身份$/ }, patience);
    await user.click(screen.getByRole('link', { name: '回到客户 360' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/customers/${person(0)}`), patience);
  });

  it('says which ties join, which do not and why, in the picture and in a table', async () => {
    renderConsole('/customers/777/identity');
    const table = await ties();
    const first = within(table).getAllByRole('row')[1] as HTMLElement;
    expect(first).toHaveTextContent('会员号已有一个');
    expect(first).toHaveTextContent(`属于 OneID ${oneIdText(person(3))}`);
    expect(within(table).getByText('判定为两个人')).toBeVisible();
    expect(within(table).getByText('只是声称')).toBeVisible();
    expect(within(table).getAllByRole('row')).toHaveLength((identityOf(777)?.ties.length ?? 0) + 1);
    await waitFor(() => expect(document.querySelectorAll('.react-flow__edge').length).toBe(identityOf(777)?.ties.length), patience);
    expect(document.querySelectorAll('.react-flow__node-identifier').length).toBe(identityOf(777)?.identifiers.length);
    expect(screen.getByText('只靠「邮箱 l***@camellia.example」连着')).toBeVisible();
  });

  it('keeps other people apart and leads to them', async () => {
    const { user, router } = renderConsole('/customers/777/identity');
    await ties();
    await waitFor(() => expect(card(11)).toBeInTheDocument(), patience);
    expect(within(card(11)).getByRole('button').className).toContain('foreign');
    expect(within(card(0)).getByRole('button').className).not.toContain('foreign');
    const frame = document.querySelector(`.react-flow__node[data-id="holder-${person(3)}"]`) as HTMLElement;
    await user.click(within(frame).getByRole('link', { name: `属于 OneID ${oneIdText(person(3))}` }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/customers/${person(3)}/identity`), patience);
  });

  it('tells about an identifier and a tie when they are picked, by mouse or keyboard', async () => {
    const { user } = renderConsole('/customers/777/identity');
    const table = await ties();
    await waitFor(() => expect(card(2)).toBeInTheDocument(), patience);
    within(card(2)).getByRole('button').focus();
    const identifier = await screen.findByRole('complementary', { name: '手机号' }, patience);
    expect(identifier).toHaveTextContent('强标识：能把两处的记录连成一个人。');
    await user.click(within(identifier).getByRole('button', { name: /M00…0924/ }));
    const tie = await screen.findByRole('complementary', { name: '两个标识的关系' }, patience);
    expect(tie).toHaveTextContent('连上以后，一个人的会员号会超过上限，所以两头还是两个人。');
    expect(within(table).getAllByRole('row')[1]).toHaveAttribute('aria-selected', 'true');
    await user.click(within(tie).getByRole('button', { name: '关闭' }));
    await screen.findByRole('complementary', { name: '一览' }, patience);
  });

  it('sorts its ties by what the address says', async () => {
    const { user, router } = renderConsole('/customers/777/identity');
    const table = await ties();
    await user.click(within(table).getByRole('button', { name: '可信来源' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=verified'), patience);
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('42');
    expect(within(table).getByRole('columnheader', { name: /可信来源/ })).toHaveAttribute('aria-sort', 'descending');
  });

  it('tells who was merged in, when, why and by which source', async () => {
    renderConsole('/customers/777/identity');
    const merges = await screen.findByRole('table', { name: '合并记录' }, patience);
    expect(within(merges).getByText('OneID 10 471 006').closest('tr')).toHaveTextContent(/登录后匿名身份并入.*山茶小程序/);
  });

  it('says what it means when there is nothing to tie and nobody was merged', async () => {
    renderConsole(`/customers/${person(1)}/identity`);
    expect(await screen.findByText('没有一起出现过的标识', undefined, patience)).toBeVisible();
    expect(await screen.findByText('没有合并过，这个人一直只有这一个 OneID。', undefined, patience)).toBeVisible();
    await waitFor(() => expect(document.querySelectorAll('.react-flow__node-identifier').length).toBe(1), patience);
    expect(screen.queryByText('只显示了一部分')).not.toBeInTheDocument();
  });

  it('says that only a part is shown of a person with too much', async () => {
    renderConsole(`/customers/${person(2)}/identity`);
    expect(await screen.findByText('只显示了一部分', undefined, patience)).toBeVisible();
  });

  it('says so when there is no such person', async () => {
    server.use(http.get('/api/customers/:oneId/identity', () => HttpResponse.json({ code: 'not_found' }, { status: 404 })));
    renderConsole('/customers/4/identity');
    expect(await screen.findByText('没有这个页面', undefined, patience)).toBeVisible();
  });
});
