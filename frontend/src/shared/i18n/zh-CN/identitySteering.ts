export const identitySteering = {
  customerTab: { customers: '全部客户', identity: '身份总览', conflicts: '身份冲突', shared: '共用的值', rules: '身份规则' },
  rules: {
    versionInForce: '第 {{version}} 版生效中', versionNo: '第 {{version}} 版', inForce: '生效中', ofProduct: '产品自带', simulate: '试跑', publish: '发布', nothingToPublish: '没有改动', changed: '改过', ever: '不限时', days: '{{count}} 天', fieldOf: '{{kind}}：{{field}}', change: '{{what}} {{from}} → {{to}}',
    field: { policy: '冲突时', componentCap: '一个人最多的标识数', added: '新加一条规则', removed: '去掉规则', priority: '优先级', strong: '强标识', limit: '每人最多', windowDays: '天数窗口', genericAfter: '通用阈值', blocked: '屏蔽值' },
    hint: {
      priority: '数字越小，越能确定是谁。', strong: '强标识能把两处的记录连成一个人；弱标识只跟着用它的人走。', limit: '一个人最多有几个这种标识，同一个应用或店铺内算。', windowDays: '只数最近见过的：相隔超过这么多天的不算在一起。',
      genericAfter: '一个值和这么多个更确定的标识一起出现过以后，不再说明是谁。', blocked: '不代表任何人的值，例如前台的公用号码。',
    },
    whole: '整体', wholeSub: '对所有标识都算', capMeans: '连上以后超过这个数的，先不连，放进冲突。',
    policyOf: {
      keep_existing: { name: '保留先连上的', means: '后来的证据和上限冲突时，后来的那条先放一边。手机号换了主人，旧主人还占着，等你判定。' },
      last_wins: { name: '以最近的为准', means: '和上限冲突时，最近见过的那条算数，旧的放一边。手机号换了主人，会跟着新主人走。' },
    },
    kinds: '各种标识', kindsSub: '越靠上越能确定是谁', kind: '标识', means: '这条规则的意思', noBlocked: '没有', blockedCount: '{{count}} 个', addKind: '加一种标识', newKind: '标识的英文名', newKindHint: '和事件里写的一样：小写字母、数字、下划线。',
    blockedOf: '{{kind}}的屏蔽值', blockedPlaceholder: '一行一个', blockedHint: '一行一个，离开输入框时生效。null、全零、anonymous 这类值不用写，已经一律不认。', blockedPersonal: '这里写的值会以明文存在规则里，只写不属于某个人的。',
    otherwise: '没有写在这里的其他标识：{{sentence}}',
    sentence: {
      weak: '不连人，谁在用就跟谁走；经过 {{generic}} 个人的手以后不再说明是谁。', unique: '一个人只能有一个，值不同就是两个人。和 {{generic}} 个以上更确定的标识一起出现过就不算数。',
      within: '任何 {{days}} 天里，一个人最多用 {{count}} 个。和 {{generic}} 个以上更确定的标识一起出现过就不算数。', ever: '能把记录连成一个人，一个人最多 {{count}} 个。和 {{generic}} 个以上更确定的标识一起出现过就不算数。',
    },
    changes: '改了 {{count}} 处', changesSub: '还没有发布，草稿留在这个浏览器里', discard: '放弃改动', outdated: '这份草稿写的时候是第 {{was}} 版，现在是第 {{now}} 版', outdatedWhy: '别人刚发布过。下面列的是和现在生效的规则相比的差别，看过再继续。', rebase: '在新版上继续',
    tried: '试跑结果', triedBy: '{{name}} 试的', trying: '正在试跑', tryFailed: '试跑没有完成', tryCancelled: '试跑取消了，什么都没有改。', tryGone: '这次试跑的结果已经不在了', tryGoneWhy: '结果只留在服务器的内存里，重启后就没有了。再试跑一次。', tryOther: '试跑的不是现在这份草稿', tryOtherWhy: '试跑以后草稿或生效的规则又改过，再试跑一次才准。',
    phase: { identifiers: '正在读标识 {{done}} / {{total}}', links: '正在读关系 {{done}} / {{total}}', components: '正在推演 {{done}} / {{total}} 组' },
    figure: { people: '人数', peopleWas: '现在 {{n}}', merges: '会并掉的人', mergesMeans: '并进另一个人', splits: '会拆出的人', splitsMeans: '从一个人里分出来', moves: '会换手的标识', movesMeans: '从一个人转到另一个人', vanished: '不再是人', vanishedMeans: '只剩说明不了是谁的值' },
    nobodyChanges: '按这份草稿，谁都不会变。', mergedExamples: '会变成一个人的（举例）', splitExamples: '会拆开的（举例）', movedExamples: '会换手的标识（举例）', people: '人', person: '人', identifiers: '{{n}} 个标识', moreParts: '还有 {{count}} 个人', why: '为什么', identifier: '标识', goneIdentifier: '已经不在的标识', from: '从', to: '到', aValue: '一个值',
    because: {
      limit: '一个人的{{kind}} 会超过上限。', claim: '只有公开密钥说过，两头都是认识的人。', size: '一个人的标识会太多。', kept_apart: '有人判定过是两个人。', generic: '「{{value}}」和太多人一起出现过，说明不了是谁。', crowded: '「{{value}}」被声称和太多人在一起，声称不再算数。', blocked: '「{{value}}」是屏蔽值。', weak: '{{kind}}成了弱标识，不再连人。', unknown: '不是哪一条关系单独决定的。',
    },
    largest: '标识最多的人', before: '现在', after: '草稿', hubs: '可疑的枢纽', noHubs: '没有和三个以上别的标识一起出现过的值。', seenWith: '一起出现过', ofPeople: '属于几人', standing: '处理', standingOf: { open: '正常', crowded: '声称不算', generic: '不再连人', blocked: '已屏蔽' }, standingChange: '{{from}} → {{to}}',
    sizes: '每人有几个标识', size: '标识数', sizeFrom: '{{from}} 以上', sizesHint: '灰色是现在，青色是草稿。条长按平方根画，人少的也看得见。',
    unrecorded: '说不准{{kinds}}会怎样', unrecordedWhy: '这些标识以前是弱标识，没有记下和谁一起出现过。发布以后新来的事件才算。', basis: '按 {{identifiers}} 个强标识和 {{links}} 条关系推演，两边都是重新推演的。没有强标识的匿名访客不算在内。',
    publishAsk: '发布第 {{version}} 版身份规则', publishAs: '发布第 {{version}} 版', restoreAsk: '恢复第 {{version}} 版身份规则', restoreAs: '恢复成第 {{version}} 版', published: '第 {{version}} 版已生效', whatChanges: '改了什么', whoChanges: '试跑里谁会变', whenChanges: '什么时候生效', notTried: '还没有试跑过这份规则', notTriedWhy: '不知道会并掉、拆开多少人。可以先取消，试跑一次再发布。', nothingChanged: '和现在生效的规则一样。',
    effectsSentence: '人数从 {{before}} 变成 {{after}}：并掉 {{merges}} 人，拆出 {{splits}} 人，{{moves}} 个标识换手。', appliedMeans: { background: '新来的事件马上按新规则认人；已有的人会在后台逐个重新推演，有进度，可以取消。', as_seen: '新来的事件马上按新规则认人。已有的人不会一次全部重算：谁再有事件来，谁才按新规则重新推演。' },
    note: '备注', notePlaceholder: '为什么改，以后好查', noNote: '没有写', versions: '版本', versionsSub: '恢复旧版会发布成新的一版，什么都不会丢', version: '版本', publishedAt: '发布时间', publishedBy: '谁', what: '改动', first: '最初的规则', firstWhy: '产品自带的规则，没有更早的可以比。', changeCount: '{{count}} 处', restored: '恢复自第 {{version}} 版', restore: '恢复',
    application: {
      running: '正在按第 {{version}} 版重新推演已有的人', label: '重新推演', reading: '正在读谁和谁连在一起', progress: '{{done}} / {{total}} 组，已并 {{merges}} 人，拆出 {{splits}} 人', cancelled: '重新推演已取消，做完 {{done}} / {{total}} 组，并了 {{merges}} 人，拆出 {{splits}} 人', failed: '重新推演中断，做完 {{done}} / {{total}} 组，并了 {{merges}} 人，拆出 {{splits}} 人', rest: '做完的保留。没做完的先不动，继续时接着做。', again: '继续',
      done: '已按第 {{version}} 版推演完全部 {{total}} 组：并了 {{merges}} 人，拆出 {{splits}} 人。', asOf: '截至', skipped: '有 {{skipped}} 处和规则不一致，保持原样', skippedWhy: '要么连在一起的标识多得不能一次推演，先屏蔽把它们连起来的值；要么靠一种已经不再连人的标识连着，可以在身份页上逐个拆开。',
    },
  },
  conflicts: {
    one: '一头', other: '另一头', reason: '为什么没连', evidence: '证据', since: '发现于', verifiedTimes: '可信来源 {{n}} 次', claimedTimes: '公开密钥 {{n}} 次', firstFrom: '最早来自 {{source}}', hint: '点一行看两个人各有什么，再判定', filter: { all: '全部', limit: '超上限', claim: '只是声称', size: '标识太多' },
    reasonOf: { limit: '{{kind}} 会超上限', claim: '只是声称', size: '标识太多' },
    why: {
      limit: '「{{a}}」和「{{b}}」一起出现过。连上以后一个人的{{kind}} 会超过上限，所以先放一边。标黄的是撞上的{{kind}}。', claim: '「{{a}}」和「{{b}}」只有公开密钥说过在一起，而两头都是认识的人。公开密钥谁都能仿，所以先放一边。', size: '「{{a}}」和「{{b}}」一起出现过。连上以后标识会多得不像一个人，所以先放一边。',
    },
    empty: '没有等你判定的冲突', noMatch: '没有这一类的冲突', emptyNext: '两个标识一起出现、按规则又不能连时，会列在这里等人判定。', more: '还有 {{count}} 个标识', events: '{{n}} 个事件', lastSeen: '最近', block: '屏蔽其中一个值', blockValue: '屏蔽「{{value}}」',
  },
  order: {
    title: { together: '判定为同一个人', apart: '判定为两个人', block: '屏蔽这个值', unblock: '解除屏蔽', split: '拆成另一个人' },
    action: { tie: '这条关系算数', together: '是同一个人', apart: '不是同一个人', block: '屏蔽这个值', unblock: '解除屏蔽', split: '拆成另一个人' },
    means: {
      together: '两个标识会一直属于同一个人，哪怕超过规则的上限。和它冲突的其他关系会放一边，看下面会怎样。', apart: '两个标识以后不会再连在一起，经过别的标识也不会。这条判定一直有效。', block: '这个值不再代表任何人，靠它连在一起的人会分开。以后再出现也不认。', unblock: '这个值重新算数，以前的证据也算。',
      split: '选中的标识会一起离开这个人，它们的事件、属性、授权和分群跟着走。以后也不会再和留下的直接连上。',
    },
    before: '现在', after: '之后', newPerson: '新的人', noIdentifiers: '没有标识', events: '{{n}} 个事件', waiting: '正在处理', done: '已经生效',
    nothing: '什么都不会变', nothingWhy: { together: '它们已经是同一个人。判定会记下来，以后规则变了也算数。', apart: '它们现在已经是两个人。判定会记下来，以后也不会连上。', block: '没有人靠这个值连着。屏蔽会记下来，以后也不认。', unblock: '解除以后，按规则还是现在这样。', split: '选中的是这个人全部的标识，或者本来就不在一起，拆了也一样。' },
  },
};
