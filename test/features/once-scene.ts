/** The requests that are executed once under an Idempotency-Key: one of each operation. */

import { readFileSync } from 'node:fs';
import { encodeFeedCursor } from '../../src/reports/change-view.ts';
import type { FilingScene } from '../support/filing-scene.ts';
import type { Json } from '../support/report-scene.ts';

export interface Asking {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly text?: string;
}

const bureau = '示例市示范区人力资源和社会保障局';
const published = readFileSync(
  new URL('../../demo/human-resources-bureau-2023.txt', import.meta.url),
  'utf8',
);

export const office = (name: string) => ({ name, level: 'county', kind: 'department' });
const receiver = { url: 'https://example.org/hook', label: '统计系统' };
const key = (label: string) => ({ label, role: 'administrator' });

/** The request of each operation: a good one, each time of another resource, and its faulty twin. */
export const askings: Readonly<
  Record<string, (scene: FilingScene) => Promise<{ good: Asking; other: Asking; bad: Asking }>>
> = {
  async createOrganization() {
    const url = '/v1/organizations';
    const body = office('甲县林业局');
    return {
      good: { url, body },
      other: { url, body: office('甲县气象局') },
      bad: { url, body: { ...body, level: 'moon' } },
    };
  },
  async createReport({ register }) {
    const url = '/v1/reports';
    const body = { organizationId: await register('甲县林业局'), year: 2023, kind: 'own' };
    return {
      good: { url, body },
      other: { url, body: { ...body, year: 2022 } },
      bad: { url, body: { ...body, year: 1999 } },
    };
  },
  async createKey() {
    const url = '/v1/keys';
    return {
      good: { url, body: key('甲') },
      other: { url, body: key('乙') },
      bad: { url, body: { ...key('甲'), role: 'king' } },
    };
  },
  async rotateKey({ call }) {
    const made = await call('POST', '/v1/keys', { body: key('甲') });
    const url = `${made.headers.location}/rotate`;
    const headers = { 'if-match': made.headers.etag ?? '' };
    return {
      good: { url, headers, body: { graceHours: 1 } },
      other: { url, headers, body: { graceHours: 2 } },
      bad: { url, headers, body: { graceHours: -1 } },
    };
  },
  async createWebhook() {
    const url = '/v1/webhooks';
    return {
      good: { url, body: receiver },
      other: { url, body: { ...receiver, label: '档案系统' } },
      bad: { url, body: { ...receiver, url: 'nowhere' } },
    };
  },
  async pingWebhook({ call }) {
    const made = await call('POST', '/v1/webhooks', { body: receiver });
    const another = await call('POST', '/v1/webhooks', { body: receiver });
    const urlOf = ({ headers }: typeof made) => `${headers.location}/ping`;
    return {
      good: { url: urlOf(made) },
      other: { url: urlOf(another) },
      bad: { url: '/v1/webhooks/none/ping' },
    };
  },
  async redeliverToWebhook({ call }) {
    const made = await call('POST', '/v1/webhooks', { body: receiver });
    const url = `${made.headers.location}/redeliveries`;
    return {
      good: { url, body: { deadLetters: true } },
      other: { url, body: { from: encodeFeedCursor(0) } },
      bad: { url, body: { from: encodeFeedCursor(0), deadLetters: true } },
    };
  },
  async rotateWebhookSecret({ call }) {
    const made = await call('POST', '/v1/webhooks', { body: receiver });
    const url = `${made.headers.location}/rotate-secret`;
    const headers = { 'if-match': made.headers.etag ?? '' };
    return {
      good: { url, headers, body: { graceHours: 1 } },
      other: { url, headers, body: { graceHours: 2 } },
      bad: { url, headers, body: { graceHours: -1 } },
    };
  },
  async createDeadline({ county }) {
    const url = '/v1/deadlines';
    const rule = { type: 'earlier', organizationId: county, year: 2023, kind: 'own' };
    return {
      good: { url, body: { ...rule, date: '2024-01-20' } },
      other: { url, body: { ...rule, date: '2024-01-21' } },
      bad: { url, body: { ...rule, date: '2025-01-20' } },
    };
  },
  async createRuleAdjustment({ county }) {
    const url = '/v1/rule-adjustments';
    const change = { organizationId: county, ruleId: 'P-02', reason: '专项清理' };
    return {
      good: { url, body: { ...change, severity: 'information' } },
      other: { url, body: { ...change, severity: 'off' } },
      bad: { url, body: change },
    };
  },
  async createTransition(scene) {
    const { url } = await scene.make();
    const headers = { 'if-match': await scene.tagOf(url) };
    const address = `${url}/transitions`;
    return {
      good: { url: address, headers, body: { action: 'submit' } },
      other: { url: address, headers, body: { action: 'submit', reason: '按时报送' } },
      bad: { url: address, headers, body: { action: 'accept' } },
    };
  },
  async importReport({ register }) {
    await register(bureau);
    const url = '/v1/imports?save=true';
    const headers = { 'content-type': 'text/plain' };
    return {
      good: { url, headers, text: published },
      other: { url: `${url}&year=2022`, headers, text: published },
      bad: { url, headers, text: published.replaceAll(bureau, '无名局') },
    };
  },
};
