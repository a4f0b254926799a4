/** The schemas of who changed a report, and why. */
import { Type } from 'typebox';
import { ref } from '../http/contract/reference.ts';
import { orNull } from '../http/contract/schemas.ts';
import type { AuditAction } from '../policy/events.ts';
import { auditActions } from '../policy/events.ts';
import type { ActorKind } from '../store/log.ts';
import type { VersionOrigin } from '../store/report.ts';

const closed = { additionalProperties: false };

/** Who acts, as the log and the history record it. */
export const whoSchema = Type.Object(
  {
    kind: Type.Unsafe<ActorKind>({
      type: 'string',
      enum: ['key', 'token', 'service', 'public'],
      description: '身份：密钥、令牌、服务本身、未认证 / How the actor was authenticated',
    }),
    id: orNull(Type.String(), '密钥标识或令牌主体 / Id of the key, or subject of the token'),
    label: Type.String({ description: '名称 / Name' }),
  },
  { $id: 'Who', ...closed, description: '操作者 / Who acts' },
);

const actions = Object.keys(auditActions) as AuditAction[];

/** The kind of an event, from the table of the log's kinds, as a filter has it. */
export const auditActionChoice = Type.Unsafe<AuditAction>({
  type: 'string',
  enum: actions,
  description: [
    actions.map((kind) => `${kind} ${auditActions[kind].zh}`).join('，'),
    actions.map((kind) => `${kind}: ${auditActions[kind].en}`).join('; '),
  ].join(' / '),
});

/** The kind of an event in answers. */
export const auditActionSchema = Type.Unsafe<AuditAction>({
  ...auditActionChoice,
  $id: 'AuditAction',
});

const commentSchema = Type.Object(
  { pointer: Type.String(), text: Type.String() },
  { ...closed, description: '对单元格的意见 / A comment on a cell' },
);

/** The members that describe the origin of a version. */
export const originMembers = {
  action: orNull(
    ref(auditActionSchema),
    '操作；null 为升级前的版本 / The action; null: a version from before actions were recorded',
  ),
  by: orNull(ref(whoSchema), '操作者 / Who did it'),
  reason: orNull(Type.String(), '理由 / Why'),
  comments: Type.Array(commentSchema, { description: '意见 / Comments' }),
};

/** Returns the origin of a version as it is answered; null: made before origins were kept. */
export function originView(origin: VersionOrigin | null) {
  if (origin === null) return { action: null, by: null, reason: null, comments: [] };
  const { action, actorKind, actorId, actorLabel, reason, comments } = origin;
  const by = { kind: actorKind, id: actorId, label: actorLabel };
  return { action, by, reason, comments: [...comments] };
}
