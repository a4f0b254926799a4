/** The fields of parameters: with a name for screen readers, and with ids that answers named. */
import { hintMember } from './document.js';
import { sayText } from './language.js';
import { splitList, toTexts } from './lists.js';

/** @typedef {import('./language.js').Language} Language */
/** @typedef {import('./memory.js').Memory} Memory */
/**
 * @typedef {object} FieldProps
 * @property {UiMap | undefined} schema
 * @property {unknown} value
 * @property {string} description the name of the parameter
 * @property {boolean} required
 * @property {boolean} disabled
 * @property {UiMap & Iterable<unknown> | undefined} errors
 * @property {string} [keyName]
 * @property {(value: unknown, keyName?: string) => void} onChange
 */

/** After this pause what was typed is taken over, in milliseconds; leaving the field does so too. */
const pauseMs = 250;

/**
 * Makes the component of a line of text. What is typed is shown at once and taken over after a
 * pause, because the whole operation is drawn again then.
 *
 * @param {UiReact} react
 */
function newLineField({ createElement, useEffect, useRef, useState }) {
  /** @param {FieldProps & { value: string, list?: string, placeholder: string }} props */
  return function LineField(props) {
    const { value, description, disabled, errors, list, placeholder, onChange, keyName } = props;
    const [text, setText] = useState(value);
    const timer = useRef(/** @type {number | undefined} */ (undefined));
    const latest = useRef(onChange);
    latest.current = onChange;
    useEffect(() => {
      clearTimeout(timer.current);
      setText(value);
      return undefined;
    }, [value]);
    /** @param {string} entered */
    const take = (entered) => {
      clearTimeout(timer.current);
      if (entered !== value) latest.current(entered, keyName);
    };
    return createElement('input', {
      type: 'text',
      className: errors && errors.size > 0 ? 'invalid' : '',
      'aria-label': description,
      'aria-invalid': Boolean(errors && errors.size > 0),
      autoComplete: 'off',
      spellCheck: false,
      value: text,
      ...(list === undefined ? {} : { list }),
      placeholder,
      disabled,
      onChange: (/** @type {{ target: HTMLInputElement }} */ { target }) => {
        setText(target.value);
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => take(target.value), pauseMs);
      },
      onBlur: (/** @type {{ target: HTMLInputElement }} */ { target }) => take(target.value),
    });
  };
}

/**
 * Returns the element of a choice.
 *
 * @param {UiReact} react
 * @param {FieldProps} props
 * @param {readonly string[]} choices
 * @param {Language} language
 */
function choiceField({ createElement }, props, choices, language) {
  const { value, description, required, disabled, onChange, errors } = props;
  const empty = createElement('option', { key: '', value: '' }, sayText('notChosen', language));
  const options = choices.map((each) => createElement('option', { key: each, value: each }, each));
  return createElement(
    'select',
    {
      className: errors && errors.size > 0 ? 'invalid' : '',
      'aria-label': description,
      value: String(value ?? ''),
      disabled,
      onChange: (/** @type {{ target: HTMLSelectElement }} */ { target }) => onChange(target.value),
    },
    required ? null : empty,
    ...options,
  );
}

/**
 * Returns the element of a choice of several values.
 *
 * @param {UiReact} react
 * @param {FieldProps} props
 * @param {readonly string[]} choices
 */
function severalField({ createElement }, props, choices) {
  const { value, description, disabled, onChange, errors } = props;
  return createElement(
    'select',
    {
      className: errors && errors.size > 0 ? 'invalid' : '',
      'aria-label': description,
      multiple: true,
      size: Math.min(choices.length, 4),
      value: toTexts(value),
      disabled,
      onChange: (/** @type {{ target: HTMLSelectElement }} */ { target }) => {
        const chosen = [...target.selectedOptions].map((option) => option.value);
        onChange(chosen.length === 0 ? '' : chosen);
      },
    },
    ...choices.map((each) => createElement('option', { key: each, value: each }, each)),
  );
}

/**
 * Returns the components of fields.
 *
 * @param {UiReact} react
 * @param {Memory} memory
 * @param {() => Language} language
 */
export function newFields(react, memory, language) {
  const { createElement } = react;
  const LineField = newLineField(react);

  /**
   * @param {string} name
   * @param {string} value
   */
  const suggest = (name, value) => {
    const kind = memory.kindOf(name);
    const known = kind === undefined ? [] : memory.suggestions(kind);
    if (kind === undefined || known.length === 0) return { list: undefined, more: [] };
    const list = `known-${name}`;
    const options = known.map(({ id, name: label }) =>
      createElement('option', { key: id, value: id, label: label === '' ? id : `${label} ${id}` }),
    );
    const chosen = memory.nameOf(kind, value);
    const more = [createElement('datalist', { key: 'list', id: list }, options)];
    if (chosen) more.push(createElement('small', { key: 'name', className: 'known-name' }, chosen));
    return { list, more };
  };

  /** @param {UiComponent<FieldProps>} Original */
  const text = (Original) => {
    /** @param {FieldProps} props */
    return function TextField(props) {
      const { schema, description } = props;
      const choices = schema?.get('enum');
      if (choices) {
        return choiceField(react, props, toTexts(choices), language());
      }
      const isFile = schema?.get('type') === 'file' || schema?.get('format') === 'binary';
      if (isFile) return createElement(Original, { ...props });
      const value = toText(props.value);
      const { list, more } = suggest(description, value);
      const hint = placeholderOf(description, schema, language());
      const field = { ...props, value, placeholder: hint, ...(list && { list }) };
      return createElement(react.Fragment, null, createElement(LineField, field), more);
    };
  };

  const truth = () => {
    /** @param {FieldProps} props */
    return function TruthField(props) {
      return choiceField(react, props, ['true', 'false'], language());
    };
  };

  /** @param {UiComponent<FieldProps>} Original */
  const list = (Original) => {
    /** @param {FieldProps} props */
    return function ListField(props) {
      const items = /** @type {UiMap | undefined} */ (props.schema?.get('items'));
      const choices = items?.get('enum');
      if (choices) return severalField(react, props, toTexts(choices));
      if (!items || ['object', 'array'].includes(String(items.get('type')))) {
        return createElement(Original, { ...props });
      }
      const field = {
        ...{ ...props, value: toTexts(props.value).join(',') },
        placeholder: placeholderOf(props.description, props.schema, language()),
        onChange: (/** @type {unknown} */ entered) => props.onChange(splitList(String(entered))),
      };
      return createElement(LineField, field);
    };
  };

  return { JsonSchema_string: text, JsonSchema_boolean: truth, JsonSchema_array: list };
}

/** @param {unknown} value */
function toText(value) {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * @param {string} name
 * @param {UiMap | undefined} schema
 * @param {Language} language
 */
function placeholderOf(name, schema, language) {
  if (/^if-match$/i.test(name)) return sayText('tagHint', language);
  if (/^idempotency-key$/i.test(name)) return sayText('keyHint', language);
  const example = schema?.get(hintMember);
  return typeof example === 'string' ? `${sayText('such', language)} ${example}` : '';
}
