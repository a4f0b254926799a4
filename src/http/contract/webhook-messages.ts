/** What the service sends, as the document describes it: `webhooks` of OpenAPI 3.1. */
import type { Text } from '../../form/types.ts';
import type { ContractExamples } from './examples.ts';
import { json } from './replies.ts';
import type { Tag } from './tags.ts';
import { tags } from './tags.ts';

/** The schema of a header field, and what it means. */
export interface HeaderSchema {
  readonly type: 'string';
  readonly description: string;
  readonly maxLength: number;
  readonly pattern?: string;
}

/** A message that the service sends to receivers. */
export interface WebhookMessage {
  /** Its name in the document. */
  readonly name: string;
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: Text;
  readonly description: Text;
  /** Its header fields, each of which it always has. */
  readonly headers: Readonly<Record<string, HeaderSchema>>;
  /** A reference to the schema of its body, as `ref` makes it. */
  readonly body: object;
  /** The answers that count, by status or range: what each means to the service. */
  readonly answers: Readonly<Record<string, Text>>;
}

/** Returns a reference to a component of the document. */
function referTo(body: object): object {
  const { $ref = '' } = body as { $ref?: string };
  return { $ref: `#/components/schemas/${$ref.replace(/#$/, '')}` };
}

const inBoth = ({ zh, en }: Text): string => `${zh} / ${en}`;

function describeMessage(message: WebhookMessage, examples: ContractExamples): object {
  const { operationId, tag, summary, description, headers, body, answers } = message;
  const { parameters = {}, body: example } = examples[operationId] ?? {};
  const exampleOf = (name: string) =>
    Object.hasOwn(parameters, name) ? { example: parameters[name] } : {};
  return {
    operationId,
    tags: [tags[tag].zh],
    summary: summary.zh,
    description: `${description.zh}\n\n${summary.en}. ${description.en}`,
    // The receiver verifies the signature; no credential is sent.
    security: [],
    parameters: Object.entries(headers).map(([name, { description: meaning, ...schema }]) => ({
      ...{ name, in: 'header', required: true, description: meaning, schema },
      ...exampleOf(name),
    })),
    requestBody: {
      required: true,
      content: { [json]: { schema: referTo(body), ...(example !== undefined && { example }) } },
    },
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, meaning]) => [
        status,
        { description: inBoth(meaning) },
      ]),
    ),
  };
}

/** Returns the messages as the document has them, with their examples. */
export function describeMessages(
  messages: readonly WebhookMessage[],
  examples: ContractExamples,
): Record<string, object> {
  const described = messages.map((message): [string, object] => [
    message.name,
    { post: describeMessage(message, examples) },
  ]);
  return Object.fromEntries(described);
}
