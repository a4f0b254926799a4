/** The plugin that makes Swagger UI the page of this service. */
import { newCredentialComponents } from './credential-dialog.js';
import { newFields } from './fields.js';
import { fillHeaders } from './fill-headers.js';
import { Filling } from './filling.js';
import { newLayoutComponents } from './layout.js';
import { resolveSubtree } from './resolve.js';

/** @typedef {import('./language.js').Language} Language */
/** @typedef {import('./memory.js').Memory} Memory */
/** @typedef {import('./memory.js').Answer} Answer */
/** @typedef {import('./credential-dialog.js').DialogTools} DialogTools */
/** @typedef {import('./layout.js').LayoutTools} LayoutTools */
/** @typedef {{ memory: Memory, document: object, tagNames: ReadonlyMap<string, string> } & DialogTools & LayoutTools} PluginTools */
/** @typedef {{ error?: boolean, err?: { response?: Answer } } & Answer} Outcome */

/** A component that shows nothing. */
const hide = () => () => null;

/** Sentences of Swagger UI that it writes as Markdown. @type {readonly (readonly [RegExp, string])[]} */
const sentences = [
  [/^<i>Available values<\/i> : /, '<i>可取值</i>：'],
  [/^<i>Default value<\/i> : /, '<i>默认值</i>：'],
  [/^<i>Example<\/i> : /, '<i>示例</i>：'],
  [/^\*\*Failed to fetch\.\*\*.*$/s, '**没有收到响应。** 请检查网络，或稍后再试。'],
  [/^(?:Error|TypeError|ResponseError): .*$/, ''],
];

/**
 * Returns the wrapper of the component for Markdown, which translates the few sentences that
 * Swagger UI itself writes.
 *
 * @param {UiReact} react
 * @param {() => Language} language
 */
function newMarkdown({ createElement }, language) {
  return (/** @type {UiComponent} */ Original) => (/** @type {UiProps} */ props) => {
    const { source } = props;
    if (language() !== 'zh' || typeof source !== 'string') return createElement(Original, props);
    const text = sentences.reduce((made, [from, to]) => made.replace(from, to), source);
    return createElement(Original, { ...props, source: text });
  };
}

/**
 * Returns the wrapper of a parameter's row, which fills in the id of the resource that was read or
 * written last when an operation is opened.
 *
 * @param {UiReact} react
 * @param {Filling} filling
 */
function newParameterRow({ createElement, useEffect }, filling) {
  return (/** @type {UiComponent} */ Original) => {
    /** @param {UiProps & { rawParam: UiMap, pathMethod: { [index: number]: string }, specSelectors: UiSystem['specSelectors'], onChange: (parameter: UiMap, value: string, isXml: boolean) => void }} props */
    return function FilledRow(props) {
      const { rawParam, pathMethod, specSelectors, onChange } = props;
      useEffect(() => {
        if (rawParam.get('in') !== 'path') return undefined;
        const at = /** @type {PathMethod} */ ([pathMethod[0] ?? '', pathMethod[1] ?? '']);
        const name = String(rawParam.get('name'));
        const value = specSelectors.parameterWithMetaByIdentity(at, rawParam)?.get('value');
        const id = filling.idFor(at, name);
        if (id === undefined || id === value || !filling.isReplaceable(at, name, value)) {
          return undefined;
        }
        filling.record(at, name, id);
        onChange(rawParam, id, false);
        return undefined;
      }, []);
      return createElement(Original, props);
    };
  };
}

/**
 * Returns the wrapper of links to tags and operations: as text, because they are inside of what
 * opens these, which already changes the address. Tags have their name in the chosen language.
 *
 * @param {UiReact} react
 * @param {ReadonlyMap<string, string>} tagNames
 */
function newLinkText({ createElement }, tagNames) {
  return () =>
    (/** @type {{ text: string }} */ { text }) =>
      createElement('span', { className: 'nostyle' }, tagNames.get(text) ?? text);
}

/**
 * Returns the plugin.
 *
 * @param {PluginTools} tools
 */
export function newPlugin(tools) {
  const { memory, document, language, tagNames } = tools;
  const filling = new Filling(memory);

  return (/** @type {UiSystem} */ { React }) => {
    const { Head, foldHeaders } = newLayoutComponents(React, tools);
    const { authorizationPopup, authorizeBtn } = newCredentialComponents(React, tools);
    return {
      fn: { resolveSubtree, opsFilter: filterOperations },
      components: { authorizationPopup, authorizeBtn, InfoContainer: Head },
      wrapComponents: {
        ...newFields(React, memory, language),
        DeepLink: newLinkText(React, tagNames),
        Markdown: newMarkdown(React, language),
        OperationServers: hide,
        ServersContainer: hide,
        headers: foldHeaders,
        parameterRow: newParameterRow(React, filling),
      },
      statePlugins: {
        layout: { wrapSelectors: { isShown: openFiltered } },
        spec: {
          wrapActions: {
            // The document was parsed already.
            parseToJson: (/** @type {unknown} */ _original, /** @type {UiSystem} */ system) => () =>
              system.specActions.updateJsonSpec(document),
            validateParams:
              (
                /** @type {(at: PathMethod) => unknown} */ original,
                /** @type {UiSystem} */ system,
              ) =>
              (/** @type {PathMethod} */ at) => {
                fillHeaders(system, filling, at);
                return original(at);
              },
            setResponse:
              (
                /** @type {(path: string, method: string, outcome: Outcome) => unknown} */ original,
              ) =>
              (
                /** @type {string} */ path,
                /** @type {string} */ method,
                /** @type {Outcome} */ outcome,
              ) => {
                const answer = outcome.error ? outcome.err?.response : outcome;
                filling.recordAnswer([path, method], answer?.status);
                if (answer !== undefined) memory.note(path, method, answer);
                return original(path, method, outcome);
              },
          },
        },
      },
    };
  };
}

/**
 * Returns the operations that contain a text in their tag, path, name or summary.
 *
 * @param {FilterableTags} tags
 * @param {string} phrase
 */
function filterOperations(tags, phrase) {
  const sought = phrase.trim().toLowerCase();
  return tags
    .map((tag, name) => {
      if (name.toLowerCase().includes(sought)) return tag;
      return tag.update('operations', (operations) =>
        operations.filter((operation) =>
          [['path'], ['operation', 'summary'], ['operation', 'operationId']].some((place) =>
            String(operation.getIn(place) ?? '')
              .toLowerCase()
              .includes(sought),
          ),
        ),
      );
    })
    .filter((tag) => /** @type {UiMap} */ (tag.get('operations')).size > 0);
}

/**
 * Returns the wrapper of the selector that says what is open: tags are while a filter is applied,
 * so that what was found can be seen.
 *
 * @param {(key: readonly string[], isOpenAtFirst?: boolean) => boolean} original
 */
function openFiltered(original) {
  return (
    /** @type {UiMap} */ state,
    /** @type {readonly string[]} */ key,
    /** @type {boolean} */ isOpen,
  ) => {
    const filter = state.get('filter');
    const isTag = key[0] === 'operations-tag';
    const isFiltered = isTag && typeof filter === 'string' && filter !== '';
    return original(key, isFiltered || isOpen);
  };
}
