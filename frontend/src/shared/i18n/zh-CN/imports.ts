export const imports = {
  imports: {
    lead: '历史订单和会员名单从这里进来，和实时事件走同一条路', upload: '导入文件', uploadSub: '同一个文件导两次也不会重复', drop: '把文件拖到这里', kinds: 'CSV、TSV 或 Excel（xlsx）；编码自动识别，支持 UTF-8、GB18030、UTF-16', choose: '选文件', source: '算作哪个来源', uploading: '正在上传 {{name}}，{{done}} / {{total}}',
    needSource: '先建一个来源', needSourceWhy: '导入的事件要算作某个来源的，比如「会员系统」。', file: '文件', state: '状态', progress: '进度', accepted: '接收', refused: '拒收', by: '导入人', at: '时间', toMap: '等你映射列', empty: '还没有导入过文件', emptyNext: '把历史订单或会员名单拖到上面，十分钟内就能在客户里看到他们。',
    status: { uploaded: '待映射', queued: '排队中', running: '导入中', completed: '已完成', cancelled: '已取消', failed: '已停止' }, backToList: '回到导入列表', deleteAsk: '删除导入「{{name}}」', deleteWhat: '只删除这条记录和上传的文件，已经导入的事件和客户不受影响。',
    step: { 1: '文件与编码', 2: '映射列', 3: '导入' }, encoding: '编码', delimiter: '分隔符', sheet: '工作表', delimiters: { comma: '逗号', semicolon: '分号', tab: '制表符', pipe: '竖线', other: '{{value}}' }, readHint: '看看下面的文字和列有没有读对。', toColumns: '下一步：映射列', firstRows: '前 20 行', row: '行',
    column: '列', remove: '去掉', eventName: '事件名', eventNameHint: '每一行成为一个什么事件。', oneName: '都一样', nameByColumn: '看某一列', addValues: '补上 {{count}} 个值', negative: '某列为负数时换一个事件名，例如退款', negativeThen: '为负数时是',
    time: '发生时间', timeHint: '没写时区的时间按这里的时区算。', format: '格式', auto: '自动识别', zone: '时区', identifiers: '标识', identifiersHint: '这一行是谁。有几个写几个，至少一个有值。', kind: '标识类型', scope: 'AppID、店铺或企业 ID', rowKey: '行号', rowKeyHint: '哪几列合起来是唯一的一行，用来防重复。', wholeRow: '文件里的行号（推荐）', wholeRowShort: '行号',
    properties: '事件属性', propertiesHint: '记在事件上，例如订单号和金额。', traits: '客户属性', traitsHint: '记在人身上，例如姓名和城市。', target: '属性名', type: '类型', types: { text: '文本', number: '数字', boolean: '是否', time: '时间' }, multiplied: '相乘的列',
    add: { identifier: '标识', properties: '属性', traits: '属性', product: '几列相乘' },
    property: { order_id: '订单号', amount: '金额', currency: '币种', quantity: '数量', price: '单价', product_id: '商品 ID', product_name: '商品名', category: '品类', coupon: '优惠券', store: '门店', channel: '渠道', refund_id: '退款单号', sku: 'SKU', brand: '品牌', total: '总金额', refund_amount: '退款金额', status: '状态' },
    notTaken: '不作为{{kind}}：{{why}}', preview: '会得到的事件', previewSub: '前 20 行，还没有写入', previewFine: '全部可用', previewBad: '{{n}} 行有问题', notReady: '还差几项', notReadyNext: '选好事件名、时间和标识，这里就会显示每一行变成什么。', backToRead: '上一步', start: '开始导入',
    problem: { noEventName: '还没有定事件名', noTime: '还没有选时间列', noIdentifier: '还没有标识', unfinishedColumn: '有一行没填完', unknownColumn: '有一列在文件里找不到' },
    problemNext: { noEventName: '写一个统一的名字，或选一列按值对应。', noTime: '选一列作为发生时间。', noIdentifier: '至少选一列说明这一行是谁。', unfinishedColumn: '把列和名称都填上，或去掉那一行。', unknownColumn: '编码或分隔符改过后列名会变，重新选一下。' },
    readRows: '已读 {{done}} / {{total}} 行', readBytes: '已读 {{done}} / {{total}}', took: '用时 {{duration}}', read: '已读行数', rate: '每秒行数', resume: '继续导入', failed: '导入停在半路', cancelled: '已取消', cancelledWhat: '已导入的行还在。继续时从停下的地方接着来，不会重复。',
    duplicate: '这个文件以前导入过', duplicateWhat: '内容完全相同。再导入一次也不会多出事件。', seeFirst: '看那一次', totals: '合计', totalsSub: '从库里重新数出来的，用来和原文件核对', refusedBecause: '拒收原因', landed: '已入库', customers: '不同的客户', revenue: '成交额', asOf: '截至', errors: '没能导入的行', errorsSub: '{{n}} 行', why: '原因', line: '原文', download: '下载这些行',
  },
};
