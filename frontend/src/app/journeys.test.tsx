import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Journey } from '@/api/journeys';
import { state } from '@/testing/mock/handlers/common';
import { server } from '@/testing/mock/node';
import { signedIn } from '@/testing/mock/state';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 15_000 };
const stored = (id: number) => state.journeys.journeys.find((journey) => journey.id === id) as Journey;
const node = (id: string) => document.querySelector(`.react-flow__node[data-id=${id}]`) as HTMLElement;
const canvas = async (name: string) => {
  await screen.findByRole('heading', { level: 1, name }, patience);
  await waitFor(() => expect(node('n1')).toBeInTheDocument(), patience);
};

describe('drawing a journey', () => {
  it('starts from a template, says what is missing where it is, and saves what is mended by itself', async () => {
    state.journeys.journeys = [];
    const { user, router } = renderConsole('/journeys');
    await user.click(await screen.findByRole('button', { name: /弃购挽回/ }, patience));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/journeys\/\d+$/), patience);
    await canvas('弃购挽回');
    expect(await screen.findByRole('button', { name: /2 个问题/ }, patience)).toBeVisible();
    expect(within(node('n5')).getByText('还没选模板', { selector: '.foot span' })).toBeVisible();

    fireEvent.click(node('n5'));
    const inspector = await screen.findByRole('complementary', { name: '发消息' }, patience);
    expect(within(inspector).getByRole('alert')).toHaveTextContent('还没选模板');
    await user.click(within(inspector).getByRole('combobox', { name: '模板' }));
    await user.click(await screen.findByText('购物车提醒', undefined, patience));
    expect(await screen.findByRole('button', { name: /1 个问题/ }, patience)).toBeVisible();

    const id = Number(router.state.location.pathname.split('/').at(-1));
    await waitFor(() => expect(stored(id).draft.nodes.find((step) => step.id === 'n5')?.settings).toEqual({ channel: 'email', templateId: 1 }), patience);
  });

  it('leads to the first problem instead of publishing', async () => {
    const { user } = renderConsole('/journeys/4');
    await canvas('双11 尾款提醒');
    await user.click(await screen.findByRole('button', { name: '发布 v1' }, patience));
    expect(await screen.findByRole('complementary', { name: '发消息' }, patience)).toBeVisible();
    expect(stored(4).version).toBeNull();
  });

  it('appends from the palette, takes back and does again by keyboard, and deletes', async () => {
    const { user } = renderConsole('/journeys/4');
    await canvas('双11 尾款提醒');
    fireEvent.click(node('n5'));
    await user.click(within(screen.getByRole('complementary', { name: '节点' })).getByRole('button', { name: '等待一段时间' }));
    await waitFor(() => expect(node('n8')).toBeInTheDocument(), patience);
    expect(await screen.findByRole('complementary', { name: '等待一段时间' }, patience)).toBeVisible();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(node('n8')).not.toBeInTheDocument());
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(node('n8')).toBeInTheDocument());
    await waitFor(() => expect(stored(4).draft.edges).toContainEqual({ from: 'n5', port: 'next', to: 'n8' }), patience);
    fireEvent.click(node('n8'));
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    fireEvent.keyDown(document.body, { key: 'Delete' });
    await waitFor(() => expect(node('n8')).not.toBeInTheDocument());
    await waitFor(() => expect(stored(4).draft.edges.some(({ to }) => to === 'n8')).toBe(false), patience);
  });

  it('asks whose draft to keep when somebody else was faster', async () => {
    const { user } = renderConsole('/journeys/4');
    await canvas('双11 尾款提醒');
    state.journeys.journeys = state.journeys.journeys.map((journey) => (journey.id === 4 ? { ...journey, name: '改过的名字', updatedBy: '何川', updatedAt: new Date().toISOString() } : journey));
    fireEvent.click(node('n5'));
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(await screen.findByText(/何川 在 .* 改过这个旅程/, undefined, patience)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '用对方的' }));
    await screen.findByRole('heading', { level: 1, name: '改过的名字' }, patience);
    expect(stored(4).updatedBy).toBe('何川');
  });

  it('keeps what could not be saved and tries again on request', async () => {
    server.use(http.put('/api/journeys/:id', () => HttpResponse.json({ code: 'http_503', detail: 'busy' }, { status: 503 }), { once: true }));
    const { user } = renderConsole('/journeys/4');
    await canvas('双11 尾款提醒');
    const before = stored(4).updatedAt;
    fireEvent.click(node('n5'));
    fireEvent.keyDown(document.body, { key: 'ArrowRight' });
    expect(await screen.findByText(/没能保存，改动还在这里/, undefined, patience)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(stored(4).updatedAt).not.toBe(before), patience);
  });

  it('is only looked at by those who may not manage it', async () => {
    state.session = { ...signedIn, permissions: ['journeys.read'] };
    renderConsole('/journeys/4');
    await canvas('双11 尾款提醒');
    expect(screen.queryByRole('complementary', { name: '节点' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /发布/ })).not.toBeInTheDocument();
    fireEvent.click(node('n5'));
    await screen.findByRole('complementary', { name: '发消息' }, patience);
    expect(screen.queryByRole('button', { name: '删除节点' })).not.toBeInTheDocument();
  });
});

