/** The schema of a text in both languages. */
import { Type } from 'typebox';
import { ref } from './reference.ts';

const textSchema = Type.Object(
  {
    zh: Type.String({ description: '中文 / Chinese' }),
    en: Type.String({ description: '英文 / English' }),
  },
  { $id: 'Text', additionalProperties: false, description: '双语文本 / A text in both languages' },
);

/** A text in both languages; `zh` has the official Chinese labels. */
export const text = ref(textSchema);
