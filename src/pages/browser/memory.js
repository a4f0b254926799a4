/**
 * What answers tell of resources: the ETag that each had last, and ids with their names. It is kept
 * until the page is closed or reloaded.
 */

/** @typedef {{ id: string, name: string }} Suggestion */
/** @typedef {{ url: string, status: number, headers: Readonly<Record<string, string>>, text?: string }} Answer */
/** @typedef {{ parameters?: readonly { in?: string, name?: string, $ref?: string }[] }} Operation */
/** @typedef {Record<string, Record<string, Operation>>} Paths */

/** Ids of one kind that are remembered; beyond them the one seen longest ago is forgotten. */
const suggestionsMax = 200;

/** Levels of an answer in which ids are looked for. */
const depthMax = 4;

/** Parameters that name a resource of another parameter's kind. */
const aliases = /** @type {Readonly<Record<string, string>>} */ ({
  within: 'organizationId',
  parentId: 'organizationId',
});

/**
 * Returns the name of a resource for people: what it is called, or whose it is and of which year.
 *
 * @param {Record<string, unknown>} resource
 */
function nameOf(resource) {
  const named = ['name', 'label', 'title', 'message', 'organizationName', 'url'].find(
    (member) => typeof resource[member] === 'string',
  );
  const { year, ruleId } = resource;
  return [named && resource[named], year, ruleId].filter((part) => part).join(' ');
}

export class Memory {
  /** @type {Map<string, string>} */
  #tags = new Map();
  /** @type {Map<string, Map<string, string>>} */
  #names = new Map();
  /** @type {Map<string, string>} */
  #latest = new Map();
  /** The parameter of each collection: `reports` → `reportId`. @type {Map<string, string>} */
  #kinds = new Map();
  /** Templates of paths with an operation that takes If-Match. @type {Set<string>} */
  #versioned = new Set();

  /** @param {Paths} paths the paths of the document */
  constructor(paths) {
    for (const [path, operations] of Object.entries(paths)) {
      const [, collection = '', parameter] = /^\/([\w-]+)\/\{(\w+)\}$/.exec(path) ?? [];
      if (parameter !== undefined) this.#kinds.set(collection, parameter);
      const takesTag = Object.values(operations).some(({ parameters = [] }) =>
        parameters.some(({ name, $ref }) => /(^|\/)if-?match$/i.test(name ?? $ref ?? '')),
      );
      if (takesTag) this.#versioned.add(path);
    }
  }

  /**
   * Returns the kind of id that a parameter takes; undefined: it takes no id.
   *
   * @param {string} parameter
   */
  kindOf(parameter) {
    const kind = aliases[parameter] ?? parameter;
    return kind === 'findingKey' || [...this.#kinds.values()].includes(kind) ? kind : undefined;
  }

  /**
   * Returns the ids of a kind that answers named, the newest first.
   *
   * @param {string} kind
   * @returns {Suggestion[]}
   */
  suggestions(kind) {
    const names = this.#names.get(kind) ?? new Map();
    return [...names].map(([id, name]) => ({ id, name })).reverse();
  }

  /**
   * Returns the name of a remembered id.
   *
   * @param {string} kind
   * @param {string} id
   */
  nameOf(kind, id) {
    return this.#names.get(kind)?.get(id);
  }

  /**
   * Returns the id that was read or written last; without one the only id that is known.
   *
   * @param {string} kind
   */
  latest(kind) {
    const known = this.suggestions(kind);
    return this.#latest.get(kind) ?? (known.length === 1 ? known[0]?.id : undefined);
  }

  /**
   * Returns the ETag that a resource had last. The parts of a resource share its version, so that
   * the tag of any part serves for all.
   *
   * @param {string} path below the path of the contract
   */
  tagFor(path) {
    return this.#tags.get(resourceOf(path) ?? '');
  }

  /**
   * Remembers what an answer tells. Answers that are errors tell nothing: the version that they
   * name was not read.
   *
   * @param {string} template the path of the operation in the document
   * @param {string} method
   * @param {Answer} answer
   */
  note(template, method, { url, status, headers, text }) {
    if (status < 200 || status > 399) return;
    const path = pathOf(headers.location ?? url);
    const resource = path === null ? null : resourceOf(path);
    const isPart = template.split('/').length <= 3 || this.#versioned.has(template);
    if (resource !== null && isPart) this.#noteTag(resource, method, status, headers.etag);
    const [collection = ''] = template.split('/').slice(1);
    const kind = template.split('/').length <= 3 ? this.#kinds.get(collection) : undefined;
    if (resource !== null) {
      const [, owner = '', id = ''] = resource.split('/');
      this.#noteLatest(this.#kinds.get(owner), id);
    }
    const body = parseJson(text);
    if (body !== undefined) this.#noteIds(body, kind, 0);
  }

  /**
   * @param {string} resource
   * @param {string} method
   * @param {number} status
   * @param {string | undefined} tag
   */
  #noteTag(resource, method, status, tag) {
    if (tag !== undefined) this.#tags.set(resource, tag);
    else if (method === 'delete' && status === 204) this.#tags.delete(resource);
  }

