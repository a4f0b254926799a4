/** The documentation page on the demonstration, as people use it. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Test } from 'tap';
import { fillExamples, serveExamples } from '../../src/demo/start.ts';
import type { DemoScene } from '../../src/demo/story.ts';

export interface DemoSite {
  readonly origin: string;
  readonly scene: DemoScene;
}

/** Serves the demonstration until the test ends. */
export async function serveDemo(t: Test): Promise<DemoSite> {
  const file = join(t.testdir(), 'demo.db');
  const scene = await fillExamples(file);
  const { app, close } = await serveExamples(file);
  t.teardown(close);
  return { origin: await app.listen({ host: '127.0.0.1', port: 0 }), scene };
}

/** The documentation page in a browser; it counts what a person does. */
export class DocsPage {
  readonly page: Page;
  /** Steps so far: clicks, and fields that were typed or pasted. */
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page, and waits until its tags can be seen. */
  async open(origin: string, query = ''): Promise<void> {
    await this.page.goto(`${origin}/docs${query}`);
    await this.page.locator('.opblock-tag').first().waitFor();
  }

  async click(target: Locator): Promise<void> {
    this.steps += 1;
    await target.click();
  }

  /** Replaces the text of a field, as by pasting. */
  async paste(target: Locator, text: string): Promise<void> {
    this.steps += 1;
    await target.fill(text);
  }

  /** Uses a key for all further requests. */
  async useKey(secret: string): Promise<void> {
    await this.click(this.page.locator('.credential > .btn.authorize'));
    await this.paste(this.page.locator('#credential-text'), secret);
    await this.click(this.page.locator('.credential-dialog button[type=submit]'));
    await this.page.locator('.credential-dialog').waitFor({ state: 'detached' });
  }

  operation(operationId: string): Locator {
    return this.page.locator(`.opblock[id$="-${operationId}"]`);
  }

  /** Opens an operation, and its tag first if it is closed. */
  async show(tag: string, operationId: string): Promise<Locator> {
    const head = this.page.locator(`.opblock-tag[data-tag="${tag}"]`);
    if ((await head.getAttribute('data-is-open')) === 'false') await this.click(head);
    const operation = this.operation(operationId);
    if (!(await operation.getAttribute('class'))?.includes('is-open')) {
      await this.click(operation.locator('.opblock-summary-control'));
    }
    await operation.locator('.responses-wrapper').waitFor();
    return operation;
  }

  /** Sends the request of an open operation; returns the status that the page shows. */
  async execute(operation: Locator): Promise<string> {
    const answered = this.page.waitForResponse((answer) => answer.url().includes('/v1/'));
    await this.click(operation.locator('.execute'));
    const status = String((await answered).status());
    const shown = operation.locator('.live-responses-table .response-col_status').last();
    await shown.filter({ hasText: status }).waitFor();
    return status;
  }
}
