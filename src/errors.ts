/**
 * The table of error codes and the one error class of the service. Codes are permanent: a retired
 * code is listed as retired and never reused. docs/errors.md is derived from this table.
 */
import type { OrganizationLevel } from './form/organization.ts';
import type { Finding, Text } from './form/types.ts';

interface ErrorEntry {
  readonly status: number;
  readonly title: Text;
  /** How the caller can fix it. */
  readonly howToFix: Text;
}

export const errorTable = {
  'request-invalid': {
    status: 400,
    title: { zh: '请求内容不符合要求', en: 'The request is not valid' },
    howToFix: {
      zh: '按 errors 中逐项指出的位置改正后重发。',
      en: 'Correct the faults listed in errors and send the request again.',
    },
  },
  'encoding-invalid': {
    status: 400,
    title: {
      zh: '地址或参数不是百分号编码的 UTF-8',
      en: 'The address or a parameter is not percent-encoded UTF-8',
    },
    howToFix: {
      zh: '参数须以 UTF-8 编码后再作百分号编码，例如“人社”写成 %E4%BA%BA%E7%A4%BE；不要使用 GBK，也不要直接写汉字。',
      en: 'Send parameters as percent-encoded UTF-8, not in GBK and not as plain Chinese characters: %E4%BA%BA%E7%A4%BE for renshe.',
    },
  },
  'json-invalid': {
    status: 400,
    title: { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
    howToFix: {
      zh: '请发送 UTF-8 编码、成员不重复的 JSON。',
      en: 'Send JSON in UTF-8 without repeated members.',
    },
  },
  'body-undecodable': {
    status: 400,
    title: { zh: '请求正文无法解压', en: 'The body cannot be decompressed' },
    howToFix: {
      zh: '按 Content-Encoding 完整压缩（gzip，其后不得有其他内容）后重发，或不压缩并去掉 Content-Encoding。',
      en: 'Send one complete gzip body with nothing behind it, or send it uncompressed without Content-Encoding.',
    },
  },
  'idempotency-key-invalid': {
    status: 400,
    title: { zh: 'Idempotency-Key 格式不正确', en: 'The Idempotency-Key is not valid' },
    howToFix: {
      zh: '使用 1 至 255 个可见 ASCII 字符，例如一个 UUID。',
      en: 'Send 1 to 255 visible ASCII characters, such as a UUID.',
    },
  },
  'if-match-invalid': {
    status: 400,
    title: { zh: 'If-Match 不是一个 ETag', en: 'If-Match is not one ETag' },
    howToFix: {
      zh: '写成读取时得到的一个 ETag，带双引号，例如 "7-1a2b3c4d"。',
      en: 'Send the one ETag of the version that was read, in double quotes, like "7-1a2b3c4d".',
    },
  },
  'instant-in-future': {
    status: 400,
    title: { zh: 'asOf 晚于当前时间', en: 'asOf is in the future' },
    howToFix: {
      zh: '使用不晚于当前时间的 RFC 3339 时间。',
      en: 'Use an RFC 3339 instant that has passed.',
    },
  },
  'cursor-invalid': {
    status: 400,
    title: { zh: '分页游标无效', en: 'The cursor is not valid' },
    howToFix: {
      zh: '使用上一页返回的 next，且其他查询条件保持不变。',
      en: 'Use next from the previous page, with the same filters.',
    },
  },
  'year-unsupported': {
    status: 400,
    title: { zh: '该年度没有统一格式', en: 'There is no standard form for this year' },
    howToFix: { zh: '年度应为 2019 年及以后。', en: 'Use a year from 2019 on.' },
  },
  'organization-unknown': {
    status: 400,
    title: { zh: '机关不在名录中', en: 'The organization is not in the register' },
    howToFix: {
      zh: '先登记机关，或改用名录中的标识。',
      en: 'Register the organization first, or use an id from the register.',
    },
  },
  'document-unreadable': {
    status: 400,
    title: { zh: '文件无法读取', en: 'The file cannot be read' },
    howToFix: {
      zh: '请上传 UTF-8 或 GB18030 编码的文本、Markdown 或 HTML 年度报告。',
      en: 'Send a report as text, Markdown or HTML in UTF-8 or GB18030.',
    },
  },
  'document-too-complex': {
    status: 400,
    title: { zh: '文件结构过于复杂', en: 'The file is too complex' },
    howToFix: {
      zh: '只上传报告本身：去掉网页的菜单、附件和内嵌图片，或另存为纯文本后重新上传。',
      en: 'Send only the report: remove menus, attachments and pictures, or save it as plain text.',
    },
  },
  'import-unidentified': {
    status: 400,
    title: {
      zh: '无法确定报告所属机关或年度',
      en: 'The organization or the year of the report is not known',
    },
    howToFix: {
      zh: '用查询参数 organizationId 和 year 指明。',
      en: 'Set the query parameters organizationId and year.',
    },
  },
  'credential-missing': {
    status: 401,
    title: { zh: '需要身份凭证', en: 'A credential is needed' },
    howToFix: {
      zh: '在 Authorization 头中以 Bearer 方式携带密钥。',
      en: 'Send a key as Authorization: Bearer.',
    },
  },
  'credential-invalid': {
    status: 401,
    title: { zh: '身份凭证无效', en: 'The credential is not valid' },
    howToFix: {
      zh: '检查密钥是否完整、未过期、未吊销。',
      en: 'Check that the key is complete, not expired and not revoked.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { zh: '无权执行此操作', en: 'You do not have permission for this action' },
    howToFix: {
      zh: '请由有相应角色的人员办理。',
      en: 'Ask a person whose role allows it.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '找不到所请求的资源', en: 'The resource does not exist' },
    howToFix: { zh: '检查地址和标识。', en: 'Check the address and the id.' },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '该地址不支持此方法', en: 'The address does not support this method' },
    howToFix: { zh: '使用 Allow 头中列出的方法。', en: 'Use a method listed in the Allow header.' },
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '无法提供所要求的格式', en: 'The requested format is not available' },
    howToFix: { zh: '请求 application/json。', en: 'Request application/json.' },
  },
  'request-timeout': {
    status: 408,
    title: { zh: '请求未在限时内送达', en: 'The request did not arrive in time' },
    howToFix: { zh: '请稍后重试。', en: 'Try again later.' },
  },
  'report-exists': {
    status: 409,
    title: {
      zh: '该机关该年度的报告已存在',
      en: 'The report of this organization and year already exists',
    },
    howToFix: {
      zh: '修改已有的报告；同一机关、年度、类别只有一份报告。',
      en: 'Change the existing report: each organization has one report a year and kind.',
    },
  },
  'organization-ambiguous': {
    status: 409,
    title: { zh: '有多个机关符合此名称', en: 'Several organizations match this name' },
    howToFix: {
      zh: '改用 candidates 中机关的标识或统一社会信用代码，或填写带行政区划的全称。',
      en: 'Use the id or code of an organization listed in candidates, or its full name.',
    },
  },
  'adjustment-exists': {
    status: 409,
    title: { zh: '该机关对此规则已有调整', en: 'The organization has already adjusted this rule' },
    howToFix: {
      zh: '先终止现有的调整，再重新设定。',
      en: 'End the current adjustment, then create the new one.',
    },
  },
  'contacts-full': {
    status: 409,
    title: {
      zh: '该机关已确认的联系方式已达上限',
      en: 'The organization has the maximum number of contacts',
    },
    howToFix: {
      zh: '先撤销不再使用的联系方式。',
      en: 'Remove contacts that are no longer in use.',
    },
  },
  'edition-mismatch': {
    status: 409,
    title: {
      zh: '报告使用的格式版本与年度不符',
      en: 'The report does not use the edition of its year',
    },
    howToFix: {
      zh: '不带 save 导入查看识别结果，按该年度的格式填报。',
      en: 'Import without save to see what was read, then fill in the form of that year.',
    },
  },
  'state-refused': {
    status: 409,
    title: {
      zh: '报告的当前状态不允许此操作',
      en: 'The state of the report does not allow this',
    },
    howToFix: {
      zh: '只能执行报告 allowedActions 中列出的操作。',
      en: 'Use one of the actions that the report lists in allowedActions.',
    },
  },
  'findings-open': {
    status: 409,
    title: {
      zh: '报告仍有错误，或有未说明的警告',
      en: 'The report has errors, or warnings without a reason',
    },
    howToFix: {
      zh: '按 findings 改正错误，并逐项说明警告（PUT /reports/{id}/explanations/{key}）。',
      en: 'Correct the errors in findings, and explain each warning: PUT …/explanations/{key}.',
    },
  },
  'finding-not-explainable': {
    status: 409,
    title: {
      zh: '只有警告可以说明，错误须改正',
      en: 'Only a warning can be explained; an error must be corrected',
    },
    howToFix: { zh: '按校验结果改正数据。', en: 'Correct the figures that the finding names.' },
  },
  'idempotency-in-flight': {
    status: 409,
    title: {
      zh: '同一 Idempotency-Key 的请求正在处理',
      en: 'A request with this Idempotency-Key is being answered',
    },
    howToFix: {
      zh: '稍后以同一键重发。',
      en: 'Send the request again in a moment, with the same key.',
    },
  },
  'organization-code-taken': {
    status: 409,
    title: { zh: '统一社会信用代码已被登记', en: 'The code is already registered' },
    howToFix: {
      zh: '核对代码，或改用已登记的机关。',
      en: 'Check the code, or use the registered organization.',
    },
  },
  'organization-cycle': {
    status: 409,
    title: { zh: '机关不能隶属于自己的下级', en: 'An organization cannot be below itself' },
    howToFix: { zh: '改正 parentId。', en: 'Correct parentId.' },
  },
  'organization-in-use': {
    status: 409,
    title: {
      zh: '机关已有报告、下级机关、密钥、推送地址、期限或规则调整记录，不能删除',
      en: 'An organization with reports, lower organizations, keys, webhooks, deadlines or adjustments cannot be deleted',
    },
    howToFix: {
      zh: '改为设置 validTo 予以撤销。',
      en: 'Set validTo instead, to close the organization.',
    },
  },
  'last-administrator': {
    status: 409,
    title: {
      zh: '最后一个有效的管理员密钥不能吊销',
      en: 'The last valid administrator key cannot be revoked',
    },
    howToFix: {
      zh: '先签发另一个管理员密钥，再吊销此密钥。',
      en: 'Create another administrator key first.',
    },
  },
  'key-ended': {
    status: 409,
    title: { zh: '密钥已失效或已更换', en: 'The key has ended or was already rotated' },
    howToFix: {
      zh: '签发新的密钥，或更换接替它的密钥。',
      en: 'Create a new key, or rotate its successor.',
    },
  },
  'precondition-failed': {
    status: 412,
    title: { zh: '资源已被修改', en: 'The resource has changed' },
    howToFix: {
      zh: '重新读取，合并改动后用新的 ETag 提交。',
      en: 'Read it again, merge your changes, and send them with the new ETag.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求正文过大', en: 'The body is too large' },
    howToFix: { zh: '减小正文后重发。', en: 'Send a smaller body.' },
  },
  'address-too-long': {
    status: 414,
    title: { zh: '请求地址过长', en: 'The address is too long' },
    howToFix: { zh: '缩短地址或参数。', en: 'Shorten the address or its parameters.' },
  },
  'media-type-unsupported': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'The content type is not supported' },
    howToFix: {
      zh: '使用接口文档列出的 Content-Type。',
      en: 'Use a Content-Type listed in the API documentation.',
    },
  },
  'content-encoding-unsupported': {
    status: 415,
    title: {
      zh: '不支持请求正文的压缩方式',
      en: 'The compression of the body is not supported',
    },
    howToFix: {
      zh: '请求正文用 gzip 压缩（Content-Encoding: gzip），或不压缩；见 Accept-Encoding 头。',
      en: 'Compress the body with gzip (Content-Encoding: gzip), or send it uncompressed; see the Accept-Encoding header.',
    },
  },
  'expectation-failed': {
    status: 417,
    title: { zh: '不支持 Expect 请求头', en: 'The Expect header is not supported' },
    howToFix: { zh: '去掉 Expect 请求头。', en: 'Remove the Expect header.' },
  },
  'precondition-required': {
    status: 428,
    title: { zh: '缺少 If-Match', en: 'If-Match is missing' },
    howToFix: {
      zh: '先读取资源，再以其 ETag 作为 If-Match 提交。',
      en: 'Read the resource and send its ETag as If-Match.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      zh: 'Idempotency-Key 已用于另一请求',
      en: 'This Idempotency-Key was used for another request',
    },
    howToFix: {
      zh: '新的请求使用新的键；重试时内容须与首次完全一致。',
      en: 'Use a new key for a new request; repeat a request exactly as you first sent it.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    howToFix: {
      zh: '等待 Retry-After 所示的秒数后重试。',
      en: 'Wait for the number of seconds in Retry-After, then try again.',
    },
  },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求头过大', en: 'The headers are too large' },
    howToFix: { zh: '减少请求头。', en: 'Send fewer or shorter headers.' },
  },
  'internal-error': {
    status: 500,
    title: { zh: '服务内部错误', en: 'Internal error' },
    howToFix: {
      zh: '请将 requestId 告知管理员。',
      en: 'Give the requestId to the operator.',
    },
  },
  'work-too-heavy': {
    status: 400,
    title: {
      zh: '处理所需的时间或内存超出限制',
      en: 'This takes more time or memory than allowed',
    },
    howToFix: {
      zh: '只发送报告本身，不含附件和图片；仍不成功的，请管理员查看日志，或调高 WORK_TIMEOUT_MS、WORK_MEMORY_MIB。',
      en: 'Send only the report, without attachments and pictures. If that fails too, ask the operator to look at the log, or to raise WORK_TIMEOUT_MS or WORK_MEMORY_MIB.',
    },
  },
  'survey-too-large': {
    status: 400,
    title: { zh: '范围内的报告过多', en: 'There are too many reports in the selection' },
    howToFix: {
      zh: '按机关、年度或类别缩小范围，分次进行。',
      en: 'Select fewer organizations, years or kinds, and repeat for each part.',
    },
  },
  'survey-busy': {
    status: 503,
    title: { zh: '正在统计其他范围，请稍候', en: 'Other surveys are running' },
    howToFix: {
      zh: '等待 Retry-After 所示的秒数后重试。',
      en: 'Wait for the number of seconds in Retry-After, then try again.',
    },
  },
  'service-unavailable': {
    status: 503,
    title: { zh: '服务暂时不可用', en: 'The service is temporarily unavailable' },
    howToFix: { zh: '请稍后重试。', en: 'Try again later.' },
  },
  'storage-full': {
    status: 507,
    title: { zh: '存储空间不足，改动未保存', en: 'The disk is full: nothing was saved' },
    howToFix: {
      zh: '请管理员清理磁盘后重试。',
      en: 'Ask the operator to free space, then try again.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;

/** One fault of a request: its place (JSON Pointer, or `?name` for a parameter), and a message. */
export interface Fault {
  readonly pointer: string;
  /** Stable, kebab-case, e.g. `unknown-member`, `wrong-type`. */
  readonly code: string;
  readonly message: Text;
  /** Of an ambiguous name: the organizations that match it. */
  readonly candidates?: readonly Candidate[];
}

/** A resource that prevents another one like it, by its collection in the contract. */
export interface ExistingResource {
  readonly collection: 'reports' | 'organizations' | 'rule-adjustments';
  readonly id: string;
}

/** An organization that an ambiguous name may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly level: OrganizationLevel;
}

/** The largest number of candidates that are listed. */
export const candidatesMax = 10;

interface AppErrorExtras {
  readonly faults?: readonly Fault[];
  readonly findings?: readonly Finding[];
  /** The resource that exists already, for a caller who may read it. */
  readonly existing?: ExistingResource;
  readonly candidates?: readonly Candidate[];
  /** The code of the true reason, for the log only: the answer must not reveal it. */
  readonly conceals?: ErrorCode;
  /** Further header fields of the answer, e.g. Allow or WWW-Authenticate. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** The only error thrown on purpose. `detail` describes this particular case. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Text | undefined;
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
  readonly existing: ExistingResource | undefined;
  readonly candidates: readonly Candidate[];
  readonly headers: Readonly<Record<string, string>>;
  readonly conceals: ErrorCode | undefined;

  constructor(code: ErrorCode, detail?: Text, extras: AppErrorExtras = {}) {
    super(detail?.en ?? errorTable[code].title.en, { cause: extras.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.faults = extras.faults ?? [];
    this.findings = extras.findings ?? [];
    this.existing = extras.existing;
    this.candidates = extras.candidates ?? [];
    this.headers = extras.headers ?? {};
    this.conceals = extras.conceals;
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}
