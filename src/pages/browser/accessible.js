/** Gives elements of Swagger UI the names and the focus that assistive technology needs. */
import { sayText } from './language.js';

/** @typedef {import('./language.js').Language} Language */

/**
 * Returns the properties of an element with what is missing for people who use a keyboard or a
 * screen reader.
 *
 * @param {unknown} type
 * @param {UiProps | null | undefined} props
 * @param {Language} language
 * @returns {UiProps | null | undefined}
 */
export function makeAccessible(type, props, language) {
  // What scrolls must be reached by the keyboard.
  if (type === 'pre') return { tabIndex: 0, ...props };
  if (type === 'select' && props?.['aria-label'] === undefined && props?.id === undefined) {
    return { 'aria-label': sayText('example', language), ...props };
  }
  if (type === 'textarea' && props?.['aria-label'] === undefined) {
    return { 'aria-label': sayText('body', language), ...props };
  }
  if (type === 'input' && props?.type === 'file') {
    return { 'aria-label': sayText('file', language), ...props };
  }
  const classes = typeof props?.className === 'string' ? props.className : '';
  if (type === 'span' && classes.includes('accordion__icon')) {
    return { role: 'img', 'aria-label': sayText('fold', language), ...props };
  }
  return props;
}
