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
    expect(tie).toHaveTextContent('连上以后，一个人的会员号 会超过上限，所以两头还是两个人。');
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

  it('tells with whom somebody was merged and split, and who or what caused it, page by page', async () => {
    const { user } = renderConsole('/customers/777/identity');
    const past = await screen.findByRole('table', { name: '合并与拆分' }, patience);
    const rows = () => within(past).getAllByRole('row').slice(1);
    expect(rows()).toHaveLength(20);
    const [split, merge, move, byRules, gone] = rows() as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    expect(split).toHaveTextContent(`OneID ${oneIdText(person(3))} 从这个人拆出`);
    expect(within(split).getByRole('link', { name: `OneID ${oneIdText(person(3))}` })).toHaveAttribute('href', `/customers/${person(3)}/identity`);
    expect(split).toHaveTextContent('周岚 判定为两个人');
    expect(split).toHaveTextContent('手机号 138****6620、会员号 M00…0924');
    expect(merge).toHaveTextContent('OneID 10 471 006 并入这个人');
    expect(within(merge).queryByRole('link', { name: /OneID/ })).not.toBeInTheDocument();
    expect(within(merge).getByRole('link', { name: '更新资料' }).getAttribute('href')).toMatch(new RegExp(`^/customers/${person(0)}\\?name=profile_updated&from=(.{10})&to=\\1$`));
    expect(merge).toHaveTextContent('山茶小程序');
    expect(move).toHaveTextContent(/标识从 OneID .* 移到这个人.*还有 12 个/);
    expect(within(byRules).getByRole('link', { name: '第 4 版身份规则' })).toHaveAttribute('href', '/identity/rules');
    expect(byRules).toHaveTextContent('陈晓 发布');
    expect(gone).toHaveTextContent('未知来源那条事件已不在时间线里');
    await user.click(screen.getByRole('button', { name: /下一页/ }));
    await waitFor(() => expect(rows()).toHaveLength(6), patience);
    expect(screen.getByRole('button', { name: /下一页/ })).toBeDisabled();
  });

  it('says of a value how it stands, and lets a blocked one be opened again', async () => {
    const { user } = renderConsole('/customers/777/identity');
    await ties();
    await waitFor(() => expect(card(14)).toBeInTheDocument(), patience);
    expect(card(14)).toHaveTextContent('已屏蔽');
    const identifiers = screen.getByRole('table', { name: '标识' });
    expect(within(identifiers).getByText('不再连人').parentElement).toHaveAttribute('title', '和太多人一起出现过，说明不了是谁，不再把人连起来。');
    within(card(14)).getByRole('button').focus();
    const panel = await screen.findByRole('complementary', { name: '手机号' }, patience);
    expect(panel).toHaveTextContent('有人判定它不代表任何人');
    expect(within(panel).queryByRole('button', { name: '屏蔽这个值' })).not.toBeInTheDocument();
    await user.click(within(panel).getByRole('button', { name: '解除屏蔽' }));
    expect(await screen.findByRole('dialog', { name: '解除屏蔽' }, patience)).toHaveTextContent('这个值重新算数，以前的证据也算。');
    expect(await screen.findByText('449 个事件', undefined, patience)).toBeVisible();
  });

  it('draws what somebody ruled apart from what was seen, with who and when', async () => {
    const { user } = renderConsole('/customers/777/identity');
    const table = await ties();
    const never = within(table).getByText('陈晓 判定').closest('tr') as HTMLElement;
    expect(never).toHaveTextContent('判定为同一个人');
    expect(never).toHaveTextContent('没有');
    await user.click(never);
    const panel = await screen.findByRole('complementary', { name: '两个标识的关系' }, patience);
    expect(panel).toHaveTextContent('陈晓 判定两头是同一个人');
    expect(panel).not.toHaveTextContent('最早来自');
    expect(within(panel).queryByRole('button', { name: '这条关系算数' })).not.toBeInTheDocument();
    expect(within(panel).getByRole('button', { name: '不是同一个人' })).toBeVisible();
    await waitFor(() => expect(document.querySelector('.react-flow__edge[data-id="5-7"] path')?.getAttribute('class')).toContain('ruled'), patience);
    expect(document.querySelector('.react-flow__edge[data-id="0-2"] path')?.getAttribute('class')).not.toContain('ruled');
    expect(screen.getByText('有人判定过')).toBeVisible();
  });

  it('says what it means when there is nothing to tie and nobody was merged', async () => {
    renderConsole(`/customers/${person(1)}/identity`);
    expect(await screen.findByText('没有一起出现过的标识', undefined, patience)).toBeVisible();
    expect(await screen.findByText('没有合并或拆分过，这个人一直只有这一个 OneID。', undefined, patience)).toBeVisible();
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
