/** The head of the page in place of that of Swagger UI, and parts that are folded. */
import { sayText } from './language.js';

/** @typedef {import('./language.js').Language} Language */

/**
 * @typedef {object} LayoutTools
 * @property {() => Language} language
 * @property {() => void} switchLanguage
 * @property {{ info: { title: string, description?: string, version: string } }} document
 * @property {string} documentUrl
 */

/**
 * Returns the title of the document in one language: the Chinese name begins with the service's.
 *
 * @param {string} title
 * @param {Language} language
 */
function titleOf(title, language) {
  return language === 'zh' ? title : sayText('title', language);
}

/**
 * Returns the components of the page's head.
 *
 * @param {UiReact} react
 * @param {LayoutTools} tools
 */
export function newLayoutComponents(react, { language, switchLanguage, document, documentUrl }) {
  const { createElement } = react;

  /** @param {{ getComponent: (name: string, isContainer?: boolean) => UiComponent }} props */
  function Head({ getComponent }) {
    const spoken = language();
    const other = spoken === 'zh' ? 'en' : 'zh-CN';
    const { title, version, description = '' } = document.info;
    const link = (/** @type {string} */ href, /** @type {string} */ text) =>
      createElement('a', { href, className: 'link' }, text);
    return createElement(
      'header',
      { className: 'docs-head' },
      createElement('h1', null, titleOf(title, spoken)),
      createElement(
        'p',
        { className: 'docs-links' },
        createElement('span', null, `${sayText('version', spoken)} ${version}`),
        link('./', sayText('home', spoken)),
        link(documentUrl, sayText('document', spoken)),
        createElement(
          'button',
          { type: 'button', className: 'btn docs-language', lang: other, onClick: switchLanguage },
          sayText('otherLanguage', spoken),
        ),
      ),
      createElement(
        'details',
        { className: 'docs-about' },
        createElement('summary', null, sayText('about', spoken)),
        createElement(getComponent('Markdown', true), { source: description }),
      ),
    );
  }

  /** @param {UiComponent} Original */
  function foldHeaders(Original) {
    /** @param {UiProps} props */
    return function FoldedHeaders(props) {
      const headers = /** @type {UiMap | undefined} */ (props.headers);
      if (!headers || headers.size === 0) return null;
      return createElement(
        'details',
        { className: 'folded' },
        createElement('summary', null, sayText('headers', language())),
        createElement(Original, props),
      );
    };
  }

  return { Head, foldHeaders };
}
