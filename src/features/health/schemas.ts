/** The shape of the probes' answer. */
import { Type } from 'typebox';

export const healthSchema = Type.Object(
  { status: Type.Literal('ok', { description: '正常 / OK' }) },
  { $id: 'Health', additionalProperties: false, description: '运行状态 / Health' },
);