  /**
   * @param {string | undefined} kind
   * @param {string} id
   */
  #noteLatest(kind, id) {
    if (kind !== undefined && id !== '') this.#latest.set(kind, id);
  }

  /**
   * @param {string} kind
   * @param {string} id
   * @param {string} name
   */
  #noteName(kind, id, name) {
    const names = this.#names.get(kind) ?? new Map();
    this.#names.set(kind, names);
    const known = name || names.get(id) || '';
    names.delete(id);
    names.set(id, known);
    const [oldest] = names.keys();
    if (names.size > suggestionsMax && oldest !== undefined) names.delete(oldest);
  }

  /**
   * Remembers the ids in an answer.
   *
   * @param {unknown} node
   * @param {string | undefined} kind of the resource that the node is, or that it lists
   * @param {number} depth
   */
  #noteIds(node, kind, depth) {
    if (depth > depthMax || typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      // The first of a list is the newest suggestion.
      for (const each of node.slice(0, suggestionsMax).reverse()) {
        this.#noteIds(each, kind, depth + 1);
      }
      return;
    }
    const resource = /** @type {Record<string, unknown>} */ (node);
    const { id, key, message, organizationName } = resource;
    for (const [member, value] of Object.entries(resource)) {
      const known = this.kindOf(member);
      const isAddress = typeof value === 'string' && known !== undefined && member !== 'within';
      if (isAddress) {
        const name = member === 'organizationId' ? organizationName : undefined;
        this.#noteName(known, value, typeof name === 'string' ? name : '');
      } else if (typeof value === 'object') {
        this.#noteIds(value, this.#kindOfMember(member, kind), depth + 1);
      }
    }
    if (typeof id === 'string' && kind !== undefined)
      this.#noteName(kind, id, this.#describe(resource));
    if (typeof key === 'string' && typeof message === 'string') {
      this.#noteName('findingKey', key, nameOf(resource));
    }
  }

  /**
   * @param {string} member
   * @param {string | undefined} kind
   */
  #kindOfMember(member, kind) {
    return member === 'items' ? kind : this.#kinds.get(`${member}s`);
  }

  /**
   * Returns the name of a resource; where it names only its organization, with that one's name.
   *
   * @param {Record<string, unknown>} resource
   */
  #describe(resource) {
    const { organizationId, name, label } = resource;
    const hasOwn = [name, label, resource.organizationName].some(
      (each) => typeof each === 'string',
    );
    const owner =
      !hasOwn && typeof organizationId === 'string'
        ? this.nameOf('organizationId', organizationId)
        : undefined;
    return [owner, nameOf(resource)].filter((part) => part).join(' ');
  }
}

/**
 * Returns the path of a resource to which a path belongs: `/reports/7/narrative` → `/reports/7`.
 *
 * @param {string} path
 */
function resourceOf(path) {
  const [, collection, id] = path.split('/');
  return collection && id ? `/${collection}/${id}` : null;
}

/**
 * Returns the path of an address below the path of the contract; null for any other address.
 *
 * @param {string} address
 */
function pathOf(address) {
  const { pathname } = new URL(address, 'http://localhost');
  const [, path] = /\/v\d+(\/.*)$/.exec(pathname) ?? [];
  return path ?? null;
}

/** @param {string | undefined} text */
function parseJson(text) {
  try {
    return text === undefined ? undefined : /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}
