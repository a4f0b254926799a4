/** Chooses the language of an answer. */
import type { Text } from '../../form/types.ts';

export type Language = keyof Text;

/** Returns the language of an answer: Chinese, unless Accept-Language prefers English. */
export function preferredLanguage(header: string | undefined): Language {
  if (header === undefined) return 'zh';
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 };
  for (const range of header.slice(0, 500).toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const [primary] = tag.split('-');
    const language = primary === 'en' ? 'en' : primary === 'zh' || primary === '*' ? 'zh' : null;
    if (language !== null && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

export function say(text: Text, language: Language): string {
  return text[language];
}
