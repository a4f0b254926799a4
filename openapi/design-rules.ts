/**
 * The technical rules of the NLGov REST API Design Rules that can be seen in an OpenAPI document, each
 * under its official name. They run in the tests, and as functions of Spectral in `lint.ts`.
 *
 * Source: https://logius-standaarden.github.io/API-Design-Rules/ and the linter published with it.
 */

/** A node of the document. */
type Node = Readonly<Record<string, unknown>>;

/** Where a document breaks a rule: the steps from its top, and what is wrong. */
export interface DesignFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** One of the rules. */
export interface DesignRule {
  /** Its official name, the end of its address. */
  readonly name: string;
  readonly statement: string;
  /** Returns the places of a document that break the rule. */
  readonly check: (document: Node) => readonly DesignFault[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns what a reference inside the document leads to, and anything else as it is. */
function resolve(document: Node, node: unknown): Node {
  const reference = isNode(node) ? node.$ref : undefined;
  if (typeof reference !== 'string') return isNode(node) ? node : {};
  const steps = reference.slice(2).split('/');
  const unescaped = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = unescaped.reduce<unknown>(
    (at, step) => (isNode(at) ? at[step] : undefined),
    document,
  );
  return resolve(document, found);
}

function entriesOf(node: unknown): [string, unknown][] {
  return isNode(node) ? Object.entries(node) : [];
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace'];

/** What the items of a path may have besides operations. */
const besidesOperations = ['parameters', 'servers', 'summary', 'description', '$ref'];

interface Place {
  readonly path: readonly string[];
  readonly node: Node;
}

function operationsOf(document: Node): (Place & { readonly method: string })[] {
  return entriesOf(document.paths).flatMap(([address, item]) =>
    entriesOf(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        method,
        path: ['paths', address, method],
        node: resolve(document, operation),
      })),
  );
}

/** Returns the responses of all operations, with their status. */
function responsesOf(document: Node): (Place & { readonly status: string })[] {
  return operationsOf(document).flatMap(({ path, node }) =>
    entriesOf(node.responses).map(([status, response]) => ({
      status,
      path: [...path, 'responses', status],
      node: resolve(document, response),
    })),
  );
}

/** Returns the parameters of all operations, and those that all share. */
function parametersOf(document: Node): Place[] {
  const inOperations = operationsOf(document).flatMap(({ path, node }) =>
    ((node.parameters ?? []) as unknown[]).map((parameter, at) => ({
      path: [...path, 'parameters', String(at)],
      node: resolve(document, parameter),
    })),
  );
  return inOperations;
}

type Member = Place & { readonly name: string };

/** Returns every member that the schemas below a node of the document describe, with its name. */
function membersOf(node: unknown, path: readonly string[] = []): Member[] {
  if (Array.isArray(node)) {
    return node.flatMap((each, at) => membersOf(each, [...path, String(at)]));
  }
  return entriesOf(node).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key === 'example' || key === 'examples') return [];
    if (key !== 'properties') return membersOf(value, at);
    // Below, the keys are names, which may be those of keywords.
    return entriesOf(value).flatMap(([name, schema]) => [
      { name, path: [...at, name], node: schema as Node },
      ...membersOf(schema, [...at, name]),
    ]);
  });
}

/** Returns a fault for each place that is wrong. */
function faultsAt(places: readonly Place[], message: string): DesignFault[] {
  return places.map(({ path }) => ({ path, message }));
}

/** Returns a fault when a text of the document does not have the form that it must have. */
function faultOfText(value: unknown, form: RegExp, fault: DesignFault): DesignFault[] {
  return typeof value === 'string' && form.test(value) ? [] : [fault];
}

/** The address of a path: segments in kebab case or parameters, with at most a file of the document. */
const kebabPath =
  /^\/(?:(?:[a-z0-9]+(?:-[a-z0-9]+)*|\{[^}]+\}|openapi\.(?:json|yaml))(?:\/(?!$)|$))*$/;

const camelCase = /^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)*$/;
const semanticVersion =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/** Members whose name says that they are a day. */
const nameOfDay = /^(?:date|datum)$|[a-z\d](?:Date|Datum)$|_(?:date|datum)$/;

const problemTypes = ['application/problem+json', 'application/problem+xml'];

/** Whether a status describes an error: one of 400 to 599, their ranges, or all others. */
const isError = (status: string) => /^[45]|^default$/.test(status);

/** Whether the status of a response that is there covers a request that is wrong. */
const coversInvalidInput = (status: string) => ['400', '4XX', 'default'].includes(status);

