/**
 * Names and labels: one line of visible text. Invisible characters (line ends, other control
 * characters, zero-width and direction marks) would make two names that look alike differ, and
 * spaces at the ends get lost on paper.
 */
import { Type } from 'typebox';
import type { Fault } from '../../errors.ts';

const pattern = '^(?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$';
const line = new RegExp(pattern, 'u');

/** Returns the schema of a line of 1 to `maxLength` characters. */
export function lineField(maxLength: number, description: string) {
  return Type.String({ minLength: 1, maxLength, pattern, description });
}

/**
 * Returns the fault `text-malformed` of a text that is not such a line, with a better message than
 * a pattern gives.
 */
export function lineFaults(text: string, pointer: string): Fault[] {
  if (line.test(text)) return [];
  const message = {
    zh: '应为单行文字：首尾不留空格，不含控制字符、换行、零宽或方向控制字符。',
    en: 'Must be one line without spaces at its ends and without control, zero-width or direction characters.',
  };
  return [{ pointer, code: 'text-malformed', message }];
}
