/** Starts the documentation page: fetches the document, and shows it in the chosen language. */
import { Credential } from './credential.js';
import { prepareDocument, readTagNames } from './document.js';
import { chooseLanguage, languageKey, sayText } from './language.js';
import { Memory } from './memory.js';
import { newPlugin } from './plugin.js';
import { beginSignIn, canSignIn, completeSignIn } from './sign-in.js';
import { translateElements } from './translate.js';

/** @typedef {import('./language.js').Language} Language */
/** @typedef {import('./sign-in.js').SignIn} SignIn */
/** @typedef {import('./document.js').OpenApiDocument} OpenApiDocument */

const { document: documentUrl = '', signIn: signInText } = document.body.dataset;
/** @type {SignIn | null} */
const signIn = signInText === undefined ? null : JSON.parse(signInText);

let language = chooseLanguage(location.search, readKept());
/** The language of the elements is read while they are made, so React is changed once. */
let isTranslating = false;

/** Storage may be forbidden by the settings of the browser. */
function readKept() {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}

/** @param {Language} chosen */
function keepLanguage(chosen) {
  try {
    localStorage.setItem(languageKey, chosen);
  } catch {
    // The address has the choice.
  }
}

/** @param {Language} chosen */
function writeLanguage(chosen) {
  const url = new URL(location.href);
  url.searchParams.set(languageKey, chosen);
  history.replaceState(history.state, '', url);
}

/** @param {Language} spoken */
function markLanguage(spoken) {
  document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
  document.title = sayText('title', spoken);
}

/** @param {string} text */
function showMessage(text) {
  const message = document.createElement('p');
  message.className = 'docs-message';
  message.setAttribute('role', 'alert');
  message.textContent = text;
  document.getElementById('docs')?.before(message);
}

/** Starts the page. */
async function start() {
  markLanguage(language);
  if (new URLSearchParams(location.search).has(languageKey)) keepLanguage(language);
  const answer = await fetch(documentUrl);
  if (!answer.ok) throw new Error(String(answer.status));
  const contract = /** @type {OpenApiDocument} */ (await answer.json());
  const memory = new Memory(contract.paths);
  const meUrl = '/me' in contract.paths ? `${contract.servers[0]?.url ?? ''}/me` : null;
  const credential = new Credential(sessionStorage, meUrl);
  const show = () => mount(contract, memory, credential, show);
  show();
  await startCredential(credential);
}

/**
 * Uses the credential with which the person comes back from the provider, or that the tab keeps.
 *
 * @param {Credential} credential
 */
async function startCredential(credential) {
  try {
    const token = signIn === null ? null : await completeSignIn(signIn);
    await (token === null ? credential.restore() : credential.use(token, credential.isKept));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    showMessage(`${sayText('signInFailed', language)} (${reason})`);
  }
}

/** Ends what the last display of the page listens to. */
let forget = () => {};

/**
 * Shows the document.
 *
 * @param {OpenApiDocument} contract
 * @param {Memory} memory
 * @param {Credential} credential
 * @param {() => void} show shows it again
 */
function mount(contract, memory, credential, show) {
  const root = document.createElement('div');
  document.getElementById('docs')?.replaceChildren(root);
  const localized = prepareDocument(contract, language);
  const switchLanguage = () => {
    language = language === 'zh' ? 'en' : 'zh';
    keepLanguage(language);
    writeLanguage(language);
    markLanguage(language);
    show();
  };
  const ui = SwaggerUIBundle({
    domNode: root,
    spec: { openapi: '3.1.0' },
    layout: 'BaseLayout',
    plugins: [
      translatePlugin,
      newPlugin({
        ...{ memory, credential, document: localized, documentUrl, switchLanguage },
        language: () => language,
        tagNames: language === 'en' ? readTagNames(contract) : new Map(),
        signIn: signIn !== null && canSignIn() ? () => void beginSignIn(signIn) : null,
      }),
    ],
    ...{ deepLinking: true, docExpansion: 'none', filter: true, tryItOutEnabled: true },
    ...{ displayRequestDuration: true, defaultModelsExpandDepth: -1, validatorUrl: null },
    ...{ persistAuthorization: false, showCommonExtensions: false },
    requestInterceptor: askInLanguage,
  });
  forget();
  forget = applyCredential(ui.getSystem(), credential);
}

/**
 * Asks for answers in the language of the page, whatever that of the browser is.
 *
 * @param {UiRequest} request
 */
function askInLanguage(request) {
  request.headers['Accept-Language'] = language === 'zh' ? 'zh-CN' : 'en';
  return request;
}

/** Translates the elements of Swagger UI; all displays of the page share one React. */
function translatePlugin(/** @type {UiSystem} */ { React }) {
  if (!isTranslating) translateElements(React, () => language);
  isTranslating = true;
  return {};
}

/**
 * Makes Swagger UI send the credential; returns how to end that.
 *
 * @param {UiSystem} system
 * @param {Credential} credential
 */
function applyCredential({ authActions }, credential) {
  let isApplied = false;
  const apply = () => {
    const { secret } = credential;
    if (secret === null && isApplied) authActions.logout(['bearer']);
    isApplied = secret !== null;
    if (secret === null) return;
    const schema = { type: 'http', scheme: 'bearer' };
    authActions.authorize({ bearer: { name: 'bearer', schema, value: secret } });
  };
  apply();
  return credential.listen(apply);
}

start().catch(() => showMessage(sayText('loadFailed', language)));