describe('a running journey', () => {
  it('shows counters that add up', async () => {
    renderConsole('/journeys/1');
    await canvas('加购未付挽回');
    expect(await within(node('n2')).findByText('等待中', undefined, patience)).toBeVisible();
    expect(within(node('n4')).getByText('对照')).toBeVisible();
  });

  it('names the people on their way before it pauses and publishes', async () => {
    const { user } = renderConsole('/journeys/2');
    await canvas('新会员欢迎');
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByText('暂停', undefined, patience));
    const dialog = await screen.findByRole('dialog', undefined, patience);
    expect(dialog).toHaveTextContent(/在途的 [\d,]+ 人停在原地/);
    expect(dialog).toHaveTextContent(/v2/);
    await user.click(within(dialog).getByRole('button', { name: '暂停' }));
    await waitFor(() => expect(stored(2).status).toBe('paused'), patience);
    expect(await screen.findByText('v3 已暂停', undefined, patience)).toBeVisible();
  });

  it('is tried on a person without sending: the way, the mail, and what the gate says', async () => {
    const { user } = renderConsole('/journeys/2');
    await canvas('新会员欢迎');
    await user.click(screen.getByRole('button', { name: /试跑/ }));
    const drawer = await screen.findByRole('dialog', { name: '试跑' }, patience);
    const chooser = within(drawer).getByRole('combobox', { name: '试哪个人' });
    await user.click(chooser);
    const [option] = await screen.findAllByRole('option', undefined, patience);
    expect(option).toBeDefined();
    const [choice] = [...document.querySelectorAll('.ant-select-item-option')];
    await user.click(choice as HTMLElement);
    await user.click(within(drawer).getByRole('button', { name: '试跑' }));
    expect((await within(drawer).findAllByText(/会发出去|会被拦截：没有同意/, undefined, patience)).length).toBeGreaterThan(0);
    const [mail] = within(drawer).getAllByTitle(/欢迎加入山茶日记/);
    expect(mail?.getAttribute('sandbox')).toBe('');
  });

  it('is compared with control; what is not significant is said to be so', async () => {
    renderConsole('/journeys/1/report');
    expect(await screen.findByText('未达显著', undefined, patience)).toBeVisible();
    expect(screen.getByText('+8.8 个百分点')).toBeVisible();
    expect(screen.getByText('频次已满').closest('a')).toHaveAttribute('href', '/journeys/touches?journey=1&status=refused&reason=frequency_cap');
  });

  it('lists who is on the way', async () => {
    const { user, router } = renderConsole('/journeys/1/runs');
    await user.click(await screen.findByRole('button', { name: '在途' }, patience));
    await waitFor(() => expect(router.state.location.search).toBe('?state=active'), patience);
    await waitFor(() => expect(screen.queryByText('走完', { selector: 'td span' })).not.toBeInTheDocument(), patience);
  });
});

describe('what is sent', () => {
  it('is written with its problems beside their lines, and looked at as a person', async () => {
    const { user } = renderConsole('/journeys/templates/4');
    expect(await screen.findByText('没有这个过滤器', undefined, patience)).toBeVisible();
    expect(screen.getByText('第 3 行')).toBeVisible();
    const html = screen.getByRole('textbox', { name: 'HTML' });
    await user.clear(html);
    await user.click(html);
    await user.paste('<p>{{ person.name }}</p><a href="{{ unsubscribe_url }}">退订</a>');
    await waitFor(() => expect(screen.queryByText('没有这个过滤器')).not.toBeInTheDocument(), patience);
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(state.journeys.templates.find(({ id }) => id === 4)?.problems).toEqual([]), patience);
    expect(screen.getByTitle('预览').getAttribute('sandbox')).toBe('');
  });

  it('takes a variable at the cursor', async () => {
    const { user } = renderConsole('/journeys/templates/new');
    const html = (await screen.findByRole('textbox', { name: 'HTML' }, patience)) as HTMLTextAreaElement;
    await user.clear(html);
    await user.click(html);
    await user.paste('Hi !');
    html.setSelectionRange(3, 3);
    await user.click(await screen.findByRole('button', { name: '姓名' }, patience));
    expect(html.value).toBe('Hi {{ person.name }}!');
  });

  it('is logged, narrowed by what the address says', async () => {
    const { router } = renderConsole('/journeys/touches?status=refused&reason=no_consent');
    expect((await screen.findAllByText('没有同意', { selector: 'td' }, patience)).length).toBeGreaterThan(0);
    expect(screen.queryByText('已打开', { selector: 'td' })).not.toBeInTheDocument();
    expect(router.state.location.search).toContain('reason=no_consent');
  });

  it('can be read in the outbox without being opened for it', async () => {
    const { user } = renderConsole('/journeys/outbox');
    const frame = await screen.findByTitle(/还在等你/, undefined, patience);
    expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    expect(frame.getAttribute('sandbox')).not.toContain('allow-same-origin');
    expect(frame.getAttribute('srcdoc')).not.toContain('/t/o/');
    await user.click(screen.getByRole('button', { name: '原文' }));
    expect(await screen.findByText(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/, undefined, patience)).toBeVisible();
  });

  it('says so when there is no outbox', async () => {
    server.use(http.get('/api/outbox', () => HttpResponse.json({ code: 'not_found' }, { status: 404 })));
    renderConsole('/journeys/outbox');
    expect(await screen.findByText('没有开发件箱', undefined, patience)).toBeVisible();
  });

  it('keeps to quiet hours and a cap that can be set', async () => {
    const { user } = renderConsole('/journeys/policy');
    const count = await screen.findByRole('spinbutton', { name: '条数' }, patience);
    await user.clear(count);
    await user.type(count, '2');
    await user.click(screen.getByRole('radio', { name: '不发了' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(state.journeys.policy).toMatchObject({ onQuiet: 'drop', cap: { count: 2, days: 7 } }), patience);
  });

  it('is seen on the person', async () => {
    renderConsole('/customers/777');
    expect(await screen.findByRole('heading', { name: '触达' }, patience)).toBeVisible();
    expect((await screen.findAllByText(/加购未付挽回/, undefined, patience)).length).toBeGreaterThan(0);
  });
});
