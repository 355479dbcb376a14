export const projection = {
  projection: {
    title: '分析投影', what: '总览和客户列表读的是这份从主库投影出来的数据。它跟着事件实时更新，随时可以从主库重建，不会丢数据。', state: { live: '实时', rebuilding: '正在重建', failed: '已停止' }, lag: '落后', asOf: '数据截至', events: '事件', people: '人数',
    rebuild: '重建投影', rebuilding: '正在重建', rebuildAsk: '重建投影', rebuildWhat: '要从主库重读 {{n}} 个事件。期间总览和列表照常可用，建好后一次切换。', when: '只有在数字和主库对不上，或升级说明要求时才需要重建。', progress: '{{done}} / {{total}} 个事件', failed: '上次重建没有完成',
  },
};
