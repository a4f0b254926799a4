/** The page at `/`: what this service is, and where its documentation is. */
import { escapeHtml } from './html.ts';

/** What the landing page shows to people and to programs. */
export interface Landing {
  readonly name: string;
  readonly description: { readonly zh: string; readonly en: string };
  readonly version: string;
  /** Addresses of this service; those of the documentation are absent when it is not served. */
  readonly links: Readonly<Record<string, string>>;
}

/** What each link leads to. */
const linkTexts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  docs: {
    zh: '接口文档：在页面上填报、查询和审核',
    en: 'Documentation: work with reports in the page',
  },
  document: { zh: 'OpenAPI 3.1 文档', en: 'The OpenAPI 3.1 document' },
  document30: { zh: 'OpenAPI 3.0 文档', en: 'The OpenAPI 3.0 document' },
  api: { zh: '已公布的年度报告（JSON）', en: 'Published reports (JSON)' },
  live: { zh: '运行状态：进程', en: 'Health: the process' },
  ready: { zh: '运行状态：服务', en: 'Health: the service' },
};

/** Returns what the landing page shows. */
export function describeService(version: string, links: Readonly<Record<string, string>>): Landing {
  return {
    name: '年报 Nianbao',
    description: {
      zh: '政府信息公开工作年度报告的填报、校验、报送、审核和公布。已公布的报告无需凭证即可查阅。',
      en: 'Yearly government information disclosure reports: entry, checks, filing, review and publication. Published reports need no credential.',
    },
    version,
    links,
  };
}

/** Returns the HTML of the landing page; it needs no script. */
export function composeLandingPage({ name, description, version, links }: Landing, style: string) {
  const items = Object.entries(links).map(([key, address]) => {
    const { zh = address, en = address } = linkTexts[key] ?? {};
    const href = escapeHtml(address.replace(/^\//, ''));
    return `<li><a href="${href}">${escapeHtml(zh)}</a><br><span lang="en">${escapeHtml(en)}</span>
<code>${escapeHtml(address)}</code></li>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<h1>${escapeHtml(name)}</h1>
<p>${escapeHtml(description.zh)}</p>
<p lang="en">${escapeHtml(description.en)}</p>
<ul>
${items.join('\n')}
</ul>
<p class="version">版本 <span lang="en">Version</span> ${escapeHtml(version)}</p>
</main>
</body>
</html>
`;
}
