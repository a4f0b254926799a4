/** What the page uses of Swagger UI, React and Immutable, which its package brings without types. */

/** A React element; only React looks into it. */
interface UiElement {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

type UiChild = UiElement | string | number | boolean | null | undefined | readonly UiChild[];
type UiProps = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: each component declares its own properties.
type UiComponent<Props = any> = (props: Props) => UiChild;

interface UiReact {
  createElement(
    type: string | UiComponent | object,
    props?: UiProps | null,
    ...children: UiChild[]
  ): UiElement;
  Fragment: object;
  useEffect(effect: () => (() => void) | undefined, inputs: readonly unknown[]): void;
  useRef<Value>(value: Value): { current: Value };
  useState<Value>(value: Value): [Value, (value: Value) => void];
}

/** A map of Immutable. */
interface UiMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
  toJS(): unknown;
  readonly size: number;
}

type PathMethod = readonly [path: string, method: string];

interface UiSystem {
  readonly React: UiReact;
  readonly specActions: {
    changeParamByIdentity(at: PathMethod, parameter: UiMap, value: string, isXml: boolean): void;
    updateJsonSpec(document: object): void;
  };
  readonly specSelectors: {
    specResolvedSubtree(path: readonly string[]): UiMap | undefined;
    parameterWithMetaByIdentity(at: PathMethod, parameter: UiMap): UiMap | undefined;
  };
  readonly authActions: {
    authorize(credentials: object): void;
    logout(names: readonly string[]): void;
    showDefinitions(shown: unknown): void;
  };
  readonly authSelectors: {
    authorized(): UiMap;
    definitionsToAuthorize(): unknown;
  };
  readonly layoutActions: { show(key: readonly string[], isShown: boolean): void };
}

interface UiRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: unknown;
}

interface UiAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
}

interface UiInstance {
  getSystem(): UiSystem;
}

declare const SwaggerUIBundle: (options: object) => UiInstance;

/** The operations by tag, as the filter gets them. */
interface FilterableTag extends UiMap {
  update(key: string, change: (operations: FilterableOperations) => FilterableOperations): this;
}

interface FilterableOperations {
  filter(isKept: (operation: UiMap) => boolean): FilterableOperations;
}

interface FilterableTags {
  map(change: (tag: FilterableTag, name: string) => FilterableTag): FilterableTags;
  filter(isKept: (tag: FilterableTag) => boolean): FilterableTags;
}
