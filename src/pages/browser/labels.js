/** The labels of Swagger UI in Chinese. */

/** Labels that are one text. @type {Readonly<Record<string, string>>} */
const labels = {
  Authorize: '授权',
  'Available authorizations': '授权方式',
  Execute: '执行',
  Clear: '清除结果',
  Cancel: '取消填写',
  'Try it out': '填写',
  Reset: '恢复示例',
  Parameters: '参数',
  'No parameters': '无参数',
  Name: '名称',
  Description: '说明',
  Responses: '响应说明',
  Code: '状态码',
  Details: '内容',
  Links: '关联操作',
  'No links': '无',
  'Request body': '请求正文',
  'Media type': '媒体类型',
  'Media Type': '媒体类型',
  'Request content type': '请求的媒体类型',
  'Response content type': '响应的媒体类型',
  Controls: '决定请求头',
  'header.': '',
  'Example Value': '示例',
  'Edit Value': '填写',
  Schema: '结构',
  Schemas: '结构',
  Model: '结构',
  Example: '示例',
  Examples: '示例',
  'Examples:': '示例：',
  'Example Description': '示例说明',
  'Example:': '示例：',
  Default: '默认值',
  'Server response': '服务的响应',
  Undocumented: '未列于文档',
  'Response body': '响应正文',
  'Response headers': '响应头',
  'Request duration': '用时',
  ms: '毫秒',
  Curl: 'curl 命令',
  'Request URL': '请求地址',
  Download: '下载',
  'Download file': '下载文件',
  'Filter by tag or path': '按分类或路径筛选',
  Type: '类型',
  'Headers:': '响应头：',
  Servers: '服务地址',
  'Servers:': '服务地址：',
  'Server variables': '地址变量',
  'Computed URL:': '完整地址：',
  'These operation-level options override the global server options.': '此操作使用自己的地址。',
  'These path-level options override the global server options.': '此路径使用自己的地址。',
  'Send empty value': '发送空值',
  'Warning: Deprecated': '注意：已停用',
  deprecated: '已停用',
  Deprecated: '已停用',
  required: '必填',
  'Find more details': '详细说明',
  'Copy to clipboard': '复制',
  'Copy path to clipboard': '复制路径',
  'Copy code to clipboard': '复制',
  'authorization button locked': '授权（已满足）',
  'authorization button unlocked': '授权',
  'Copy cURL command to clipboard': '复制 curl 命令',
  'Expand operation': '展开',
  'Collapse operation': '收起',
  'Expand all': '全部展开',
  'Collapse all': '全部收起',
  Webhooks: '本服务推送的消息',
  'Skip to operations': '跳到操作列表',
  Close: '关闭',
  Logout: '退出',
  'Value:': '值：',
  'No operations defined in spec!': '没有符合条件的操作',
  'Please correct the following validation errors and try again.': '请更正以下问题后再执行：',
  'Required field is not provided': '必填',
  'Failed to load API definition.': '接口文档载入失败。',
  'No API definition provided.': '没有接口文档。',
  'Could not render this component, see the console.': '无法显示这一部分。',
  Errors: '错误',
  Hide: '收起',
  Show: '展开',
  'Unrecognized response type; displaying content as text.': '无法识别响应的类型，按文本显示。',
  'Unrecognized response type; unable to display.': '无法显示这种响应。',
  'Add string item': '添加一项',
  'Add integer item': '添加一项',
  'Add number item': '添加一项',
  'Remove string item': '移除此项',
  'All of': '须全部符合',
  'Any of': '符合任一',
  'One of': '符合其一',
  Not: '不得符合',
  Items: '各项',
  'Prefix items': '前几项',
  'Additional properties': '其他成员',
  'Pattern properties': '按名称格式',
  'Property names': '成员名称',
  Const: '固定值',
  'Const:': '固定值：',
  Enum: '可取值',
  'Enum:': '可取值：',
  'Default:': '默认值：',
  Discriminator: '区分成员',
  'Read-only': '只读',
  'Write-only': '只写',
  readonly: '只读',
  'Choose file': '选择文件',
  'Available values': '可取值',
  'Default value': '默认值',
  'Search for:': '查找：',
};

/** Labels around a value. @type {readonly (readonly [RegExp, string])[]} */
const patterns = [
  [/^For '(.{1,200})'(?: at path '(.{1,200})')?: Required field is not provided\.$/, '“$1”必填。'],
  [/^For '(.{1,200})'(?: at path '.{1,200}')?: Value must be a Guid\.$/, '“$1”应为 UUID。'],
  [/^For '(.{1,200})'(?: at path '.{1,200}')?: Value must be a DateTime\.$/, '“$1”应为时间。'],
  [/^For '(.{1,200})'(?: at path '.{1,200}')?: Value must be a number\.$/, '“$1”应为数。'],
  [/^For '(.{1,200})'(?: at path '.{1,200}')?: Value must be an integer\.$/, '“$1”应为整数。'],
  [
    /^For '(.{1,200})'(?: at path '.{1,200}')?: Value must be a boolean\.$/,
    '“$1”应为 true 或 false。',
  ],
  [/^For '(.{1,200})'(?: at path '.{1,200}')?: .+\.$/, '“$1”的值不符合要求。'],
  [/^Example values are not available for (.+)$/, '没有 $1 的示例'],
  [/^(.+) unique items$/, '$1 项，不重复'],
  [/^(.+) characters$/, '$1 个字符'],
  [/^(.+) contained items$/, '含 $1 项'],
  [/^(.+) items$/, '$1 项'],
  [/^(.+) properties$/, '$1 个成员'],
  [/^(\d+) ms$/, '$1 毫秒'],
  [/^matches (.+)$/, '格式 $1'],
  [/^multiple of (.+)$/, '$1 的倍数'],
  [/^-- ?$/, '（不限）'],
];

/** The types and places of parameters. @type {Readonly<Record<string, string>>} */
const words = {
  any: '任意',
  array: '数组',
  boolean: '是否',
  integer: '整数',
  null: '空',
  number: '数',
  object: '对象',
  string: '文本',
  query: '查询参数',
  path: '路径',
  header: '请求头',
  date: '日期',
  'date-time': '时间',
  uuid: 'UUID',
  uri: '网址',
  binary: '文件',
  never: '无',
};

/** Classes of elements whose text is a type or a place, not a label. */
export const wordClasses = [
  'parameter__type',
  'prop-format',
  'parameter__in',
  'json-schema-2020-12__attribute',
  'json-schema-2020-12__constraint',
  'header-col',
];

/**
 * Returns a type or a place of Swagger UI in Chinese: `array<string> | null` → `数组<文本> | 空`.
 *
 * @param {string} text
 */
export function translateWords(text) {
  const label = translateLabel(text);
  if (label !== text) return label;
  return text.replace(/[a-z]+(?:-[a-z]+)?/g, (word) => words[word] ?? word);
}

/**
 * Returns a label of Swagger UI in Chinese; a text that is no label is returned as it is. Spaces
 * around a label are kept.
 *
 * @param {string} text
 */
export function translateLabel(text) {
  const label = text.trim();
  if (label === '') return text;
  const known = Object.hasOwn(labels, label) ? labels[label] : undefined;
  if (known !== undefined) return text.replace(label, known);
  for (const [pattern, replacement] of patterns) {
    if (pattern.test(label)) return label.replace(pattern, replacement);
  }
  return text;
}
