import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { state } from '@/testing/mock/handlers/common';
import { firstRules } from '@/testing/mock/rules';
import { renderConsole } from '@/testing/renderConsole';

const patience = { timeout: 25_000 };
const kinds = () => screen.findByRole('table', { name: '各种标识' }, patience);
const field = (name: string) => screen.findByRole('spinbutton', { name }, patience);

async function setLimit(user: ReturnType<typeof renderConsole>['user'], name: string, value: string) {
  const input = await field(name);
  await user.clear(input);
  await user.type(input, `${value}{Tab}`);
}

describe('the identity rules', () => {
  afterEach(() => localStorage.clear());

  it('are shown surest first, each as a sentence', async () => {
    renderConsole('/identity/rules');
    const rows = within(await kinds()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/会员号.*一个人只能有一个，值不同就是两个人/);
    expect(rows.at(-1)).toHaveTextContent(/匿名 ID.*不连人，谁在用就跟谁走/);
    expect(screen.getByText('第 2 版生效中')).toBeVisible();
    expect(screen.getByRole('button', { name: '发布' })).toBeDisabled();
  });

  it('keep a draft, say what it changes and forget it when told to', async () => {
    const { user } = renderConsole('/identity/rules');
    await setLimit(user, '手机号：每人最多', '2');
    expect(await screen.findByText('手机号：每人最多 3 → 2', undefined, patience)).toBeVisible();
    expect(JSON.parse(localStorage.getItem('tributary.identityRulesDraft') ?? '{}')).toMatchObject({ basedOn: 2 });
    await user.click(screen.getByRole('button', { name: '放弃改动' }));
    await waitFor(() => expect(screen.queryByText('手机号：每人最多 3 → 2')).not.toBeInTheDocument(), patience);
    expect(localStorage.getItem('tributary.identityRulesDraft')).toBeNull();
  });

  it('say what a window means and what a weak kind cannot do', async () => {
    const { user } = renderConsole('/identity/rules');
    await setLimit(user, '邮箱：天数窗口', '365');
    expect(await screen.findByText(/任何 365 天里，一个人最多用 3 个/, undefined, patience)).toBeVisible();
    expect(await field('OAID：每人最多')).toBeDisabled();
    await user.click(screen.getByRole('switch', { name: 'OAID：强标识' }));
    await waitFor(async () => expect(await field('OAID：每人最多')).toBeEnabled(), patience);
  });

  it('are tried on the real people, with people to open', async () => {
    const { user, router } = renderConsole('/identity/rules');
    await setLimit(user, '会员号：每人最多', '2');
    await user.click(screen.getByRole('button', { name: '试跑' }));
    await screen.findByRole('progressbar', { name: '正在试跑' }, patience);
    expect(router.state.location.search).toMatch(/simulation=/);
    const merged = await screen.findByRole('table', { name: '会变成一个人的（举例）' }, patience);
    expect(merged).toHaveTextContent('一个人的会员号 会超过上限。');
    expect(within(merged).getAllByRole('link')[0]).toHaveAttribute('href', expect.stringMatching(/^\/customers\/\d+\/identity$/));
    expect(screen.getByText('−129')).toBeVisible();
    await user.clear(await field('会员号：每人最多'));
    await user.type(await field('会员号：每人最多'), '5{Tab}');
    expect(await screen.findByText('试跑的不是现在这份草稿', undefined, patience)).toBeVisible();
  });

  it('stop being tried when cancelled', async () => {
    const { user } = renderConsole('/identity/rules');
    await kinds();
    await user.click(screen.getByRole('button', { name: '试跑' }));
    await user.click(await screen.findByRole('button', { name: /取\s?消/ }, patience));
    expect(await screen.findByText('试跑取消了，什么都没有改。', undefined, patience)).toBeVisible();
  });

  it('are published after a last look that names what is known of the effects', async () => {
    const { user } = renderConsole('/identity/rules');
    await setLimit(user, '手机号：每人最多', '1');
    await user.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog', { name: '发布第 3 版身份规则' }, patience);
    expect(dialog).toHaveTextContent('手机号：每人最多 3 → 1');
    expect(dialog).toHaveTextContent('还没有试跑过这份规则');
    expect(dialog).toHaveTextContent('已有的人会在后台逐个重新推演');
    await user.type(within(dialog).getByLabelText('备注'), '一人一号');
    await user.click(within(dialog).getByRole('button', { name: '发布第 3 版' }));
    expect(await screen.findByText('第 3 版生效中', undefined, patience)).toBeVisible();
    expect(state.ruleVersions[0]).toMatchObject({ version: 3, note: '一人一号' });
    expect(localStorage.getItem('tributary.identityRulesDraft')).toBeNull();
    expect(await screen.findByText('正在按第 3 版重新推演已有的人', undefined, patience)).toBeVisible();
  });

  it('come back as a new version', async () => {
    const { user } = renderConsole('/identity/rules');
    const versions = await screen.findByRole('table', { name: '版本' }, patience);
    await user.click(within(versions).getByRole('button', { name: /恢\s?复/ }));
    const dialog = await screen.findByRole('dialog', { name: '恢复第 1 版身份规则' }, patience);
    expect(dialog).toHaveTextContent('手机号：屏蔽值 2 → 0');
    await user.click(within(dialog).getByRole('button', { name: '恢复成第 3 版' }));
    expect(await within(versions).findByText('恢复自第 1 版', undefined, patience)).toBeVisible();
    expect(state.ruleVersions[0]?.rules).toEqual(firstRules);
  });

  it('take a kind in that only this brand has', async () => {
    const { user } = renderConsole('/identity/rules');
    await kinds();
    await user.click(screen.getByRole('button', { name: /加一种标识/ }));
    await user.type(await screen.findByLabelText('标识的英文名', undefined, patience), '会员卡');
    expect(await screen.findByText('只能用小写字母、数字和下划线', undefined, patience)).toBeVisible();
    await user.clear(screen.getByLabelText('标识的英文名'));
    await user.type(screen.getByLabelText('标识的英文名'), 'loyalty_card{Enter}');
    expect(await screen.findByText('loyalty_card：新加一条规则', undefined, patience)).toBeVisible();
  });

  it('take blocked values line by line', async () => {
    const { user } = renderConsole('/identity/rules');
    await user.click(await screen.findByRole('button', { name: '邮箱：屏蔽值' }, patience));
    await user.click(screen.getByLabelText('邮箱的屏蔽值'));
    await user.paste('desk@camellia.example\n info@camellia.example\n');
    await user.tab();
    expect(await screen.findByText('邮箱：屏蔽值 0 → 2', undefined, patience)).toBeVisible();
  });

  it('are only read by whoever may not steer', async () => {
    state.session = { ...state.session, permissions: state.session.permissions.filter((each) => each !== 'identity.steer') };
    renderConsole('/identity/rules');
    expect(await field('手机号：每人最多')).toBeDisabled();
    expect(screen.queryByRole('button', { name: '发布' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /恢\s?复/ })).not.toBeInTheDocument();
  });
});
