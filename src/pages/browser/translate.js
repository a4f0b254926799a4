/**
 * Translates Swagger UI where React makes its elements: the labels are written into its components,
 * and every one of them passes here.
 */
import { makeAccessible } from './accessible.js';
import { translateLabel, translateWords, wordClasses } from './labels.js';

/** Attributes that people read. */
const attributes = ['title', 'placeholder', 'aria-label', 'alt'];

/**
 * Returns how the text of an element is translated: by its class, types are words and examples are
 * data.
 *
 * @param {unknown} type
 * @param {UiProps | null | undefined} props
 * @returns {(text: string) => string}
 */
function translatorOf(type, props) {
  const classes = typeof props?.className === 'string' ? props.className.split(' ') : [];
  if (type === 'pre' && !classes.includes('microlight')) return (text) => text;
  if (type === 'code' || type === 'option') return (text) => (text === '--' ? '（不限）' : text);
  return classes.some((name) => wordClasses.includes(name)) ? translateWords : translateLabel;
}

/**
 * Returns a child of an element with its texts translated; elements in it were translated before.
 *
 * @param {UiChild} child
 * @param {(text: string) => string} translate
 * @returns {UiChild}
 */
function translateChild(child, translate) {
  if (typeof child === 'string') return translate(child);
  if (Array.isArray(child)) return child.map((each) => translateChild(each, translate));
  return child;
}

/**
 * @param {UiProps} props
 * @param {(text: string) => string} translate
 * @param {boolean} isHtml the element is one of HTML, not a component
 */
function translateProps(props, translate, isHtml) {
  /** @type {Record<string, unknown>} */
  const made = { ...props };
  if (isHtml) {
    for (const name of attributes) {
      const value = made[name];
      if (typeof value === 'string') made[name] = translateLabel(value);
    }
  }
  if (typeof made.children === 'string') made.children = translate(made.children);
  return made;
}

/**
 * Makes React translate the labels of every element into the language that is chosen while the
 * element is made, and complete what assistive technology needs.
 *
 * @param {UiReact} react
 * @param {() => import('./language.js').Language} language
 */
export function translateElements(react, language) {
  const { createElement } = react;
  react.createElement = (type, given, ...children) => {
    const isHtml = typeof type === 'string';
    const props = isHtml ? makeAccessible(type, given, language()) : given;
    if (language() !== 'zh') return createElement(type, props, ...children);
    const translate = translatorOf(type, props);
    return createElement(
      type,
      props ? translateProps(props, translate, isHtml) : props,
      ...children.map((child) => translateChild(child, translate)),
    );
  };
}
