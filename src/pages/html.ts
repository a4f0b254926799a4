/** Text in HTML, and the policy under which browsers show the pages of the service. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text as content of HTML, or as the value of an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The media type of pages. */
export const htmlType = 'text/html; charset=utf-8';

/**
 * Returns the content security policy of a page. Pages run on intranets, over plain HTTP, without
 * any other host: everything comes from this service, and no script or style is inside a page.
 *
 * @param origins other origins to which the scripts of the page may send requests
 */
export function composePagePolicy(origins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...origins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
