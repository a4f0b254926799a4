/** The operations on confirmed contacts, as the contract describes them. */
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import { contact, contactInput, contactList, contactParams, contactsParams } from './schemas.ts';

const tag = 'organizations';

export const listContacts = operation({
  operationId: 'listContacts',
  tag,
  action: 'organization.read',
  summary: { zh: '查询已确认的联系方式', en: 'List confirmed contacts' },
  description: {
    zh: '确认为机关对外公布的电话和邮箱；文字中出现时不再提示为个人信息（F-18）。',
    en: 'Telephone numbers and email addresses confirmed as those of the office; rule F-18 does not report them in prose.',
  },
  params: contactsParams,
  replies: {
    200: { schema: ref(contactList), description: { zh: '联系方式', en: 'The contacts' } },
  },
  problems: ['not-found', 'organization-ambiguous'],
});

export const confirmContact = operation({
  operationId: 'confirmContact',
  tag,
  action: 'contact.write',
  summary: { zh: '确认联系方式', en: 'Confirm a contact' },
  description: {
    zh: '确认一次，对该机关今后各年度的报告都有效。身份证号码不能确认。',
    en: 'Applies to all reports of the organization. An identity card number cannot be a contact.',
  },
  params: contactParams,
  query: dryRunOnly,
  body: ref(contactInput),
  example: { reason: '政务公开科值班手机' },
  replies: {
    200: { schema: contact, description: { zh: '已重新确认', en: 'Confirmed anew' } },
    201: { schema: contact, description: { zh: '已确认', en: 'Confirmed' } },
  },
  problems: ['not-found', 'organization-ambiguous', 'contacts-full', 'storage-full'],
});

export const removeContact = operation({
  operationId: 'removeContact',
  tag,
  action: 'contact.write',
  summary: { zh: '撤销联系方式的确认', en: 'Remove a confirmed contact' },
  description: {
    zh: '此后文字中出现时重新提示；未确认过的为 404。',
    en: 'It is reported in prose again. 404 if it is not confirmed.',
  },
  params: contactParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已撤销', en: 'Taken away' } } },
  problems: ['not-found', 'organization-ambiguous', 'storage-full'],
});
