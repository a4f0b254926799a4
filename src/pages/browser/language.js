/**
 * The language of the page: `?lang=` decides, then the choice that this browser keeps, else
 * Chinese.
 */

/** @typedef {'zh' | 'en'} Language */

/** The name of the choice in the storage of the browser, and in the address. */
export const languageKey = 'lang';

/**
 * Returns a language of the page; null for any other text.
 *
 * @param {string | null} text
 * @returns {Language | null}
 */
export function readLanguage(text) {
  return text === 'zh' || text === 'en' ? text : null;
}

/**
 * Returns the language to begin with.
 *
 * @param {string} search the query of the address
 * @param {string | null} kept the choice that the browser keeps
 * @returns {Language}
 */
export function chooseLanguage(search, kept) {
  return readLanguage(new URLSearchParams(search).get(languageKey)) ?? readLanguage(kept) ?? 'zh';
}

/** The texts of the page's own parts. */
const texts = {
  title: { zh: '年报接口文档', en: 'Nianbao API documentation' },
  otherLanguage: { zh: 'English', en: '中文' },
  version: { zh: '版本', en: 'Version' },
  document: { zh: 'OpenAPI 文档', en: 'OpenAPI document' },
  home: { zh: '首页', en: 'Home' },
  about: { zh: '关于本服务', en: 'About this service' },
  authorize: { zh: '授权', en: 'Authorize' },
  credential: { zh: '访问密钥或令牌', en: 'API key or token' },
  keep: {
    zh: '刷新页面后保留（仅限此标签页，关闭即清除）',
    en: 'Keep after a reload (in this tab only, until it is closed)',
  },
  use: { zh: '使用', en: 'Use' },
  signOut: { zh: '退出', en: 'Sign out' },
  signIn: { zh: '单位账号登录', en: 'Sign in with your organization' },
  close: { zh: '关闭', en: 'Close' },
  none: { zh: '未授权：只能查阅已公布的内容', en: 'No credential: only published content' },
  some: { zh: '已授权', en: 'Credential in use' },
  refused: { zh: '凭证无效或已过期', en: 'The credential is invalid or has expired' },
  signInFailed: { zh: '登录未完成', en: 'Signing in failed' },
  tagHint: {
    zh: '先读取该资源，这里会自动填写',
    en: 'Read the resource first: this field is then filled in',
  },
  keyHint: { zh: '留空则自动生成', en: 'Generated when empty' },
  such: { zh: '例如', en: 'Such as' },
  example: { zh: '示例', en: 'Example' },
  file: { zh: '选择文件', en: 'Choose a file' },
  fold: { zh: '展开或收起', en: 'Expand or collapse' },
  body: { zh: '请求正文', en: 'Request body' },
  headers: { zh: '响应头说明', en: 'Response headers' },
  notChosen: { zh: '（不限）', en: '(any)' },
  loadFailed: {
    zh: '接口文档载入失败，请刷新页面。',
    en: 'The document could not be loaded. Reload the page.',
  },
};

/**
 * Returns a text of the page's own parts.
 *
 * @param {keyof typeof texts} name
 * @param {Language} language
 */
export function sayText(name, language) {
  return texts[name][language];
}

/** The roles of callers in Chinese; in English they have the names of the contract. */
const roleNames = /** @type {Readonly<Record<string, string>>} */ ({
  administrator: '管理员',
  editor: '填报',
  supervisor: '审核',
  auditor: '审计',
  integrator: '系统对接',
  reader: '查阅',
});

/**
 * Returns the name of a role for people.
 *
 * @param {string} role
 * @param {Language} language
 */
export function sayRole(role, language) {
  return language === 'zh' ? (roleNames[role] ?? role) : role;
}
