/** The button and the dialog for the credential, in place of those of Swagger UI. */
import { sayRole, sayText } from './language.js';

/** @typedef {import('./language.js').Language} Language */
/** @typedef {import('./credential.js').Credential} Credential */

/**
 * @typedef {object} DialogTools
 * @property {Credential} credential
 * @property {() => Language} language
 * @property {(() => void) | null} signIn begins signing in at the identity provider; null: it is
 * not set up
 */

/**
 * Makes a component be drawn again whenever the credential changes.
 *
 * @param {UiReact} react
 * @param {Credential} credential
 */
function useCredential({ useEffect, useState }, credential) {
  const [, redraw] = useState({});
  useEffect(() => credential.listen(() => redraw({})), [credential]);
}

/**
 * Returns the line that says which credential is in use.
 *
 * @param {Credential} credential
 * @param {Language} language
 */
export function describeCredential({ secret, identity }, language) {
  if (secret === null) return sayText('none', language);
  if (identity === 'refused') return sayText('refused', language);
  if (identity === null) return sayText('some', language);
  const { label, role, organization } = identity;
  const parts = [label, sayRole(role, language), organization];
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * Returns the component of the form in the dialog.
 *
 * @param {UiReact} react
 * @param {Credential} credential
 * @param {() => Language} language
 */
function newCredentialForm({ createElement, useState }, credential, language) {
  /** @param {Parameters<typeof sayText>[0]} name */
  const say = (name) => sayText(name, language());

  /** @param {{ onClose: () => void }} props */
  return function CredentialForm({ onClose }) {
    const [text, setText] = useState('');
    const [isKept, setKept] = useState(credential.isKept);
    const use = (/** @type {{ preventDefault: () => void }} */ event) => {
      event.preventDefault();
      if (text.trim() === '') return;
      void credential.use(text, isKept);
      onClose();
    };
    return createElement(
      'form',
      { onSubmit: use },
      createElement('label', { htmlFor: 'credential-text' }, say('credential')),
      createElement('input', {
        id: 'credential-text',
        type: 'password',
        autoComplete: 'off',
        spellCheck: false,
        autoFocus: true,
        value: text,
        onChange: (/** @type {{ target: HTMLInputElement }} */ { target }) => setText(target.value),
      }),
      createElement(
        'label',
        { className: 'credential-keep' },
        createElement('input', {
          type: 'checkbox',
          checked: isKept,
          onChange: (/** @type {{ target: HTMLInputElement }} */ { target }) =>
            setKept(target.checked),
        }),
        say('keep'),
      ),
      createElement('button', { type: 'submit', className: 'btn authorize' }, say('use')),
    );
  };
}

/**
 * Returns the components for the credential.
 *
 * @param {UiReact} react
 * @param {DialogTools} tools
 */
export function newCredentialComponents(react, { credential, language, signIn }) {
  const { createElement, useEffect, useRef } = react;
  const CredentialForm = newCredentialForm(react, credential, language);
  /** @param {Parameters<typeof sayText>[0]} name */
  const say = (name) => sayText(name, language());

  /** @param {{ authActions: UiSystem['authActions'] }} props */
  function CredentialDialog({ authActions }) {
    const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
    useCredential(react, credential);
    useEffect(() => {
      dialog.current?.showModal();
      return undefined;
    }, []);
    const close = () => authActions.showDefinitions(false);
    const signOut = () => {
      credential.clear();
      close();
    };
    const button = (/** @type {string} */ text, /** @type {() => void} */ onClick) =>
      createElement('button', { type: 'button', className: 'btn', onClick }, text);
    return createElement(
      'dialog',
      {
        ref: dialog,
        className: 'credential-dialog',
        'aria-labelledby': 'credential-title',
        onClose: close,
      },
      createElement('h2', { id: 'credential-title' }, say('authorize')),
      createElement('p', { role: 'status' }, describeCredential(credential, language())),
      createElement(CredentialForm, { onClose: close }),
      createElement(
        'div',
        { className: 'credential-more' },
        signIn === null ? null : button(say('signIn'), signIn),
        credential.secret === null ? null : button(say('signOut'), signOut),
        button(say('close'), close),
      ),
    );
  }

  /** @param {{ onClick: () => void, showPopup: boolean, getComponent: (name: string, isContainer?: boolean) => UiComponent }} props */
  function CredentialButton({ onClick, showPopup, getComponent }) {
    useCredential(react, credential);
    const hasCredential = credential.secret !== null;
    return createElement(
      'div',
      { className: 'credential' },
      createElement(
        'span',
        { className: 'credential-name', role: 'status' },
        describeCredential(credential, language()),
      ),
      createElement(
        'button',
        {
          type: 'button',
          className: `btn authorize ${hasCredential ? 'locked' : 'unlocked'}`,
          onClick,
        },
        say('authorize'),
      ),
      showPopup ? createElement(getComponent('authorizationPopup', true)) : null,
    );
  }

  return { authorizationPopup: CredentialDialog, authorizeBtn: CredentialButton };
}