/** The rules, in the order of the standard. */
export const designRules: readonly DesignRule[] = [
  {
    name: '/core/naming-collections',
    statement: 'Use plural nouns to name collection resources',
    check: (document) =>
      entriesOf(document.paths)
        .filter(([address]) => /\/[a-z-]*[^s/]\/\{/.test(address))
        .map(([address]) => ({ path: ['paths', address], message: 'a collection is a plural' })),
  },
  {
    name: '/core/no-trailing-slash',
    statement: 'Leave off trailing slashes from URIs',
    check: (document) =>
      entriesOf(document.paths)
        .filter(([address]) => address.length > 1 && address.endsWith('/'))
        .map(([address]) => ({ path: ['paths', address], message: 'ends in a slash' })),
  },
  {
    name: '/core/path-segments-kebab-case',
    statement: 'Use kebab-case in path segments',
    check: (document) =>
      entriesOf(document.paths)
        .filter(([address]) => !kebabPath.test(address.replace(/(?<=.)\/$/, '')))
        .map(([address]) => ({ path: ['paths', address], message: 'is not in kebab case' })),
  },
  {
    name: '/core/query-keys-camel-case',
    statement: 'Use camelCase in query keys',
    check: (document) =>
      faultsAt(
        parametersOf(document).filter(
          ({ node }) => node.in === 'query' && !camelCase.test(String(node.name)),
        ),
        'the name is not in camel case',
      ),
  },
  {
    name: '/core/date-time/timezone',
    statement: 'Instants have a time zone, times of day have none',
    check: (document) =>
      faultsAt(
        membersOf(document).filter(({ node }) =>
          ['date-time-local', 'time'].includes(String(node.format)),
        ),
        'the format is neither date-time nor time-local',
      ),
  },
  {
    name: '/core/date-time/date-omit-time-portion',
    statement: 'A day has no time: its format is date',
    check: (document) =>
      faultsAt(
        membersOf(document).filter(
          ({ name, node }) => nameOfDay.test(name) && resolve(document, node).format !== 'date',
        ),
        'a day whose format is not date',
      ),
  },
  {
    name: '/core/http-methods',
    statement: 'Only apply standard HTTP methods',
    check: (document) => {
      const allowed = ['get', 'put', 'post', 'delete', 'patch', ...besidesOperations];
      return entriesOf(document.paths).flatMap(([address, item]) =>
        entriesOf(item)
          .filter(([key]) => !allowed.includes(key) && !key.startsWith('x-'))
          .map(([key]) => ({
            path: ['paths', address, key],
            message: 'is not one of the methods',
          })),
      );
    },
  },
  {
    name: '/core/error-handling/problem-details',
    statement: 'Use problem details for errors',
    check: (document) =>
      responsesOf(document)
        .filter(({ status }) => isError(status))
        .flatMap(({ path, node }) => {
          const media = entriesOf(node.content);
          const isProblem =
            media.length > 0 && media.every(([type]) => problemTypes.includes(type));
          if (!isProblem) return [{ path, message: 'the content type is not that of a problem' }];
          return media
            .filter(([, body]) => {
              const { properties } = resolve(document, (body as Node).schema);
              const isThere = (name: string) => Object.hasOwn((properties ?? {}) as Node, name);
              return !['status', 'title', 'detail'].every(isThere);
            })
            .map(([type]) => ({
              path: [...path, 'content', type],
              message: 'a problem has status, title and detail',
            }));
        }),
  },
  {
    name: '/core/error-handling/invalid-input',
    statement: 'Requests that are wrong are answered by a problem of status 400',
    check: (document) =>
      faultsAt(
        operationsOf(document).filter(({ method, node }) => {
          const hasParameters = ((node.parameters ?? []) as []).length > 0;
          const takesInput =
            ['post', 'put', 'patch'].includes(method) ||
            (['get', 'delete'].includes(method) && hasParameters);
          return takesInput && !Object.keys(node.responses ?? {}).some(coversInvalidInput);
        }),
        'has neither a response 400 nor a default one',
      ),
  },
  {
    name: '/core/doc-openapi',
    statement: 'Use OpenAPI Specification for documentation',
    check: ({ openapi, paths }) => [
      ...faultOfText(openapi, /^3\.\d+\.\d+$/, { path: ['openapi'], message: 'is not version 3' }),
      ...(entriesOf(paths).length > 0 ? [] : [{ path: ['paths'], message: 'there are no paths' }]),
    ],
  },
  {
    name: '/core/doc-openapi-contact',
    statement: 'Document contact information for publicly available APIs',
    check: ({ info }) => {
      const contact = isNode(info) && isNode(info.contact) ? info.contact : {};
      return ['name', 'url', 'email']
        .filter((member) => typeof contact[member] !== 'string' || contact[member] === '')
        .map((member) => ({ path: ['info', 'contact'], message: `${member} is missing` }));
    },
  },
  {
    name: '/core/uri-version',
    statement: 'Include the major version number in the URI',
    check: ({ servers, info }) => {
      const [major] = String(isNode(info) ? info.version : '').split('.');
      const list = Array.isArray(servers) ? servers : [];
      if (list.length === 0) return [{ path: ['servers'], message: 'there are no servers' }];
      return list.flatMap((server: Node, at) => {
        const [, version] = /\/v(\d+)(?:\/|$)/.exec(String(server.url)) ?? [];
        const path = ['servers', String(at), 'url'];
        if (version === undefined) return [{ path, message: 'has no major version' }];
        // Before 1.0.0 the first version of the URI is already v1.
        const isSame = version === major || (major === '0' && version === '1');
        return isSame ? [] : [{ path, message: 'is not the version of the document' }];
      });
    },
  },
  {
    name: '/core/semver',
    statement: 'Adhere to the Semantic Versioning model when releasing API changes',
    check: ({ info }) =>
      faultOfText(isNode(info) ? info.version : null, semanticVersion, {
        path: ['info', 'version'],
        message: 'is not a semantic version',
      }),
  },
  {
    name: '/core/version-header',
    statement: 'Return the full version number in a response header',
    check: (document) =>
      faultsAt(
        responsesOf(document).filter(
          ({ node }) => !entriesOf(node.headers).some(([name]) => /^api-version$/i.test(name)),
        ),
        'has no header API-Version',
      ),
  },
  {
    name: '/core/transport/tls',
    statement: 'Secure connections using TLS',
    check: ({ servers }) =>
      faultsAt(
        (Array.isArray(servers) ? servers : [])
          .map((node: Node, at) => ({ node, path: ['servers', String(at), 'url'] }))
          .filter(({ node }) => String(node.url).startsWith('http:')),
        'is not encrypted',
      ),
  },
];
