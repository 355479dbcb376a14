export const debuggerMessages = {
  debugger: {
    lead: '事件一到就显示，最多留 500 条', source: '来源', endpoint: '接口', at: '收到', status: '状态', all: '全部', accepted: '接收', refused: '拒收', allSources: '全部来源', unknownSource: '未知来源', unnamed: '没有名字的事件',
    search: '事件名、messageId 或内容', clear: '清空', pause: '暂停', resume: '继续', paused: '已暂停，新到 {{n}} 条', connection: { live: '实时', connecting: '正在连接', broken: '连接断开，正在重连' },
    detail: '事件详情', raw: '收到的原文', mapped: '得到的事件', notMapped: '没有得到事件', notMappedWhy: '被拒的事件不入库，原文在隔离区，改好后可以重放。', toQuarantine: '去隔离区',
    setAside: '{{count}} 个标识没有采用', setAsideWhy: '事件照常入库，只是少了这些标识。',
    empty: '还没有事件', emptyNext: '用来源页的接入代码发一条，几秒内就会出现在这里。', noMatch: '没有符合筛选的事件', noMatchNext: '新到的事件只要符合就会出现。', choose: '选一条事件', chooseNext: '左边选中后，这里并排显示原文和得到的事件。',
  },
  reason: {
    unknown_key: '密钥不存在或已作废', body_too_large: '整个请求超过 500 KB', event_too_large: '单条事件超过 32 KB', too_many_events: '一批事件太多', invalid_json: 'JSON 写错了', invalid_encoding: '编码读不出', missing_identifier: '没有任何标识',
    blocked_identifier: '标识是无效值', too_many_identifiers: '一条事件的标识太多', missing_event_name: '没有事件名', invalid_timestamp: '时间写错了', timestamp_out_of_range: '时间太早或太晚', unsupported_type: '不支持的类型', too_deep: '嵌套太深', source_paused: '来源已暂停', poison: '处理时反复出错',
    damaged_by_spreadsheet: '长号码被表格软件改成了科学计数', invalid_time: '时间读不出', time_out_of_range: '时间太早或太晚', invalid_number: '不是数字', invalid_boolean: '不是「是」或「否」', too_few_columns: '列数不够', too_many_columns: '列数太多', row_too_long: '这一行太长', malformed_quotes: '引号不成对',
  },
  flaw: {
    blocked: '是占位值，不代表任何人', masked: '打了码', damaged_by_spreadsheet: '被表格软件改成了科学计数，后几位已丢', broken_text: '含有乱码', too_long: '太长', malformed: '不符合这种标识的写法', not_text: '不是文字或数字',
  },
  reasonHelp: {
    unknown_key: '检查 SDK 里的密钥，或在来源页换一个新的。', body_too_large: '让 SDK 把一批分小一些再发。', event_too_large: '去掉大段文本或图片，只留需要的属性。', too_many_events: '让 SDK 把一批分小一些再发。',
    invalid_json: '多半是少了引号或多了逗号，改正后重放。', invalid_encoding: '正文应为 UTF-8，压缩要与声明的一致。', missing_identifier: '至少带上 userId、anonymousId 或其他标识之一。', blocked_identifier: '像 0、null、undefined 这样的值不能代表一个人。', too_many_identifiers: '一条事件只说一个人，最多 50 个标识。',
    missing_event_name: 'track 事件要有 event。', invalid_timestamp: '用 ISO 8601 或毫秒数。', timestamp_out_of_range: '检查设备时钟和时区。', unsupported_type: '支持 track、identify、page、screen、group、alias。', too_deep: '把属性摊平一些。',
    source_paused: '恢复来源后，这些事件可以重放。', poison: '事件原文已留下，修正后可以重放。',
  },
};
