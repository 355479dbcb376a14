export const quarantine = {
  quarantine: {
    lead: '被拒的事件连同原文都在这里，改好后可以重放', one: '被拒的事件', reasons: '原因', allReasons: '全部原因', reason: '原因', event: '事件', source: '来源', endpoint: '接口', size: '大小', received: '收到', state: '状态', body: '正文',
    status: { open: '待处理', replayed: '已重放', discarded: '已丢弃' }, select: '选中第 {{id}} 条', selectAll: '选中这一页', bulkHint: '选几条，或先选一个原因，再一起重放', replay: '重放', replayEdited: '用改过的重放', replayFiltered: '重放筛选出的', replayMany: '重放 {{n}} 条',
    bulkWhat: '每条都会按现在的规则重新检查。通过的入库，不通过的留在这里，不会重复。', bulkDone: '{{accepted}} 条已重放', bulkRefused: '{{n}} 条仍不合规，留在隔离区。', bulkAll: '全部通过，已经入库。',
    discard: '丢弃', discardAsk: '丢弃这条事件', discardWhat: '丢弃后不再计入待处理，原文仍可在「已丢弃」里看到。', accepted: '已重放，事件已入库', stillRefused: '还是被拒：{{reason}}', edited: '已改动', editHint: '改好后按「用改过的重放」，原文会留档。',
    notJson: '还不是合法的 JSON：{{problem}}', truncated: '原文太大，只留了开头一段，不能改后重放。', view: { text: '文本', bytes: '字节', edit: '修改' },
    empty: { open: '没有待处理的事件', replayed: '还没有重放过', discarded: '没有丢弃过' }, emptyNext: '不合规的事件会连同原因和原文留在这里。', emptyFiltered: '换个原因或来源看看。',
  },
};
