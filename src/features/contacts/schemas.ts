/** The schemas of confirmed contacts. */
import { Type } from 'typebox';
import { ref } from '../../http/contract/operation.ts';
import { addressLengthMax, instant, textField } from '../../http/contract/schemas.ts';

const closed = { additionalProperties: false };

/** Length of a contact as sent, and of a reason, in characters. */
const contactLengthMax = 100;
const reasonLengthMax = 500;

const reason = textField(reasonLengthMax, 1);

const contactSchema = Type.Object(
  {
    contact: Type.String({
      description:
        '电话号码（仅数字）或邮箱（小写） / Digits of the number, or the address in lower case',
    }),
    reason: Type.Union([reason, Type.Null()], { description: '说明 / A note on the contact' }),
    confirmedAt: { ...instant, description: '确认时间 / When it was confirmed' },
  },
  {
    $id: 'OfficeContact',
    ...closed,
    description: '已确认的机关联系方式 / A contact confirmed as that of the office',
  },
);

export const contact = ref(contactSchema);

export const contactList = Type.Object(
  {
    items: Type.Array(contact),
    next: Type.Null({ description: '总是一页 / Always one page' }),
  },
  { $id: 'OfficeContactList', ...closed, description: '机关联系方式 / Contacts of an office' },
);

export const contactInput = Type.Object(
  { reason: Type.Optional(reason) },
  {
    $id: 'OfficeContactInput',
    ...closed,
    description: '确认联系方式 / A confirmation of a contact',
  },
);

const organizationId = Type.String({
  minLength: 1,
  maxLength: addressLengthMax,
  description:
    '机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization',
});

export const contactsParams = Type.Object({ organizationId }, closed);

export const contactParams = Type.Object(
  {
    organizationId,
    contact: Type.String({
      minLength: 1,
      maxLength: contactLengthMax,
      description: '电话号码或邮箱 / A telephone number or an email address',
    }),
  },
  closed,
);
